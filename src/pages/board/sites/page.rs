//! The page of one site, and of a new one: its form, its calendar, and its locations.

use super::change;
use super::days;
use super::load::Known;
use super::place::{self, DISCLOSURES, ZONES};
use super::typed::{SWAPS, Typed};
use crate::api::inside::Refused;
use crate::domain::reminder::Reminder;
use crate::domain::site::{Customs, Disclosure};
use crate::domain::{LocationId, SiteId};
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::choice::Choice;
use crate::pages::board::form::days::{Calendar, Typed as Day};
use crate::pages::board::form::differs;
use crate::pages::board::form::faults::{self, USUALLY, is_below};
use crate::pages::board::gate::Visitor;
use crate::planning::zone;
use askama::Template;
use chrono_tz::Europe::Brussels;

/// What somebody did last, and what they had typed.
#[derive(Debug, Default)]
pub struct Last {
    /// What was done.
    pub said: Option<String>,
    /// Why it was not.
    pub refused: Option<Refused>,
    /// A site as it was typed; none: as it stands.
    pub typed: Option<Typed>,
    /// A location as it was typed: which, and what.
    pub place: Option<(LocationId, place::Typed)>,
    /// A day as it was typed, or chosen.
    pub day: Day,
}

/// One site's page.
#[derive(Debug, Template)]
#[template(path = "pages/board/sites/one.html", config = "src/askama.toml")]
#[allow(clippy::struct_excessive_bools, reason = "each is one thing that is shown or not")]
pub struct OnePage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    may_keep: bool,
    may_remove: bool,
    /// Whether whoever looks may let it move, open or close, with the weeks that are planned already.
    may_change: bool,
    /// Which it is; none: a new one.
    id: Option<SiteId>,
    /// Where its forms go.
    at: String,
    version: i64,
    title: String,
    said: Option<String>,
    faults: Vec<String>,
    /// In what the form differs from how it stands by now, where somebody else changed it.
    differs: Option<String>,
    wrong: Vec<String>,
    typed: Typed,
    lines: Vec<Line>,
    reminders: Vec<Choice>,
    swaps: Vec<Choice>,
    calendar: Option<Calendar>,
    places: Vec<Place>,
}

/// Residents' places from a day on.
#[derive(Debug)]
struct Line {
    number: String,
    from: String,
    count: String,
    is_wrong: bool,
}

/// A location, or a new one.
#[derive(Debug)]
struct Place {
    id: LocationId,
    /// How often it was changed; none: it is new.
    version: Option<i64>,
    title: String,
    typed: place::Typed,
    hides_address: bool,
    disclosures: Vec<Choice>,
    zones: Vec<Choice>,
    is_open: bool,
    wrong: Vec<String>,
}

impl OnePage {
    /// Of a site, or of a new one.
    pub fn of(visitor: &Visitor, known: Option<&Known>, base: String, last: Last) -> Self {
        let words = Words::from(visitor.locale());
        let standing = known.map_or_else(blank, |known| Typed::from_site(&known.site));
        let is_stale = last.refused.as_ref().is_some_and(|refused| refused.code == "version_mismatch");
        let differs = last.typed.as_ref().filter(|_| is_stale && known.is_some());
        let differs = differs.map(|typed| differs::told(words, USUALLY, &typed.body(None), &standing.body(None)));
        let typed = last.typed.unwrap_or(standing);
        let wrong = last.refused.as_ref().map(|refused| refused.pointers.clone()).unwrap_or_default();
        let may_keep = known.is_none_or(|known| known.may_keep);
        let places = known.map(|known| places(words, known, last.place.as_ref(), &wrong)).unwrap_or_default();
        let id = known.map(|known| known.site.id.clone());
        Self {
            words,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            may_keep,
            may_remove: known.is_some_and(|known| known.may_remove),
            may_change: known.is_some_and(|known| change::may(visitor, &known.site.id)),
            at: format!("{base}/board/sites/{}", id.as_ref().map_or("new", SiteId::as_str)),
            base,
            id,
            version: known.map_or(0, |known| known.version),
            title: known.map_or_else(|| words.say("sites-new"), |known| known.site.name.clone()),
            said: last.said.map(|said| words.choose("form-said", &said)),
            faults: last.refused.as_ref().map(|refused| faults::told(words, USUALLY, refused)).unwrap_or_default(),
            differs,
            lines: lines(words, &typed.places, &wrong, may_keep),
            reminders: reminders(words, &typed.reminders),
            swaps: SWAPS.iter().map(|(_, code)| choice(words, "sites-swap", code, &typed.swaps)).collect(),
            calendar: known.map(|known| {
                let today = zone::date_of(known.site.time_zone, visitor.now);
                days::calendar(words, &known.site, today, last.day)
            }),
            places,
            // What was wrong with a location stands beside that location.
            wrong: if last.place.is_some() { Vec::new() } else { wrong },
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

impl Place {
    fn is_wrong(&self, field: &str) -> bool {
        is_below(&self.wrong, field)
    }
}

/// One of which nothing is known: in Brussels, and with the customs that most have.
fn blank() -> Typed {
    let customs = Customs::default();
    Typed {
        time_zone: Brussels.name().to_owned(),
        looks_for_somebody: customs.looks_for_somebody,
        offers_to_more: customs.offers_to_more,
        reminders: customs.reminders.iter().map(|reminder| reminder.code().to_owned()).collect(),
        swaps: "employees_with_consent".to_owned(),
        ..Typed::default()
    }
}

fn choice(words: Words, key: &'static str, code: &str, chosen: &str) -> Choice {
    Choice::new(code, sentence(&words.choose(key, code)), code == chosen)
}

/// Those before a shift: weekly letters are each person's own wish.
fn reminders(words: Words, chosen: &[String]) -> Vec<Choice> {
    let codes = Reminder::before().map(|(reminder, _)| reminder.code());
    let is_chosen = |code: &str| chosen.iter().any(|chosen| chosen == code);
    codes.map(|code| Choice::new(code, words.say(&format!("remind-{code}")), is_chosen(code))).into()
}

/// What stands, and an empty line to add something for who may.
fn lines(words: Words, places: &[(String, String)], wrong: &[String], may_keep: bool) -> Vec<Line> {
    let empty = (String::new(), String::new());
    let line = |(at, (from, count)): (usize, &(String, String))| Line {
        number: words.say_with("form-line", [("line", (at as i64 + 1).into())]),
        from: from.clone(),
        count: count.clone(),
        is_wrong: is_below(wrong, &format!("places/{at}")),
    };
    places.iter().chain(may_keep.then_some(&empty)).enumerate().map(line).collect()
}

/// Its locations, and a new one where they may be kept.
fn places(words: Words, known: &Known, last: Option<&(LocationId, place::Typed)>, wrong: &[String]) -> Vec<Place> {
    let typed = |id: &LocationId| last.filter(|(which, _)| which == id).map(|(_, typed)| typed.clone());
    let mut all: Vec<Place> = Vec::new();
    for location in &known.locations {
        let id = &location.value.id;
        let standing = || place::Typed::from_location(&location.value);
        let hides = location.value.disclosure == Disclosure::AfterConfirmation;
        all.push(place(
            words,
            (id.clone(), Some(location.version)),
            &location.value.name,
            hides,
            typed(id),
            standing,
            wrong,
        ));
    }
    if known.may_keep {
        let fresh = last.filter(|(which, _)| known.location(which).is_err()).map(|(which, _)| which.clone());
        let id = fresh.unwrap_or_else(|| LocationId::from_bits(rand::random()));
        let was_typed = typed(&id);
        all.push(place(
            words,
            (id, None),
            &words.say("sites-location-new"),
            false,
            was_typed,
            place::Typed::blank,
            wrong,
        ));
    }
    all
}

fn place(
    words: Words,
    (id, version): (LocationId, Option<i64>),
    title: &str,
    hides_address: bool,
    was_typed: Option<place::Typed>,
    standing: impl FnOnce() -> place::Typed,
    wrong: &[String],
) -> Place {
    let is_open = was_typed.is_some();
    let typed = was_typed.unwrap_or_else(standing);
    Place {
        id,
        version,
        title: title.to_owned(),
        hides_address,
        disclosures: DISCLOSURES.iter().map(|(_, code)| choice(words, "sites-sees", code, &typed.disclosure)).collect(),
        zones: ZONES.iter().map(|(_, code)| choice(words, "sites-zone", code, &typed.zone)).collect(),
        is_open,
        wrong: if is_open { wrong.to_vec() } else { Vec::new() },
        typed,
    }
}
