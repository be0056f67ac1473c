//! Signing in with an account of the organisation's own: OpenID Connect, the authorization code flow with PKCE.
//!
//! Nobody comes in by it who is no user here: the provider says which mail address somebody has, and no more. What it signs is
//! checked: by whom, for whom, until when, and that it answers the question that this browser asked.

use crate::config::Elsewhere;
use crate::error::Error;
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, HttpRequest, HttpResponse, IssuerUrl, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long the provider may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest answer of a provider that is read.
const LONGEST: u64 = 1024 * 1024;
/// What it says of itself, and its keys, are read anew after so long.
const FRESH: TimeDelta = TimeDelta::hours(1);

/// A provider, and what this service is there. Clones share it.
#[derive(Debug, Clone)]
pub struct Provider(Arc<Known>);

struct Known {
    issuer: IssuerUrl,
    id: ClientId,
    secret: Option<ClientSecret>,
    comes_back_to: RedirectUrl,
    agent: ureq::Agent,
    said: Mutex<Option<(DateTime<Utc>, CoreProviderMetadata)>>,
}

impl std::fmt::Debug for Known {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Provider").field(&self.issuer).finish_non_exhaustive()
    }
}

/// What a browser takes along to the provider, and keeps until it is back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    /// Comes back as it was sent.
    pub state: String,
    /// Stands in what the provider signs.
    pub nonce: String,
    /// Proves that who comes back is who set out.
    pub verifier: String,
}

impl Journey {
    /// As a cookie holds it: what it is made of has no full stops.
    pub fn text(&self) -> String {
        format!("{}.{}.{}", self.state, self.nonce, self.verifier)
    }

    /// What a cookie holds; none where it is no journey.
    pub fn of(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('.').filter(|part| !part.is_empty()).collect();
        let [state, nonce, verifier] = parts[..] else { return None };
        let [state, nonce, verifier] = [state, nonce, verifier].map(str::to_owned);
        Some(Self { state, nonce, verifier })
    }
}

impl Provider {
    /// The one that is set, if one is; browsers come back to this address.
    ///
    /// # Errors
    /// `Internal` where that is no address.
    pub fn of(set: &Elsewhere, comes_back_to: String) -> Result<Option<Self>, Error> {
        let (Some(issuer), Some(id)) = (&set.oidc_issuer, &set.oidc_client_id) else { return Ok(None) };
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE))
            .build()
            .new_agent();
        Ok(Some(Self(Arc::new(Known {
            issuer: issuer.0.clone(),
            id: ClientId::new(id.clone()),
            secret: set.oidc_client_secret.clone().map(ClientSecret::new),
            comes_back_to: RedirectUrl::new(comes_back_to).map_err(Error::internal)?,
            agent,
            said: Mutex::default(),
        }))))
    }

    /// Where a browser goes to sign in, and what it keeps meanwhile. It waits for the provider: not for an async thread.
    ///
    /// # Errors
    /// `Busy` where the provider does not answer as one does.
    pub fn depart(&self, now: DateTime<Utc>) -> Result<(String, Journey), Error> {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let client = CoreClient::from_provider_metadata(self.metadata(now)?, self.0.id.clone(), self.0.secret.clone())
            .set_redirect_uri(self.0.comes_back_to.clone());
        let (url, state, nonce) = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
            .add_scope(Scope::new("email".into()))
            .set_pkce_challenge(challenge)
            .url();
        let journey = Journey {
            state: state.secret().clone(),
            nonce: nonce.secret().clone(),
            verifier: verifier.secret().clone(),
        };
        Ok((url.into(), journey))
    }

    /// The mail address of who comes back with a code, which the provider has verified; none where what it says does not hold.
    /// It waits for the provider: not for an async thread.
    ///
    /// # Errors
    /// `Busy` where the provider does not answer as one does.
    pub fn arrive(&self, code: &str, journey: &Journey, now: DateTime<Utc>) -> Result<Option<String>, Error> {
        let client = CoreClient::from_provider_metadata(self.metadata(now)?, self.0.id.clone(), self.0.secret.clone())
            .set_redirect_uri(self.0.comes_back_to.clone());
        let exchange = client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(unavailable)?;
        let exchange = exchange.set_pkce_verifier(PkceCodeVerifier::new(journey.verifier.clone()));
        let Ok(answer) = exchange.request(&|request| self.ask(request)) else { return Ok(None) };
        let Some(token) = answer.extra_fields().id_token() else { return Ok(None) };
        let verifier = client.id_token_verifier().set_time_fn(move || now);
        let Ok(claims) = token.claims(&verifier, &Nonce::new(journey.nonce.clone())) else {
            // It may have new keys.
            self.0.said.lock().unwrap_or_else(PoisonError::into_inner).take();
            return Ok(None);
        };
        let mail = claims.email().filter(|_| claims.email_verified() == Some(true));
        Ok(mail.map(|mail| mail.to_string()))
    }

    /// What the provider says of itself.
    fn metadata(&self, now: DateTime<Utc>) -> Result<CoreProviderMetadata, Error> {
        let known = self.0.said.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, said)) = known.filter(|(at, _)| now - *at < FRESH) {
            return Ok(said);
        }
        let said = CoreProviderMetadata::discover(&self.0.issuer, &|request| self.ask(request)).map_err(unavailable)?;
        *self.0.said.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, said.clone()));
        Ok(said)
    }

    fn ask(&self, request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
        let (head, mut body) = self.0.agent.run(request)?.into_parts();
        let body = body.with_config().limit(LONGEST).read_to_vec()?;
        Ok(HttpResponse::from_parts(head, body))
    }
}

/// The cause may hold a code or a secret: what is told is that it failed.
fn unavailable<E: std::error::Error>(_: E) -> Error {
    tracing::warn!("the provider with which users sign in does not answer as one does");
    Error::Busy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journey_comes_back_from_a_cookie_as_it_was() {
        let journey = Journey { state: "a-b".into(), nonce: "c_d".into(), verifier: "e".into() };
        assert_eq!(Journey::of(&journey.text()), Some(journey));
        for text in ["", "a.b", "a..b", "a.b.c.d"] {
            assert_eq!(Journey::of(text), None, "{text}");
        }
    }
}
