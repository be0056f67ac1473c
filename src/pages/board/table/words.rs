//! What people call things in their own lists, in any of the languages: a kind, a role, a language, a house. What nobody calls so
//! stays as it is, and the API says that it knows no such thing.

use crate::domain::Role;
use crate::domain::language::{Language, Locale};
use crate::domain::person::Kind;
use crate::domain::site::Site;
use crate::locales::Words;

/// What lists say besides for a kind of person.
const KINDS: &[(&str, Kind)] = &[
    ("salarie", Kind::Employee),
    ("employe", Kind::Employee),
    ("personnel", Kind::Employee),
    ("medewerker", Kind::Employee),
    ("werknemer", Kind::Employee),
    ("staff", Kind::Employee),
    ("veilleur de nuit", Kind::NightWatch),
    ("veilleuse de nuit", Kind::NightWatch),
    ("nachtwaker", Kind::NightWatch),
    ("night watchman", Kind::NightWatch),
    ("benevole", Kind::Volunteer),
    ("volontaire", Kind::Volunteer),
    ("vrijwilliger", Kind::Volunteer),
    ("stagiair", Kind::Intern),
    ("stagiaire", Kind::Intern),
    ("famille d accueil", Kind::HostHousehold),
    ("menage d accueil", Kind::HostHousehold),
    ("gastgezin", Kind::HostHousehold),
    ("host family", Kind::HostHousehold),
];

/// A kind of person.
pub fn kind(text: &str) -> String {
    let by_list = KINDS.iter().find(|(name, _)| *name == folded(text)).map(|(_, kind)| *kind);
    let named = |kind: &Kind| called(text, kind.code(), |words| words.choose("board-kind", kind.code()));
    by_list
        .or_else(|| Kind::ALL.iter().copied().find(named))
        .map_or_else(|| text.to_owned(), |kind| kind.code().to_owned())
}

/// A role.
pub fn role(text: &str) -> String {
    let named = |role: &Role| called(text, role.code(), |words| words.role(*role));
    Role::ALL.iter().find(|role| named(role)).map_or_else(|| text.to_owned(), |role| role.code().to_owned())
}

/// A language.
pub fn language(text: &str) -> String {
    let named = |language: &Language| called(text, language.code(), |words| words.choose("language", language.code()));
    let found = Language::ALL.iter().find(|language| named(language));
    found.map_or_else(|| text.to_owned(), |language| language.code().to_owned())
}

/// A site, by its code, or by a name that is its alone.
pub fn site(text: &str, sites: &[Site]) -> String {
    let text_of = folded(text);
    let by_code = sites.iter().find(|site| folded(site.id.as_str()) == text_of);
    let mut by_name = sites.iter().filter(|site| folded(&site.name) == text_of);
    let only = by_name.next().filter(|_| by_name.next().is_none());
    by_code.or(only).map_or_else(|| text.to_owned(), |site| site.id.to_string())
}

/// Whether it says that somebody goes wherever they are needed.
pub fn is_everywhere(text: &str) -> bool {
    let text = folded(text);
    Locale::ALL.iter().any(|locale| folded(&Words::from(*locale).say("people-everywhere")) == text)
}

fn called(text: &str, code: &str, name: impl Fn(Words) -> String) -> bool {
    let text = folded(text);
    text == folded(code) || Locale::ALL.iter().any(|locale| folded(&name(Words::from(*locale))) == text)
}

/// Without case, accents and signs: « E-mail » and « e mail », « Prénom » and « prenom » are the same.
pub fn folded(text: &str) -> String {
    let plain: String = text.chars().flat_map(char::to_lowercase).filter(|letter| *letter != '·').map(plain).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

const fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        '-' | '_' | '.' | '\'' | '’' | '\u{a0}' | '\u{feff}' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_call_things_in_their_own_language() {
        assert_eq!(
            [kind("Bénévole"), kind("VRIJWILLIGER"), kind("night watch")],
            ["volunteer", "volunteer", "night_watch"]
        );
        assert_eq!([role("juriste"), role("driver")], ["lawyer", "driver"]);
        assert_eq!([language("Français"), language("Tigrinya"), language("nl")], ["fr", "ti", "nl"]);
        assert_eq!([kind("cat"), role("king"), language("elvish")], ["cat", "king", "elvish"], "the API says so");
    }

    #[test]
    fn every_kind_role_and_language_is_known_by_its_own_name() {
        for locale in Locale::ALL {
            let words = Words::from(*locale);
            for one in Kind::ALL {
                assert_eq!(kind(&words.choose("board-kind", one.code())), one.code(), "{locale:?}");
            }
            for one in Role::ALL {
                assert_eq!(role(&words.role(*one)), one.code(), "{locale:?}");
            }
            for one in Language::ALL {
                assert_eq!(language(&words.choose("language", one.code())), one.code(), "{locale:?}");
            }
        }
    }
}
