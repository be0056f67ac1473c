//! Signing in with an account of the organisation's own, at a provider that the test plays itself.

mod common;

use chrono::{DateTime, TimeDelta, Utc};
use common::{Answer, House, NOW, sample};
use openidconnect::core::{
    CoreGenderClaim, CoreIdToken, CoreIdTokenClaims, CoreJsonWebKeySet, CoreJwsSigningAlgorithm,
    CoreRsaPrivateSigningKey,
};
use openidconnect::{
    Audience, EmptyAdditionalClaims, EndUserEmail, IssuerUrl, JsonWebKeyId, Nonce, PrivateSigningKey, StandardClaims,
    SubjectIdentifier,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use warp::Filter;

const KEY: &str = include_str!("fakes/provider.pem");

/// Whom a code stands for, and what the provider signs of them.
#[derive(Clone)]
struct Account {
    mail: &'static str,
    verified: bool,
    audience: &'static str,
    /// Seconds from now.
    ends: i64,
    /// Of another journey than the browser's.
    stolen: bool,
}

const AWA: Account = Account { mail: "awa@example.org", verified: true, audience: "releve", ends: 300, stolen: false };

/// A provider on a port of its own: it gives a token once for each code that it knows, to who can prove that they asked for it.
struct Provider {
    url: String,
    codes: Arc<Mutex<HashMap<String, (String, Value)>>>,
    _runtime: tokio::runtime::Runtime,
}

impl Provider {
    fn open() -> Self {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let codes: Arc<Mutex<HashMap<String, (String, Value)>>> = Arc::default();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let said = json!({
            "issuer": url, "authorization_endpoint": format!("{url}/authorize"), "token_endpoint": format!("{url}/token"),
            "jwks_uri": format!("{url}/keys"), "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        });
        let key = CoreRsaPrivateSigningKey::from_pem(KEY, Some(JsonWebKeyId::new("one".into()))).expect("a key");
        let keys = serde_json::to_value(CoreJsonWebKeySet::new(vec![key.as_verification_key()])).expect("keys");
        let known = Arc::clone(&codes);
        let about = warp::path!(".well-known" / "openid-configuration").map(move || warp::reply::json(&said));
        let keys = warp::path!("keys").map(move || warp::reply::json(&keys));
        let token = warp::path!("token").and(warp::body::form()).map(move |form: HashMap<String, String>| {
            let found = known.lock().expect("codes").remove(&form["code"]);
            let asked = Sha256::digest(&form["code_verifier"]);
            let found = found.filter(|(challenge, _)| *challenge == base64(&asked));
            found.map_or(json!({"error": "invalid_grant"}), |(_, answer)| answer)
        });
        let token = token.map(|answer: Value| {
            let is_refused = answer.get("error").is_some();
            let status = if is_refused { 400 } else { 200 };
            warp::reply::with_status(
                warp::reply::json(&answer),
                warp::http::StatusCode::from_u16(status).expect("a status"),
            )
        });
        let routes = about.or(keys).or(token);
        runtime.spawn(warp::serve(routes).incoming(listener).run());
        Self { url, codes, _runtime: runtime }
    }

    /// Somebody signs in there: gives the code with which they come back.
    fn sign_in(&self, asked: &HashMap<String, String>, account: &Account) -> String {
        let now: DateTime<Utc> = NOW.parse().expect("an instant");
        let key = CoreRsaPrivateSigningKey::from_pem(KEY, Some(JsonWebKeyId::new("one".into()))).expect("a key");
        let about = StandardClaims::<CoreGenderClaim>::new(SubjectIdentifier::new("42".into()));
        let about =
            about.set_email(Some(EndUserEmail::new(account.mail.into()))).set_email_verified(Some(account.verified));
        let nonce = if account.stolen { "somebody-else-s" } else { &asked["nonce"] };
        let claims = CoreIdTokenClaims::new(
            IssuerUrl::new(self.url.clone()).expect("an address"),
            vec![Audience::new(account.audience.into())],
            now + TimeDelta::seconds(account.ends),
            now,
            about,
            EmptyAdditionalClaims {},
        )
        .set_nonce(Some(Nonce::new(nonce.to_owned())));
        let alg = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
        let token = CoreIdToken::new(claims, &key, alg, None, None).expect("a token");
        let answer = json!({"access_token": "a", "token_type": "bearer", "id_token": token.to_string()});
        let code = format!("code-{:x}", rand::random::<u64>());
        self.codes.lock().expect("codes").insert(code.clone(), (asked["code_challenge"].clone(), answer));
        code
    }
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

/// A house in which Awa coordinates, and which knows that provider.
fn house(provider: &Provider) -> House {
    let house = House::signing_in_at(&provider.url);
    house.post("/v1/sites", sample::site("A")).created();
    let grant = json!({"office": "coordinator", "reach": {"at": "sites", "sites": ["A"]}});
    let awa = json!({"id": "awa", "name": "Awa Diallo", "mail": "awa@example.org", "locale": "en", "grants": [grant]});
    house.post("/v1/users", awa).created();
    house
}

fn visit(house: &House, path: &str, cookies: &str) -> Answer {
    // Back from elsewhere, as browsers say it.
    let headers =
        [("authorization", ""), ("accept-language", "en"), ("cookie", cookies), ("sec-fetch-site", "cross-site")];
    house.ask("GET", path, &headers, None)
}

/// A cookie that an answer sets; empty where it takes it away or says nothing.
fn cookie(answer: &Answer, name: &str) -> String {
    let all = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let pair = all.filter_map(|text| text.split(';').next()).find(|pair| pair.starts_with(&format!("{name}=")));
    pair.filter(|pair| !pair.ends_with('=')).unwrap_or_default().to_owned()
}

/// A browser sets out. Gives what the provider is asked, and the cookie that is kept.
fn depart(house: &House) -> (HashMap<String, String>, String) {
    let away = visit(house, "/sign-in/elsewhere", "");
    assert_eq!(away.status, 303, "{}", away.text);
    let (_, query) = away.header("location").split_once("/authorize?").expect("the provider's page");
    let asked = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    (asked, cookie(&away, "__Host-releve-journey"))
}

fn back(code: &str, state: &str) -> String {
    format!("/sign-in/back?code={code}&state={state}")
}

#[test]
fn who_has_an_account_elsewhere_comes_in_with_it() {
    let provider = Provider::open();
    let house = house(&provider);
    assert!(visit(&house, "/sign-in", "").text.contains("Sign in with my organisation’s account"));
    let (asked, kept) = depart(&house);
    assert_eq!((asked["client_id"].as_str(), asked["response_type"].as_str()), ("releve", "code"));
    assert_eq!(asked["redirect_uri"], "https://releve.example.org/sign-in/back");
    assert_eq!(asked["code_challenge_method"], "S256");
    let code = provider.sign_in(&asked, &AWA);
    let home = visit(&house, &back(&code, &asked["state"]), &kept);
    assert_eq!((home.status, home.header("location")), (303, "https://releve.example.org/board/"));
    assert_eq!(cookie(&home, "__Host-releve-journey"), "", "the journey is over");
    let session = cookie(&home, "__Host-releve");
    let hello = visit(&house, "/", &session);
    assert!(hello.text.contains("Hello Awa Diallo"), "{}", hello.text);
    assert_eq!(visit(&house, &back(&code, &asked["state"]), &kept).status, 404, "a code lets in once");
}

#[test]
fn nobody_else_comes_in() {
    let provider = Provider::open();
    let house = house(&provider);
    let cases = [
        ("somebody who is no user here", Account { mail: "eve@example.org", ..AWA }),
        ("an address that nobody has verified", Account { verified: false, ..AWA }),
        ("a token for another service", Account { audience: "another", ..AWA }),
        ("a token of yesterday", Account { ends: -86_400, ..AWA }),
        ("a token of another journey", Account { stolen: true, ..AWA }),
    ];
    for (case, account) in cases {
        let (asked, kept) = depart(&house);
        let code = provider.sign_in(&asked, &account);
        let closed = visit(&house, &back(&code, &asked["state"]), &kept);
        assert_eq!(closed.status, 404, "{case}");
        assert!(closed.text.contains("This account opens nothing here"), "{case}: {}", closed.text);
        assert_eq!(cookie(&closed, "__Host-releve"), "", "{case}");
    }
    let (asked, kept) = depart(&house);
    let (others, _) = depart(&house);
    let code = provider.sign_in(&asked, &AWA);
    for (case, path, cookies) in [
        ("another browser", back(&code, &asked["state"]), ""),
        ("another state", back(&code, &others["state"]), kept.as_str()),
        ("no code", format!("/sign-in/back?state={}&error=access_denied", asked["state"]), kept.as_str()),
        ("an invented code", back("code-0", &asked["state"]), kept.as_str()),
    ] {
        assert_eq!(visit(&house, &path, cookies).status, 404, "{case}");
    }
    assert_eq!(visit(&house, &back(&code, &asked["state"]), &kept).status, 303, "the code was still good");
}

#[test]
fn a_provider_that_is_silent_is_waited_for_kindly() {
    let house = House::signing_in_at("http://127.0.0.1:9");
    let away = visit(&house, "/sign-in/elsewhere", "");
    assert_eq!(away.status, 503);
    assert!(visit(&house, "/sign-in", "").text.contains("Send me a link"), "mail goes on");
}

#[test]
fn a_house_without_a_provider_does_not_speak_of_one() {
    let house = House::open();
    assert!(!visit(&house, "/sign-in", "").text.contains("organisation’s account"));
    assert_eq!(visit(&house, "/sign-in/elsewhere", "").status, 404);
    assert_eq!(visit(&house, "/sign-in/back?code=a&state=b", "__Host-releve-journey=b.c.d").status, 404);
}
