//! The languages say the same things, and nothing that nobody asks for.

use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

type Messages = BTreeMap<String, BTreeSet<String>>;

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a text")
}

/// Each message of a language with the variables that it names.
fn messages(locale: Locale) -> Messages {
    let mut messages = Messages::new();
    let mut current = String::new();
    for file in files_below(&sources().join("locales").join(locale.code())) {
        for line in read(&file).lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                assert!(messages.insert(key.to_owned(), BTreeSet::new()).is_none(), "{key} stands twice in {locale:?}");
                key.clone_into(&mut current);
            }
            let named =
                line.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next());
            messages.entry(current.clone()).or_default().extend(named.flatten().map(str::to_owned));
        }
    }
    messages.remove("");
    messages
}

#[test]
fn every_text_stands_in_every_language_with_the_same_variables() {
    let french = messages(Locale::French);
    assert!(french.len() > 40, "{}", french.len());
    for locale in Locale::ALL {
        let other = messages(*locale);
        for key in french.keys().chain(other.keys()) {
            assert_eq!(french.get(key), other.get(key), "{key} in {locale:?}");
        }
    }
}

#[test]
fn every_text_can_be_said() {
    for locale in Locale::ALL {
        for (key, variables) in messages(*locale) {
            let one = variables.into_iter().map(|name| (Cow::Owned(name), FluentValue::from(1)));
            let said = TEXTS
                .lookup_single_language(&Words::from(*locale).language(), &key, Some(&one.collect()))
                .unwrap_or_else(|error| panic!("{key} in {locale:?}: {error}"));
            assert!(!said.trim().is_empty() && !said.contains(['{', '\u{2068}']), "{key} in {locale:?}: {said}");
        }
    }
}

/// Other Latin words among Arabic ones are isolated: an isolated code would be the name of no variant, and the last one would be
/// said whatever is true.
#[test]
fn what_is_chosen_by_a_code_is_chosen_in_every_language() {
    let is_plural = |name: &str| ["zero", "one", "two", "few", "many", "other"].contains(&name);
    for locale in Locale::ALL {
        for file in files_below(&sources().join("locales").join(locale.code())) {
            let text = read(&file);
            let mut key = "";
            for (line, next) in text.lines().zip(text.lines().skip(1)) {
                key = line.split_once(" =").filter(|_| !line.starts_with([' ', '#'])).map_or(key, |(name, _)| name);
                let Some((_, by)) = line.split_once("{ $").filter(|(_, rest)| rest.ends_with(" ->")) else { continue };
                let variant = next.trim().trim_start_matches('*').trim_start_matches('[');
                let variant = variant.split(']').next().expect("a variant");
                let counts = is_plural(variant) || variant.parse::<u32>().is_ok();
                assert!(counts || by == format!("{key} ->"), "{key} in {locale:?} chooses by {by}");
            }
        }
        let words = Words::from(*locale);
        let said = |code: &str| words.choose_with("round-said", code, [("name", "Inès".into()), ("date", "7".into())]);
        assert_ne!(said("accepted"), said("declined"), "{locale:?}");
    }
}

/// French counts none as it counts one: what says « 1 » there would say it of nothing.
#[test]
fn of_nothing_it_is_never_said_that_there_is_one() {
    for locale in Locale::ALL {
        for (key, variables) in messages(*locale).iter().filter(|(_, variables)| variables.contains("count")) {
            let none = variables.iter().map(|name| (Cow::Owned(name.clone()), FluentValue::from(0)));
            let said = TEXTS.lookup_single_language(&Words::from(*locale).language(), key, Some(&none.collect()));
            assert!(!said.expect("words").contains('1'), "{key} in {locale:?}");
        }
    }
}

#[test]
fn no_text_is_unused() {
    let asking: String = files_below(&sources())
        .iter()
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs" || kind == "html" || kind == "txt"))
        .map(|path| read(path))
        .collect();
    let roles: BTreeSet<String> = Role::ALL.iter().map(|role| format!("role-{role}")).collect();
    for key in messages(Locale::French).keys() {
        assert!(roles.contains(key) || asking.contains(&format!("\"{key}\"")), "nobody asks for {key}");
    }
}

#[test]
fn every_role_has_a_name() {
    let french = messages(Locale::French);
    for role in Role::ALL {
        assert!(french.contains_key(&format!("role-{role}")), "{role}");
    }
}

#[test]
fn french_keeps_its_high_punctuation_on_the_line() {
    for file in files_below(&sources().join("locales/fr")) {
        for line in read(&file).lines().filter(|line| !line.starts_with('#')) {
            let loose = [" ?", " !", " ;", " :"].iter().any(|mark| line.contains(mark));
            assert!(!loose && !line.contains('\''), "{}: {line}", file.display());
        }
    }
}
