//! The key that the service is given from outside, the secrets that are made from it, and what they sign.

use crate::domain::WebhookId;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// What secrets are made from. It is in no database: who has a copy of that alone can sign nothing.
#[derive(Clone)]
pub struct SecretKey(Vec<u8>);

/// The fewest bytes that a key has.
const LEAST: usize = 32;

impl SecretKey {
    /// From a text of 32 bytes or more; blanks around it are none of it.
    pub fn new(text: &str) -> Option<Self> {
        let key = text.trim().as_bytes();
        (key.len() >= LEAST).then(|| Self(key.to_vec()))
    }

    /// The secret of a webhook. Each generation is a number drawn anew, so that none comes back, not even where a webhook is
    /// made again under an identifier that there was before.
    pub fn secret(&self, webhook: &WebhookId, generation: i64) -> Secret {
        Secret(code(&self.0, format!("webhook/{webhook}/{generation}").as_bytes()))
    }
}

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

/// What a receiver knows that what it is told comes from here.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl Secret {
    /// As it is shown, once: `whsec_…`.
    pub fn shown(&self) -> String {
        format!("whsec_{}", BASE64_STANDARD.encode(self.0))
    }

    /// The signature of what is told at an instant, in seconds since 1970.
    pub fn sign(&self, message: &str, timestamp: i64, body: &str) -> String {
        sign(&self.0, message, timestamp, body)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

fn sign(secret: &[u8], message: &str, timestamp: i64, body: &str) -> String {
    format!("v1,{}", BASE64_STANDARD.encode(code(secret, format!("{message}.{timestamp}.{body}").as_bytes())))
}

/// HMAC-SHA256 (RFC 2104).
fn code(key: &[u8], text: &[u8]) -> [u8; 32] {
    let Ok(mut code) = Hmac::<Sha256>::new_from_slice(key) else { unreachable!("HMAC takes keys of any length") };
    code.update(text);
    code.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> SecretKey {
        SecretKey::new(text).expect("a key")
    }

    const KEY: &str = "32 bytes that nobody else knows.";

    #[test]
    fn a_signature_is_the_one_that_the_specifications_libraries_expect() {
        let secret = BASE64_STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").expect("bytes");
        let signature = sign(&secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn a_secret_is_the_same_for_the_same_and_another_for_any_other() {
        let id = |text: &str| text.parse().expect("an id");
        let one = key(KEY).secret(&id("a"), 1);
        assert_eq!(key(&format!("  {KEY}\n")).secret(&id("a"), 1), one, "blanks around a key are none of it");
        for other in
            [key(KEY).secret(&id("a"), 2), key(KEY).secret(&id("b"), 1), key(&KEY.to_uppercase()).secret(&id("a"), 1)]
        {
            assert!(other != one);
        }
        assert!(one.shown().starts_with("whsec_") && one.shown().len() == 6 + 44);
    }

    #[test]
    fn a_key_is_long_enough_and_shows_itself_to_nobody() {
        assert!(SecretKey::new(&KEY[1..]).is_none());
        assert!(SecretKey::new(&format!("{}      ", &KEY[1..])).is_none());
        let shown = format!("{:?} {:?}", key(KEY), key(KEY).secret(&"a".parse().expect("an id"), 1));
        assert_eq!(shown, "SecretKey(…) Secret(…)");
    }
}
