//! Who would hear what, in groups that open: those first who know it otherwise, then each kind of people by name.

use super::Loaded;
use crate::domain::person::Kind;
use crate::locales::{Words, sentence};
use crate::pages::board::FEW;
use crate::planning::publish::Hears;

/// People who hear of it alike.
#[derive(Debug)]
pub struct Group {
    /// « Bénévole ».
    pub name: String,
    /// By name.
    pub lines: Vec<Line>,
    /// Whether it is open from the beginning.
    pub is_open: bool,
}

/// What somebody would hear.
#[derive(Debug)]
pub struct Line {
    /// Who.
    pub person: String,
    /// Their name.
    pub name: String,
    /// Whether they are written to.
    pub by_letter: bool,
    /// « 2 shifts new, 1 no longer theirs ».
    pub news: String,
}

/// Everybody who would hear something.
pub fn groups(words: Words, loaded: &Loaded) -> Vec<Group> {
    let group = |name: String, is_in: &dyn Fn(&Hears) -> bool| {
        let hears = loaded.preview.hears.iter().filter(|one| is_in(one));
        let mut lines: Vec<Line> = hears.map(|one| line(words, loaded, one)).collect();
        lines.sort_by(|a, b| (&a.name, &a.person).cmp(&(&b.name, &b.person)));
        Group { name, is_open: lines.len() <= FEW, lines }
    };
    let of_kind = |kind: &Kind| {
        let is_one = |one: &Hears| loaded.people.get(&one.person).is_some_and(|person| person.kind == *kind);
        group(sentence(&words.choose("board-kind", kind.code())), &|one| !knows_otherwise(one) && is_one(one))
    };
    let otherwise = group(words.say("board-hears-otherwise-now"), &knows_otherwise);
    let groups = std::iter::once(otherwise).chain(Kind::ALL.iter().map(of_kind));
    groups.filter(|group| !group.lines.is_empty()).collect()
}

const fn knows_otherwise(one: &Hears) -> bool {
    one.changed + one.gone > 0
}

fn line(words: Words, loaded: &Loaded, one: &Hears) -> Line {
    let counts = [("board-hears-new", one.new), ("board-hears-changed", one.changed), ("board-hears-gone", one.gone)];
    let news = counts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| words.count(key, count));
    Line {
        person: one.person.to_string(),
        name: loaded.name(&one.person),
        by_letter: one.by_letter,
        news: news.collect::<Vec<_>>().join(&words.say("comma")),
    }
}
