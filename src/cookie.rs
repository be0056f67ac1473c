//! The cookies of who signs in: one for their session, one that marks the browser that asked for a link, one that is kept while
//! somebody signs in elsewhere. No other is ever set.
//!
//! Scripts do not see them, they go to this service alone, and no other site's form brings them along (`SameSite=Lax`). Behind
//! `https` their names begin with `__Host-`, which no neighbour under the same domain can set.

use crate::config::PublicUrl;
use chrono::TimeDelta;
use warp::http::HeaderMap;
use warp::http::header::COOKIE;

/// Which cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// The secret of a session.
    Session,
    /// The mark of the browser that asked for a link.
    Browser,
    /// What a browser keeps while somebody signs in elsewhere.
    Journey,
}

impl Cookie {
    /// Its value in a request; none where it is not there.
    pub fn read(self, headers: &HeaderMap, at: &PublicUrl) -> Option<String> {
        let name = self.name(at);
        let all = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
        let mut pairs = all.flat_map(|header| header.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
    }

    /// The header that sets it for so long.
    pub fn set(self, at: &PublicUrl, value: &str, lasts: TimeDelta) -> String {
        let secure = if at.is_secure() { "; Secure" } else { "" };
        format!("{}={value}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{secure}", self.name(at), lasts.num_seconds())
    }

    /// The header that takes it away.
    pub fn take_away(self, at: &PublicUrl) -> String {
        self.set(at, "", TimeDelta::zero())
    }

    fn name(self, at: &PublicUrl) -> &'static str {
        match (self, at.is_secure()) {
            (Self::Session, true) => "__Host-releve",
            (Self::Session, false) => "releve",
            (Self::Browser, true) => "__Host-releve-browser",
            (Self::Browser, false) => "releve-browser",
            (Self::Journey, true) => "__Host-releve-journey",
            (Self::Journey, false) => "releve-journey",
        }
    }
}

/// Whether a request that changes something comes from a page of ours: browsers say so (`Sec-Fetch-Site`), whatever the page's
/// rule on referrers is. One that does not say it is old, and brings no cookie along from elsewhere either.
pub fn is_from_our_own_page(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_none_or(|site| site == "same-origin")
}

#[cfg(test)]
mod tests {
    use super::*;
    use warp::http::HeaderValue;

    fn url(text: &str) -> PublicUrl {
        text.parse().expect("an address")
    }

    #[test]
    fn a_cookie_is_found_among_others_under_the_name_that_its_place_has() {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, HeaderValue::from_static("a=b; releve=one; __Host-releve=two; releve-browser=three"));
        let (plain, secure) = (url("http://127.0.0.1:8080"), url("https://releve.example.org"));
        assert_eq!(Cookie::Session.read(&headers, &plain).as_deref(), Some("one"));
        assert_eq!(Cookie::Session.read(&headers, &secure).as_deref(), Some("two"));
        assert_eq!(Cookie::Browser.read(&headers, &secure), None);
    }

    #[test]
    fn it_is_seen_by_no_script_and_goes_nowhere_else() {
        let set = Cookie::Session.set(&url("https://releve.example.org"), "s", TimeDelta::days(7));
        assert_eq!(set, "__Host-releve=s; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure");
        let gone = Cookie::Session.take_away(&url("http://127.0.0.1:8080"));
        assert_eq!(gone, "releve=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn another_sites_form_is_refused() {
        let from = |site: Option<&'static str>| {
            let mut headers = HeaderMap::new();
            if let Some(site) = site {
                headers.insert("sec-fetch-site", HeaderValue::from_static(site));
            }
            is_from_our_own_page(&headers)
        };
        for (site, is_ours) in [
            (Some("same-origin"), true),
            (Some("cross-site"), false),
            (Some("same-site"), false),
            (Some("none"), false),
            (None, true),
        ] {
            assert_eq!(from(site), is_ours, "{site:?}");
        }
    }
}
