//! Who would hear what, in groups that open: those first who know it otherwise, then each kind of people by name.

use super::Loaded;
use crate::domain::person::{Kind, Person};
use crate::locales::{Words, sentence};
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

/// So few are shown without being asked for.
const FEW: usize = 20;

/// Everybody who would hear something.
pub fn groups(words: Words, loaded: &Loaded) -> Vec<Group> {
    let kind = |of: fn(&Person) -> bool| {
        let hears = loaded.preview.hears.iter().filter(move |one| !knows_otherwise(one));
        hears.filter(move |one| loaded.people.get(&one.person).is_some_and(of)).collect::<Vec<_>>()
    };
    let otherwise = loaded.preview.hears.iter().filter(|one| knows_otherwise(one)).collect();
    let of_kind = |name: Kind| sentence(&words.choose("board-kind", name.code()));
    let groups = [
        (words.say("board-hears-otherwise-now"), otherwise),
        (of_kind(Kind::Employee), kind(|person| person.kind == Kind::Employee)),
        (of_kind(Kind::NightWatch), kind(|person| person.kind == Kind::NightWatch)),
        (of_kind(Kind::Intern), kind(|person| person.kind == Kind::Intern)),
        (of_kind(Kind::Volunteer), kind(|person| person.kind == Kind::Volunteer)),
        (of_kind(Kind::HostHousehold), kind(|person| person.kind == Kind::HostHousehold)),
    ];
    let filled = groups.into_iter().filter(|(_, hears)| !hears.is_empty());
    filled
        .map(|(name, hears)| {
            let mut lines: Vec<Line> = hears.into_iter().map(|one| line(words, loaded, one)).collect();
            lines.sort_by(|a, b| (&a.name, &a.person).cmp(&(&b.name, &b.person)));
            Group { name, is_open: lines.len() <= FEW, lines }
        })
        .collect()
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
