//! The language of someone who is not known: what their browser asks for.

use crate::domain::language::Locale;
use warp::http::HeaderMap;
use warp::http::header::ACCEPT_LANGUAGE;

/// The first of our languages by the weights that the browser gives; French where it asks for none of them.
pub fn of(headers: &HeaderMap) -> Locale {
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut wishes: Vec<(f32, Locale)> = asked.split(',').filter_map(wish).collect();
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
    wishes.first().map_or(Locale::default(), |(_, locale)| *locale)
}

/// `nl-BE;q=0.8` is a wish for Dutch.
fn wish(text: &str) -> Option<(f32, Locale)> {
    let (tag, weight) = text.split_once(';').unwrap_or((text, "q=1"));
    let weight: f32 = weight.trim().strip_prefix("q=")?.parse().ok()?;
    let locale = tag.trim().split('-').next()?.to_ascii_lowercase().parse().ok()?;
    (weight > 0.0).then_some((weight, locale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use warp::http::HeaderValue;

    #[test]
    fn the_browser_says_which() {
        let cases = [
            ("nl-BE,nl;q=0.9,fr;q=0.8", Locale::Dutch),
            ("de-DE,de;q=0.9,en;q=0.5,fr;q=0.7", Locale::French),
            ("EN", Locale::English),
            ("ar", Locale::Arabic),
            ("ti", Locale::French),
            ("fr;q=0,en;q=0.1", Locale::English),
            ("q=;;,", Locale::French),
            ("", Locale::French),
        ];
        for (asked, locale) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(asked));
            assert_eq!(of(&headers), locale, "{asked}");
        }
        assert_eq!(of(&HeaderMap::new()), Locale::French);
    }
}
