//! What somebody lets us do with their data, as their own page asks it.

use super::view::Feed;
use crate::domain::availability::Availability;
use crate::domain::consent::{Consent, Use, WORDING};
use crate::locales::Words;

/// What somebody has chosen.
#[derive(Debug, Clone, Default)]
pub struct Chosen {
    /// To each use; none of those whose contract says what is done.
    pub consents: Vec<Consent>,
    /// How often a week they may be asked to step in or to exchange a place, which is chosen with their availability.
    pub asks: u8,
    /// Whether they may be called, likewise.
    pub calls: bool,
}

impl Chosen {
    /// Out of what they have said.
    pub const fn of(consents: Vec<Consent>, offer: &Availability) -> Self {
        Self { consents, asks: offer.at_short_notice(), calls: offer.may_be_called }
    }
}

/// The form, and what is chosen elsewhere on the page.
#[derive(Debug)]
pub struct ConsentsView {
    /// The number of the words in which they are asked.
    pub wording: u16,
    /// Each use, in words, and whether it is done.
    pub uses: Vec<(&'static str, String, bool)>,
    /// What they have chosen elsewhere on the page.
    pub elsewhere: [String; 3],
}

impl ConsentsView {
    /// What somebody has chosen, and whether a calendar fetches their shifts; nothing for those whom it does not concern.
    pub fn of(words: Words, chosen: &Chosen, calendar: &Feed) -> Option<Self> {
        let say = |yes, is_so, no| words.say(if is_so { yes } else { no });
        let elsewhere = [
            words.say_with("consent-asks", [("count", chosen.asks.into())]),
            say("consent-calls", chosen.calls, "consent-no-calls"),
            say("consent-calendar", *calendar != Feed::None, "consent-no-calendar"),
        ];
        let uses = chosen.consents.iter().map(|consent| (consent.of.code(), words.say(key(consent.of)), consent.given));
        (!chosen.consents.is_empty()).then(|| Self { wording: WORDING, uses: uses.collect(), elsewhere })
    }
}

/// In which words somebody is asked.
const fn key(of: Use) -> &'static str {
    match of {
        Use::Telephone => "consent-telephone",
        Use::FullNameAtTheDoor => "consent-full-name",
        Use::FirstTimeAtTheDoor => "consent-first-time",
        Use::Announcements => "consent-announcements",
        Use::Checkups => "consent-checkups",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Locale;
    use crate::store::fingerprint;

    /// Whoever changes what people are asked raises the number that is kept with what they say, and puts the new fingerprint here; a
    /// mended typo needs no new number.
    #[test]
    fn the_number_of_the_words_is_theirs() {
        let of = |locale: &Locale| {
            let words = Words::from(*locale);
            Use::ALL.map(|of| words.say(key(of))).into_iter().chain([words.say("consent-choice")])
        };
        let all = Locale::ALL.iter().flat_map(of).collect::<Vec<_>>().join("\n");
        assert_eq!((WORDING, &fingerprint(&all)[..12]), (2, "76414009f598"), "{all}");
    }
}
