//! Somebody's shifts of a month, each with what was noted of it, and corrected by hand.

use super::CALLED;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::activity::Month;
use crate::domain::person::Person;
use crate::domain::roster::HoursWorked;
use crate::domain::site::Site;
use crate::domain::time::TimeOfDay;
use crate::domain::{AssignmentId, PersonId, SiteId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::ask::{Asked, Undone, done};
use crate::pages::board::form::faults;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::board::monthly::{Look, beside, kept, named, this_month};
use crate::pages::view::sums_noted;
use crate::pages::{Pages, reply};
use crate::planning::timesheet::{self, Stint};
use crate::planning::zone;
use crate::store::{Tx, people};
use askama::Template;
use chrono::{DateTime, Days, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/hours/one.html", config = "src/askama.toml")]
struct PersonPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    id: String,
    name: String,
    kind: String,
    month: String,
    title: String,
    /// Months beside this one: what the link says, and its query.
    others: Vec<(String, String)>,
    said: Option<String>,
    faults: Vec<String>,
    sums: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    own: String,
    when: String,
    what: String,
    standing: String,
    /// Whether it is over, so that hours can be noted.
    is_over: bool,
    is_open: bool,
    /// Whether what was noted is not as it was planned.
    is_otherwise: bool,
    start: String,
    end: String,
}

/// What is said of a shift.
#[derive(Debug, Clone)]
enum Deed {
    /// They worked from a time to a time.
    Hours(String, String),
    /// They worked as it was planned.
    Planned,
    /// They did not come.
    Absent,
}

struct Loaded {
    person: Person,
    sites: Vec<Site>,
    this_month: Month,
    month: Month,
    stints: Vec<Stint>,
}

impl Deed {
    fn of(sent: Sent<'_>) -> Option<Self> {
        match sent.one("do").as_str() {
            "hours" => Some(Self::Hours(sent.one("start"), sent.one("end"))),
            "planned" => Some(Self::Planned),
            "absent" => Some(Self::Absent),
            _ => None,
        }
    }

    fn asked(&self, stint: &Stint, zone: Tz) -> Asked {
        let path = format!("/v1/rosters/{}/assignments/{}", stint.own.roster, stint.own.id);
        let (method, part, body) = match self {
            Self::Hours(start, end) => {
                let body = json!({
                    "starts_at": nearest(zone, stint.shift.starts_at, start),
                    "ends_at": nearest(zone, stint.shift.ends_at, end),
                });
                (Method::PUT, "hours", body)
            }
            Self::Planned => (Method::DELETE, "hours", Value::Null),
            Self::Absent => (Method::PUT, "attendance", json!({"present": false})),
        };
        Asked { version: None, method, path: format!("{path}/{part}"), body }
    }

    const fn code(&self) -> &'static str {
        match self {
            Self::Hours(..) => "hours",
            Self::Planned => "planned",
            Self::Absent => "absent",
        }
    }
}

/// Of the days around, that on which a time of day is nearest to an instant; what is no time goes as it is typed.
fn nearest(zone: Tz, planned: DateTime<Utc>, typed: &str) -> Value {
    let Ok(time) = typed.parse::<TimeOfDay>() else { return json!(typed) };
    let day = zone::date_of(zone, planned);
    let days = [day.checked_sub_days(Days::new(1)), Some(day), day.checked_add_days(Days::new(1))];
    let instants = days.into_iter().flatten().map(|day| zone::instant(zone, day, time));
    json!(instants.min_by_key(|at| (*at - planned).abs()))
}

/// Somebody's shifts of the month that the address names; of this one where it names none.
pub async fn show(pages: &Pages, headers: &HeaderMap, person: &str, query: &str) -> Response {
    let Ok(person) = person.parse() else { return gate::nothing(headers) };
    open(pages, headers, person, Look::of(Sent::of(query.as_bytes()))).await
}

/// Notes what a form says of a shift, and shows what came of it.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, person: &str, form: &[u8]) -> Response {
    let Ok(person) = person.parse::<PersonId>() else { return gate::nothing(headers) };
    let sent = Sent::of(form);
    let look = Look::of(sent);
    let own: Option<AssignmentId> = sent.one("assignment").parse().ok();
    let (Some(month), Some(own), Some(deed)) = (look.month, own, Deed::of(sent)) else {
        return open(pages, headers, person, Look { refused: Some(Refused::garbled()), ..look }).await;
    };
    let (wanted, whose) = (deed.clone(), person.clone());
    let asked = move |tx: &mut Tx, visitor: &Visitor| {
        let loaded = load(tx, visitor, &whose, Some(month))?;
        let stint = loaded.stints.iter().find(|stint| stint.own.id == own).ok_or(Error::not_found("assignment"))?;
        Ok(wanted.asked(stint, loaded.zone(&stint.shift.site)))
    };
    match done(pages, api, headers, asked).await {
        Ok(_) => {
            let code = deed.code();
            reply::see(&pages.outward.public_url.of(&format!("/board/hours/{person}?month={month}&said={code}")))
        }
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) => open(pages, headers, person, Look { refused: Some(refused), ..look }).await,
    }
}

async fn open(pages: &Pages, headers: &HeaderMap, person: PersonId, look: Look) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let month = look.month;
    gate::show(
        pages,
        headers,
        move |tx, visitor| load(tx, visitor, &person, month),
        move |visitor, loaded| {
            let page = page(visitor, &loaded, base, look);
            if page.faults.is_empty() { reply::board(&page, is_packed) } else { reply::board_again(&page) }
        },
    )
    .await
}

/// Nobody is there who owes no hours, or who neither works at a site of the visitor's nor did in that month.
fn load(tx: &mut Tx, visitor: &Visitor, person: &PersonId, month: Option<Month>) -> Result<Loaded, Error> {
    let sites = kept(tx, visitor)?;
    let this_month = this_month(visitor, &sites);
    let month = month.unwrap_or(this_month);
    let person = people::get(tx, person)?.value;
    let ids: Vec<SiteId> = sites.iter().map(|site| site.id.clone()).collect();
    let stints = timesheet::lines(tx, month, &ids, &person.id)?;
    let is_kept = person.kind.is_assigned() && person.workplace.is_at(&ids);
    if stints.is_empty() && !is_kept {
        return Err(Error::not_found("person"));
    }
    Ok(Loaded { person, sites, this_month, month, stints })
}

impl Loaded {
    fn site(&self, id: &SiteId) -> Option<&Site> {
        self.sites.iter().find(|site| site.id == *id)
    }

    fn zone(&self, id: &SiteId) -> Tz {
        self.site(id).map_or(Tz::UTC, |site| site.time_zone)
    }
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String, look: Look) -> PersonPage {
    let words = Words::from(visitor.locale());
    let month = loaded.month;
    let sums = timesheet::sums(loaded.stints.iter(), visitor.now);
    let done = words.say_with("hours-so-many", [("hours", words.hours(sums.done).into())]);
    let days = words.count("hours-days-worked", sums.days);
    PersonPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        id: loaded.person.id.to_string(),
        name: loaded.person.full_name(),
        kind: sentence(&words.choose("board-kind", loaded.person.kind.code())),
        month: month.to_string(),
        title: named(words, month),
        others: beside(words, month, loaded.this_month, |month| format!("month={month}")),
        said: look.said.map(|said| words.choose("hours-said", &said)),
        faults: look.refused.as_ref().map_or_else(Vec::new, |refused| faults::told(words, CALLED, refused)),
        sums: [done, days].into_iter().chain(sums_noted(words, &sums)).collect(),
        rows: loaded.stints.iter().map(|stint| row(words, visitor, loaded, stint)).collect(),
    }
}

fn row(words: Words, visitor: &Visitor, loaded: &Loaded, stint: &Stint) -> Row {
    let zone = loaded.zone(&stint.shift.site);
    let there = |at: DateTime<Utc>| at.with_timezone(&zone);
    let clock = |at: DateTime<Utc>| there(at).format("%H:%M").to_string();
    let planned = HoursWorked::planned(&stint.shift);
    let worked = stint.worked().unwrap_or(planned);
    let role = words.role(stint.shift.role_of(&loaded.person, stint.own.position));
    let site = loaded.site(&stint.shift.site).map(|site| site.name.clone()).unwrap_or_default();
    let is_otherwise = stint.is_absent() || stint.hours().is_some();
    Row {
        own: stint.own.id.to_string(),
        when: sentence(&words.span(there(planned.starts_at), there(planned.ends_at))),
        what: format!("{site}{}{role}", words.say("comma")),
        standing: standing(words, visitor, stint, (there(worked.starts_at), there(worked.ends_at))),
        is_over: stint.is_over(visitor.now),
        is_open: stint.is_open(visitor.now),
        is_otherwise,
        start: clock(worked.starts_at),
        end: clock(worked.ends_at),
    }
}

/// What was noted of it, with its paid hours.
fn standing(words: Words, visitor: &Visitor, stint: &Stint, (start, end): (DateTime<Tz>, DateTime<Tz>)) -> String {
    if stint.is_absent() {
        return words.say(if stint.noted.is_some() { "hours-noted-absent" } else { "hours-away" });
    }
    let key = match (stint.is_over(visitor.now), &stint.noted, stint.hours()) {
        (false, ..) => "hours-planned-so",
        (true, None, _) => "hours-noted-nothing",
        (true, Some(_), None) => "hours-noted-planned",
        (true, Some(_), Some(_)) => "hours-noted-otherwise",
    };
    let told = words.say_with(
        key,
        [
            ("hours", words.hours(stint.done()).into()),
            ("start", words.time(start.time()).into()),
            ("end", words.time(end.time()).into()),
        ],
    );
    let pause = stint.hours().map(|hours| hours.unpaid_break(&stint.shift)).filter(|pause| pause.0 > 0);
    let less = pause.map(|pause| words.say_with("hours-less-break", [("minutes", pause.0.into())]));
    [Some(told), less].into_iter().flatten().collect::<Vec<_>>().join(&words.say("comma"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Brussels;

    #[test]
    fn a_time_is_of_the_day_on_which_it_is_nearest() {
        let cases = [
            ("a night's start, earlier", "2026-11-30T21:00:00Z", "21:45", "2026-11-30T20:45:00Z"),
            ("a night's start, after midnight", "2026-11-30T21:00:00Z", "00:15", "2026-11-30T23:15:00Z"),
            ("a night's end", "2026-12-01T06:00:00Z", "07:30", "2026-12-01T06:30:00Z"),
            ("an end at midnight, earlier", "2026-11-30T23:00:00Z", "23:30", "2026-11-30T22:30:00Z"),
            ("the night that the clocks go back", "2026-10-25T06:00:00Z", "08:00", "2026-10-25T07:00:00Z"),
        ];
        for (what, planned, typed, expected) in cases {
            let at = nearest(Brussels, planned.parse().expect("an instant"), typed);
            assert_eq!(at, json!(expected), "{what}");
        }
        assert_eq!(nearest(Brussels, DateTime::UNIX_EPOCH, "soon"), json!("soon"));
    }
}
