//! The page of one template, and of a new one: the form with what stands in it.

use super::days;
use super::load::{Around, Known};
use super::rows::{NEW, Spoken, Wanted};
use super::typed::Typed;
use super::words;
use crate::api::inside::Refused;
use crate::domain::language::Locale;
use crate::domain::rhythm::Rhythm;
use crate::domain::template::PatternChange;
use crate::domain::{LocationId, TemplateId, TimeOfDay};
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::choice::{self, Choice};
use crate::pages::board::form::days::{Calendar, Typed as Day, week};
use crate::pages::board::form::differs;
use crate::pages::board::form::faults::{self, USUALLY, is_below};
use crate::pages::board::gate::Visitor;
use crate::planning::zone;
use askama::Template;

/// What somebody did last, and what they had typed.
#[derive(Debug, Default)]
pub struct Last {
    /// What was done.
    pub said: Option<String>,
    /// Why it was not.
    pub refused: Option<Refused>,
    /// A template as it was typed; none: as it stands.
    pub typed: Option<Typed>,
    /// A day as it was typed, or chosen.
    pub day: Day,
    /// The identifier that a new one shall have: who presses twice adds one.
    pub fresh: Option<TemplateId>,
    /// The site at which a new one begins.
    pub site: String,
}

/// One template's page.
#[derive(Debug, Template)]
#[template(path = "pages/board/templates/one.html", config = "src/askama.toml")]
pub struct OnePage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    may_keep: bool,
    /// Which it is; none: a new one.
    id: Option<String>,
    /// Where its forms go.
    at: String,
    fresh: String,
    version: i64,
    title: String,
    /// What it says, in a line.
    lead: Option<String>,
    /// What is to change.
    changes: Vec<String>,
    said: Option<String>,
    faults: Vec<String>,
    /// In what the form differs from how it stands by now, where somebody else changed it.
    differs: Option<String>,
    wrong: Vec<String>,
    typed: Typed,
    translations: Vec<Translation>,
    sites: Vec<Choice>,
    locations: Vec<Choice>,
    weekdays: Vec<Choice>,
    rhythms: Vec<Choice>,
    ends_next_day: bool,
    positions: Vec<Line>,
    prerequisites: Vec<Choice>,
    team_clearances: Vec<Choice>,
    team_languages: Vec<Line>,
    only: Vec<Choice>,
    kinds: Vec<Choice>,
    calendar: Option<Calendar>,
    /// Whose it is, as it is saved.
    site: String,
}

/// The activity in a language.
#[derive(Debug)]
struct Translation {
    label: String,
    code: &'static str,
    direction: &'static str,
    text: String,
}

/// A line of a list, with what there is to choose in it: one field for each that is chosen, and one more.
#[derive(Debug)]
struct Line {
    at: usize,
    number: String,
    empty: &'static str,
    roles: Vec<Vec<Choice>>,
    languages: Vec<Vec<Choice>>,
    minimum: String,
    ideal: String,
    group: String,
    is_wrong: bool,
}

impl OnePage {
    /// Of a template, or of a new one.
    pub fn of(visitor: &Visitor, known: Option<&Known>, around: &Around, base: String, last: Last) -> Self {
        let words = Words::from(visitor.locale());
        let standing = known.map_or_else(|| blank(around, last.site), |known| Typed::from_template(&known.template));
        let is_stale = last.refused.as_ref().is_some_and(|refused| refused.code == "version_mismatch");
        let differs = last.typed.as_ref().filter(|_| is_stale && known.is_some());
        let differs = differs.map(|typed| differs::told(words, USUALLY, &typed.body(None), &standing.body(None)));
        let typed = last.typed.unwrap_or(standing);
        let wrong = last.refused.as_ref().map(|refused| refused.pointers.clone()).unwrap_or_default();
        let may_keep = known.is_none_or(|known| known.may_keep);
        let id = known.map(|known| known.template.id.to_string());
        let chosen = |code: &str| std::slice::from_ref(&typed.site).contains(&code.to_owned());
        let mut sites: Vec<Choice> = around
            .sites
            .iter()
            .map(|(id, name)| Choice::new(id.as_str(), name.as_str(), chosen(id.as_str())))
            .collect();
        if let Some(known) = known.filter(|known| !sites.iter().any(|site| site.code == known.site.id.as_str())) {
            sites.push(Choice::new(known.site.id.as_str(), known.site.name.as_str(), chosen(known.site.id.as_str())));
        }
        let times: [Option<TimeOfDay>; 2] = [&typed.start, &typed.end].map(|time| time.parse().ok());
        Self {
            words,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            may_keep,
            at: format!("{base}/board/templates/{}", id.as_deref().unwrap_or("new")),
            base,
            id,
            fresh: last.fresh.unwrap_or_else(|| TemplateId::from_bits(rand::random())).to_string(),
            version: known.map_or(0, |known| known.version),
            title: known.map_or_else(|| words.say("templates-new"), |known| words::activity(words, &known.template)),
            lead: known.map(|known| lead(words, known)),
            changes: known.map(|known| changes(words, known, around)).unwrap_or_default(),
            said: last.said.map(|said| words.choose("form-said", &said)),
            faults: last.refused.as_ref().map(|refused| faults::told(words, USUALLY, refused)).unwrap_or_default(),
            differs,
            translations: typed.translations.iter().map(|of| translation(words, of)).collect(),
            sites,
            locations: around
                .locations
                .iter()
                .map(|(location, site)| {
                    let name = site
                        .as_ref()
                        .map_or_else(|| location.name.clone(), |site| format!("{site} – {}", location.name));
                    Choice::new(location.id.as_str(), name, typed.location == location.id.as_str())
                })
                .collect(),
            weekdays: week()
                .map(|day| {
                    let code = day.number_from_monday().to_string();
                    let is_chosen = typed.weekdays.contains(&code);
                    Choice::new(code, sentence(&words.weekday(day)), is_chosen)
                })
                .collect(),
            rhythms: rhythms(words, &typed.rhythm),
            ends_next_day: matches!(times, [Some(start), Some(end)] if end <= start),
            positions: positions(words, &typed.positions, &wrong, may_keep),
            prerequisites: choice::clearances(words, &typed.prerequisites),
            team_clearances: choice::clearances(words, &typed.team_clearances),
            team_languages: team_languages(words, &typed.team_languages, &wrong, may_keep),
            only: only(words, &typed.gender.who),
            kinds: choice::kinds(words, &typed.gender.kinds),
            calendar: known.map(|known| {
                let today = zone::date_of(known.site.time_zone, visitor.now);
                days::calendar(words, known, today, last.day)
            }),
            site: known.map(|known| known.site.id.to_string()).unwrap_or_default(),
            wrong,
            typed,
        }
    }

    /// Whether it shows why something was not done.
    pub fn has_faults(&self) -> bool {
        !self.faults.is_empty()
    }

    /// Whether something is asked of the team as a whole, or is wrong with it.
    fn has_team(&self) -> bool {
        !self.typed.team_clearances.is_empty() || !self.typed.team_languages.is_empty() || self.is_wrong("pattern/team")
    }

    /// Whether there is something wrong at a field, or below it.
    fn is_wrong(&self, field: &str) -> bool {
        is_below(&self.wrong, field)
    }
}

/// One of which nothing is known, at the site that was looked at, or at the only one.
fn blank(around: &Around, site: String) -> Typed {
    let only = if let [(id, _)] = &around.sites[..] { id.to_string() } else { String::new() };
    Typed {
        site: if site.is_empty() { only } else { site },
        translations: Locale::ALL.iter().map(|locale| (*locale, String::new())).collect(),
        minimum_age: "16".to_owned(),
        ..Typed::default()
    }
}

/// Where, on which days, when.
fn lead(words: Words, known: &Known) -> String {
    let days = words::days_of(words, &known.template);
    format!("{} – {}{}{}", known.site.name, days, words.say("comma"), words::hours(words, &known.template))
}

/// What is to change, and from when.
fn changes(words: Words, known: &Known, around: &Around) -> Vec<String> {
    let place = |id: &LocationId| {
        around.locations.iter().find(|(location, _)| location.id == *id).map(|(location, _)| location.name.as_str())
    };
    let one = |change: &PatternChange| words::change(words, change, change.location.as_ref().and_then(place));
    known.template.changes.iter().map(one).collect()
}

fn translation(words: Words, (locale, text): &(Locale, String)) -> Translation {
    let language = words.choose("language", locale.code());
    Translation {
        label: words.say_with("templates-activity-in", [("language", language.into())]),
        code: locale.code(),
        direction: locale.direction(),
        text: text.clone(),
    }
}

/// The rhythms that there are, and a rule that is none of them where it is kept: nobody is asked to write one.
fn rhythms(words: Words, chosen: &str) -> Vec<Choice> {
    let name = |rhythm: Rhythm| sentence(&words.choose("templates-rhythm-is", rhythm.code()));
    let known = Rhythm::ALL.map(|rhythm| Choice::new(rhythm.code(), name(rhythm), rhythm.code() == chosen));
    let other = !chosen.is_empty() && !known.iter().any(|choice| choice.is_chosen);
    known.into_iter().chain(other.then(|| Choice::new(chosen, chosen, true))).collect()
}

fn only(words: Words, chosen: &str) -> Vec<Choice> {
    // The third word is shown where it is kept: nobody is asked to choose it.
    let codes = ["", "woman", "man", "x"].into_iter().filter(|code| *code != "x" || chosen == "x");
    codes.map(|code| Choice::new(code, sentence(&words.choose("templates-only", code)), code == chosen)).collect()
}

/// A field for each that is chosen, and one more to choose another for who may.
fn fields(all: impl Fn(&[String]) -> Vec<Choice>, chosen: &[String], may_keep: bool) -> Vec<Vec<Choice>> {
    let one = |code: &String| all(std::slice::from_ref(code));
    chosen.iter().map(one).chain(may_keep.then(|| all(&[]))).collect()
}

fn positions(words: Words, wanted: &[Wanted], wrong: &[String], may_keep: bool) -> Vec<Line> {
    let empty = Wanted::default();
    let line = |(at, wanted): (usize, &Wanted)| Line {
        at,
        number: numbered(words, at),
        empty: if wanted.roles.is_empty() { NEW } else { "" },
        roles: fields(|chosen| choice::roles(words, chosen), &wanted.roles, may_keep),
        languages: fields(|chosen| choice::languages(words, chosen), &wanted.languages, may_keep),
        minimum: wanted.minimum.clone(),
        ideal: wanted.ideal.clone(),
        group: String::new(),
        is_wrong: is_below(wrong, &format!("pattern/positions/{at}")),
    };
    wanted.iter().chain(may_keep.then_some(&empty)).enumerate().map(line).collect()
}

fn team_languages(words: Words, spoken: &[Spoken], wrong: &[String], may_keep: bool) -> Vec<Line> {
    let empty = Spoken::default();
    let line = |(at, spoken): (usize, &Spoken)| Line {
        at,
        number: numbered(words, at),
        empty: if spoken.languages.is_empty() { NEW } else { "" },
        roles: Vec::new(),
        languages: fields(|chosen| choice::languages(words, chosen), &spoken.languages, may_keep),
        minimum: String::new(),
        ideal: String::new(),
        group: spoken.group.clone(),
        is_wrong: is_below(wrong, &format!("pattern/team/{at}")),
    };
    spoken.iter().chain(may_keep.then_some(&empty)).enumerate().map(line).collect()
}

fn numbered(words: Words, at: usize) -> String {
    words.say_with("form-line", [("line", (at as i64 + 1).into())])
}
