//! The page of one person, and of somebody new: the form with what stands in it.

use super::CALLED;
use super::absence::{self, Away, Seen};
use super::expected::Told;
use super::lapse::{self, Lapse};
use super::load::{Around, Known};
use super::rows::{Agreed, Held, NEW};
use super::typed::{Typed, others_sites};
use crate::api::inside::Refused;
use crate::domain::availability::AbsenceKind;
use crate::domain::language::Locale;
use crate::domain::leave::ExtraLegalBalance;
use crate::domain::person::{Clearance, Kind};
use crate::domain::{PersonId, RosterId};
use crate::domain::{Role, SiteId};
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::choice::{self, Choice};
use crate::pages::board::form::faults::{self, is_below};
use crate::pages::board::gate::Visitor;
use crate::planning::zone;
use askama::Template;
use chrono::Datelike;

/// What somebody did last, and what they had typed.
#[derive(Debug, Default)]
pub struct Last {
    /// What was done.
    pub said: Option<String>,
    /// In which week places became free by it.
    pub week: Option<RosterId>,
    /// Why it was not.
    pub refused: Option<Refused>,
    /// A person as they were typed; none: as they stand.
    pub typed: Option<Typed>,
    /// An absence as it was typed.
    pub away: Away,
    /// The identifier that somebody new shall have: who presses twice adds one.
    pub fresh: Option<PersonId>,
}

/// One person's page.
#[derive(Debug, Template)]
#[template(path = "pages/board/people/one.html", config = "src/askama.toml")]
pub struct OnePage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    may_keep: bool,
    /// Whose hours are told on a page of their own: they owe some, and whoever looks keeps them.
    hours: Option<String>,
    /// Who it is of; none: somebody new.
    id: Option<String>,
    fresh: String,
    version: i64,
    title: String,
    said: Option<String>,
    /// Whose gaps are to be looked at now.
    week: Option<String>,
    faults: Vec<String>,
    /// In what the form differs from how they stand by now, where somebody else changed them.
    differs: Option<String>,
    wrong: Vec<String>,
    lapses: Vec<Lapse>,
    typed: Typed,
    hides_phone: bool,
    kinds: Vec<Choice>,
    locales: Vec<Choice>,
    languages: Vec<Choice>,
    sites: Vec<Choice>,
    others: String,
    lists: [List; 2],
    contracts: Vec<Contracted>,
    absences: Vec<Seen>,
    /// What is left of extra-legal days, where there are any.
    extra_legal: Option<String>,
    missed: Vec<Told>,
    away: Away,
    whys: Vec<Choice>,
}

/// What somebody holds of a kind, line by line.
#[derive(Debug)]
struct List {
    /// The name of its fields.
    name: &'static str,
    title: String,
    what: String,
    lines: Vec<Line>,
}

/// One line, with what there is to choose.
#[derive(Debug)]
struct Line {
    number: String,
    empty: &'static str,
    choices: Vec<Choice>,
    from: String,
    until: String,
    is_wrong: bool,
}

/// A contract's line.
#[derive(Debug)]
struct Contracted {
    number: String,
    typed: Agreed,
    profiles: Vec<Choice>,
    is_wrong: bool,
}

impl OnePage {
    /// Where what concerns somebody is sent.
    fn at(&self, id: &str) -> String {
        format!("{}/board/people/{id}", self.base)
    }

    /// Of somebody, or of somebody new.
    pub fn of(visitor: &Visitor, known: Option<&Known>, around: &Around, base: String, last: Last) -> Self {
        let words = Words::from(visitor.locale());
        let standing = known.map_or_else(|| blank(words), |known| Typed::from_person(&known.person));
        let is_stale = last.refused.as_ref().is_some_and(|refused| refused.code == "version_mismatch");
        let differs = last.typed.as_ref().filter(|_| is_stale && known.is_some());
        let differs = differs.map(|typed| differences(words, &typed.differs(&standing)));
        let typed = last.typed.unwrap_or(standing);
        let wrong = last.refused.as_ref().map(|refused| refused.pointers.clone()).unwrap_or_default();
        let today = zone::date_of(around.zone, visitor.now);
        let person = known.map(|known| &known.person);
        let reach = visitor.keeps_people();
        let seen = |absence| Seen::of(words, absence, around.zone, visitor.now);
        let absences: Vec<Seen> = known.map(|known| known.absences.iter().map(seen).collect()).unwrap_or_default();
        let missed = known.map(|known| known.missed.as_slice()).unwrap_or_default();
        Self {
            missed: missed.iter().map(|missed| missed.told(words, &base, &absences)).collect(),
            extra_legal: known.and_then(|known| known.extra_legal).map(|balance| extra_legal(words, balance)),
            absences,
            words,
            base,
            style: assets::style(),
            reads_people: true,
            may_keep: known.is_none_or(|known| known.may_keep),
            hours: known
                .filter(|known| known.may_keep && known.person.kind.is_assigned())
                .map(|known| known.person.id.to_string()),
            id: person.map(|person| person.id.to_string()),
            fresh: last.fresh.unwrap_or_else(|| PersonId::from_bits(rand::random())).to_string(),
            version: known.map_or(0, |known| known.version),
            title: person.map_or_else(|| words.say("people-new"), crate::domain::person::Person::full_name),
            said: last.said.map(|said| words.choose("people-said", &said)),
            week: last.week.map(|week| week.to_string()),
            faults: last.refused.as_ref().map(|refused| faults::told(words, CALLED, refused)).unwrap_or_default(),
            differs,
            lapses: person.map(|person| lapse::of(words, person, today)).unwrap_or_default(),
            hides_phone: person.is_some_and(|person| person.phone.is_none()),
            kinds: choice::kinds(words, std::slice::from_ref(&typed.kind)),
            locales: Locale::ALL
                .iter()
                .map(|locale| Choice::new(locale.code(), locale.own_name(), locale.code() == typed.locale))
                .collect(),
            languages: choice::languages(words, &typed.languages),
            sites: choice::sites(&around.sites, &typed.sites),
            others: joined(words, &others_sites(person, &reach)),
            lists: [roles(words, &typed, &wrong), clearances(words, &typed, &wrong)],
            contracts: contracts(words, &typed, around, &wrong),
            whys: absence::KINDS
                .iter()
                .filter(|kind| {
                    **kind != AbsenceKind::ExtraLegal || known.is_some_and(|known| known.extra_legal.is_some())
                })
                .map(|kind| why(words, absence::code(*kind), &last.away.kind))
                .collect(),
            away: last.away,
            wrong,
            typed,
        }
    }

    /// Whether it shows why something was not done.
    pub fn has_faults(&self) -> bool {
        !self.faults.is_empty()
    }

    /// Whether there is something wrong at a field, or below it.
    fn is_wrong(&self, field: &str) -> bool {
        is_below(&self.wrong, field)
    }
}

/// Somebody of whom nothing is known: a volunteer, as most are, who is written to in the visitor's own language.
fn blank(words: Words) -> Typed {
    Typed {
        kind: Kind::Volunteer.code().to_owned(),
        locale: words.locale().code().to_owned(),
        is_everywhere: true,
        roles: vec![Held { what: Role::Volunteer.code().to_owned(), ..Held::default() }],
        ..Typed::default()
    }
}

fn differences(words: Words, fields: &[&str]) -> String {
    let named: Vec<String> = fields.iter().map(|field| words.choose("form-field", field)).collect();
    words.say_with("form-differs", [("fields", named.join(&words.say("comma")).into())])
}

fn joined(words: Words, sites: &[SiteId]) -> String {
    sites.iter().map(ToString::to_string).collect::<Vec<_>>().join(&words.say("comma"))
}

fn why(words: Words, code: &str, chosen: &str) -> Choice {
    Choice::new(code, sentence(&words.choose("people-away", code)), code == chosen)
}

fn roles(words: Words, typed: &Typed, wrong: &[String]) -> List {
    let all: Vec<(&str, String)> = Role::ALL.iter().map(|role| (role.code(), words.role(*role))).collect();
    List {
        name: "role",
        title: words.say("people-roles"),
        what: words.say("people-role"),
        lines: lines(words, &typed.roles, &all, ("roles", wrong)),
    }
}

fn clearances(words: Words, typed: &Typed, wrong: &[String]) -> List {
    let name = |clearance: &Clearance| (clearance.code(), words.choose("clearance", clearance.code()));
    let all: Vec<(&str, String)> = Clearance::ALL.iter().map(name).collect();
    List {
        name: "clearance",
        title: words.say("people-clearances"),
        what: words.say("people-clearance"),
        lines: lines(words, &typed.clearances, &all, ("clearances", wrong)),
    }
}

/// What is held, and an empty line to add something.
fn lines(words: Words, held: &[Held], all: &[(&str, String)], (field, wrong): (&str, &[String])) -> Vec<Line> {
    let line = |(at, held): (usize, &Held)| Line {
        number: numbered(words, at),
        empty: if held.what == NEW { NEW } else { "" },
        choices: all.iter().map(|(code, name)| Choice::new(*code, sentence(name), *code == held.what)).collect(),
        from: held.from.clone(),
        until: held.until.clone(),
        is_wrong: is_below(wrong, &format!("{field}/{at}")),
    };
    let empty = Held { what: NEW.to_owned(), ..Held::default() };
    held.iter().chain([&empty]).enumerate().map(line).collect()
}

/// « Jours extralégaux 2026 : 2 pris sur 5, dès le 1 juillet 2026 ».
fn extra_legal(words: Words, balance: ExtraLegalBalance) -> String {
    let (days, taken) = (i64::from(balance.days), i64::from(balance.taken));
    let told = words.say_with(
        "people-extra-legal",
        [("year", balance.year.to_string().into()), ("taken", taken.into()), ("days", days.into())],
    );
    let due = balance.due_from.filter(|due| due.year() >= balance.year);
    due.map_or(told.clone(), |due| {
        let since = words.say_with("templates-since", [("day", words.full_date(due).into())]);
        format!("{told}{}{since}", words.say("comma"))
    })
}

fn contracts(words: Words, typed: &Typed, around: &Around, wrong: &[String]) -> Vec<Contracted> {
    let empty = Agreed::default();
    let line = |(at, typed): (usize, &Agreed)| Contracted {
        number: numbered(words, at),
        profiles: around
            .profiles
            .iter()
            .map(|(id, name)| Choice::new(id.as_str(), name.as_str(), *id == typed.profile))
            .collect(),
        is_wrong: is_below(wrong, &format!("contracts/{at}")),
        typed: typed.clone(),
    };
    typed.contracts.iter().chain([&empty]).enumerate().map(line).collect()
}

fn numbered(words: Words, at: usize) -> String {
    words.say_with("form-line", [("line", (at as i64 + 1).into())])
}
