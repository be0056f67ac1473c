//! Writing an announcement: to whom, in which words; looking at it; sending it. What is sent is what was looked at.

use super::CALLED;
use super::typed::{self, Shown, Typed};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::announcement::{AnnouncementTemplate, LeftOut};
use crate::domain::language::Locale;
use crate::domain::right::Right;
use crate::domain::{AnnouncementId, SiteId, Week};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::choice::Choice;
use crate::pages::board::form::faults;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::planning::announcement::activities;
use crate::planning::zone;
use crate::store::{Page, Tx, announcement_templates, fingerprint, sites};
use askama::Template;
use serde_json::{Value, json};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// So many weeks from this one on may be chosen.
const WEEKS: i64 = 4;

#[derive(Debug, Template)]
#[template(path = "pages/board/announcements/new.html", config = "src/askama.toml")]
struct NewPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    faults: Vec<String>,
    /// The sites among which to choose, where none is chosen yet.
    sites: Vec<(String, String)>,
    form: Option<Form>,
    preview: Option<Preview>,
}

/// What the form shows of a site.
#[derive(Debug)]
struct Form {
    site: String,
    name: String,
    /// The identifier that it shall have: who presses twice sends one.
    fresh: String,
    to: String,
    activities: Vec<Choice>,
    weeks: Vec<Choice>,
    templates: Vec<Choice>,
    /// Whether there may be words of its own.
    may_word: bool,
    is_own: bool,
    texts: Vec<Shown>,
}

/// How it would look, and whom it would reach.
#[derive(Debug)]
struct Preview {
    /// Of all that was sent to be looked at: what is sent later is the same.
    of: String,
    reached: String,
    left_out: Option<String>,
    letters: Vec<Letter>,
    /// What the button says that sends it; none: there is nobody to send it to.
    send: Option<String>,
}

#[derive(Debug)]
struct Letter {
    locale: Locale,
    readers: String,
    subject: String,
    text: String,
}

/// What was typed, and what came of it.
#[derive(Debug, Default)]
struct Last {
    site: String,
    fresh: Option<String>,
    to: String,
    activity: String,
    week: String,
    template: String,
    texts: Vec<Typed>,
    refused: Option<Refused>,
    has_changed: bool,
    seen: Option<Value>,
}

impl Last {
    fn of(form: &[u8]) -> Self {
        let sent = Sent::of(form);
        Self {
            site: sent.one("site"),
            fresh: sent.find("id"),
            to: sent.one("to"),
            activity: sent.one("activity"),
            week: sent.one("week"),
            template: sent.one("template"),
            texts: typed::of(form),
            ..Self::default()
        }
    }

    /// What the API is asked to look at, or to send.
    fn body(&self) -> Value {
        let audience = match self.to.as_str() {
            "activity" => json!({"of": "activity", "activity": self.activity}),
            "week" => json!({"of": "week", "week": self.week}),
            to => json!({"of": to}),
        };
        let mut body = json!({"site": self.site, "audience": audience});
        if self.template.is_empty() {
            body["texts"] = typed::texts(&self.texts);
        } else {
            body["template"] = json!(self.template);
        }
        body
    }

    /// Of all that would be sent.
    fn fingerprint(&self) -> String {
        fingerprint(&self.body().to_string())
    }
}

/// What is known of the sites at which a visitor writes to volunteers.
struct Loaded {
    sites: Vec<(SiteId, String)>,
    chosen: Option<Chosen>,
}

struct Chosen {
    site: SiteId,
    name: String,
    may_word: bool,
    activities: Vec<String>,
    this_week: Week,
    templates: Vec<AnnouncementTemplate>,
}

/// The form, for the site that the address names.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let sent = Sent::of(query.as_bytes());
    let last = Last {
        site: sent.one("site"),
        template: sent.one("template"),
        to: "site".to_owned(),
        texts: typed::from(None),
        ..Last::default()
    };
    open(pages, headers, last).await
}

/// Looks at what was typed, or sends what was looked at.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let mut last = Last::of(form);
    let sent = Sent::of(form);
    let wants_to_send = sent.one("do") == "send";
    let is_as_seen = sent.one("seen") == last.fingerprint();
    let (path, mut body) = (if wants_to_send && is_as_seen { "" } else { "/preview" }, last.body());
    if let Some(fresh) = &last.fresh {
        body["id"] = json!(fresh);
    }
    match api.ask(headers, Method::POST, &format!("/v1/announcements{path}"), &body).await {
        Ok(_) if path.is_empty() => reply::see(&pages.outward.public_url.of("/board/announcements?said=sent")),
        Ok(seen) => {
            last.has_changed = wants_to_send;
            last.seen = Some(seen);
            open(pages, headers, last).await
        }
        Err(refused) if refused.code == "no_token" => reply::see(&pages.outward.public_url.of("/sign-in")),
        // Somebody has pressed twice.
        Err(refused) if refused.code == "already_exists" && path.is_empty() => {
            reply::see(&pages.outward.public_url.of("/board/announcements?said=sent"))
        }
        Err(refused) => {
            last.refused = Some(refused);
            open(pages, headers, last).await
        }
    }
}

async fn open(pages: &Pages, headers: &HeaderMap, last: Last) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let site = last.site.clone();
    gate::show(
        pages,
        headers,
        move |tx, visitor| read(tx, visitor, &site),
        move |visitor, loaded| {
            let words = Words::from(visitor.locale());
            let mut faults =
                last.refused.as_ref().map_or_else(Vec::new, |refused| faults::told(words, CALLED, refused));
            if last.has_changed {
                faults.push(words.say("announcement-look-again"));
            }
            let is_again = !faults.is_empty();
            let page = NewPage {
                words,
                base,
                style: assets::style(),
                reads_people: visitor.reads_people(),
                faults,
                sites: loaded.sites.iter().map(|(id, name)| (id.to_string(), name.clone())).collect(),
                preview: last.seen.as_ref().map(|seen| preview(words, &last, seen)),
                form: loaded.chosen.map(|chosen| form(words, &chosen, &last)),
            };
            if is_again { reply::board_again(&page) } else { reply::board(&page, is_packed) }
        },
    )
    .await
}

/// The one site at which a visitor writes to volunteers is chosen by itself.
fn read(tx: &mut Tx, visitor: &Visitor, site: &str) -> Result<Loaded, Error> {
    let writes = |site: &SiteId| visitor.may(Right::SendAnnouncements, site);
    let mut theirs: Vec<_> = sites::all(tx)?.into_iter().filter(|site| writes(&site.id)).collect();
    if !visitor.may_anywhere(Right::SendAnnouncements) {
        return Err(Error::not_found("announcement"));
    }
    theirs.sort_by_cached_key(|site| (site.name.to_lowercase(), site.id.clone()));
    let named: Vec<(SiteId, String)> = theirs.iter().map(|site| (site.id.clone(), site.name.clone())).collect();
    let chosen = match &theirs[..] {
        [only] => Some(only),
        all => all.iter().find(|known| known.id.as_str() == site),
    };
    let Some(known) = chosen else { return Ok(Loaded { sites: named, chosen: None }) };
    let filter = announcement_templates::Filter { sites: Some(vec![known.id.clone()]) };
    let all = announcement_templates::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|one| one.value);
    let mut templates: Vec<AnnouncementTemplate> = all.filter(|template| template.approval.is_some()).collect();
    templates.sort_by_cached_key(|template| (template.name.to_lowercase(), template.id.clone()));
    let chosen = Chosen {
        may_word: visitor.may(Right::ApproveAnnouncements, &known.id),
        activities: activities(tx, &known.id)?,
        this_week: Week::of(zone::date_of(known.time_zone, visitor.now)),
        templates,
        site: known.id.clone(),
        name: known.name.clone(),
    };
    Ok(Loaded { sites: named, chosen: Some(chosen) })
}

fn form(words: Words, chosen: &Chosen, last: &Last) -> Form {
    let wrong = last.refused.as_ref().map(|refused| refused.pointers.clone()).unwrap_or_default();
    let week = |ahead: i64| {
        let week = chosen.this_week.plus(ahead);
        let (first, last_day) = words.first_and_last(week, week);
        let days = words.say_with("announcement-days", [("first", first.into()), ("last", last_day.into())]);
        let is_chosen = if last.week.is_empty() { ahead == 1 } else { week.to_string() == last.week };
        Choice::new(week.to_string(), days, is_chosen)
    };
    let activity = |activity: &String| Choice::new(activity.as_str(), activity.as_str(), *activity == last.activity);
    let template = |template: &AnnouncementTemplate| {
        Choice::new(template.id.as_str(), template.name.as_str(), template.id.as_str() == last.template)
    };
    Form {
        site: chosen.site.to_string(),
        name: chosen.name.clone(),
        fresh: last.fresh.clone().unwrap_or_else(|| AnnouncementId::from_bits(rand::random()).to_string()),
        to: last.to.clone(),
        activities: chosen.activities.iter().map(activity).collect(),
        weeks: (0..WEEKS).map(week).collect(),
        templates: chosen.templates.iter().map(template).collect(),
        may_word: chosen.may_word,
        is_own: last.template.is_empty(),
        texts: typed::shown(words, &last.texts, &wrong),
    }
}

fn preview(words: Words, last: &Last, seen: &Value) -> Preview {
    let recipients = seen["recipients"].as_u64().unwrap_or_default();
    let left_out: LeftOut = serde_json::from_value(seen["left_out"].clone()).unwrap_or_default();
    let letter = |letter: &Value| {
        let locale = |name: &str| serde_json::from_value::<Locale>(letter[name].clone()).unwrap_or_default();
        let word = |name: &str| letter[name].as_str().unwrap_or_default().to_owned();
        let readers = words.count("announcement-readers", letter["recipients"].as_u64().unwrap_or_default());
        let language = sentence(&words.choose("language", locale("locale").code()));
        Letter {
            locale: locale("locale"),
            readers: format!("{language} – {readers}"),
            subject: word("subject"),
            text: word("text"),
        }
    };
    Preview {
        of: last.fingerprint(),
        reached: words.count("announcement-would-reach", recipients),
        left_out: self::left_out(words, &left_out),
        letters: seen["letters"].as_array().map(Vec::as_slice).unwrap_or_default().iter().map(letter).collect(),
        send: (recipients > 0).then(|| words.count("announcement-send", recipients)),
    }
}

/// Who is left out, and why: « Sans e-mail : 2, ont eu deux messages cette semaine : 5. »
pub(super) fn left_out(words: Words, left_out: &LeftOut) -> Option<String> {
    let all = [
        ("announcement-without-mail", left_out.no_mail),
        ("announcement-not-wished", left_out.not_wished),
        ("announcement-at-rest", left_out.at_rest),
        ("announcement-had-enough", left_out.contact_budget),
    ];
    let told = all.iter().filter(|(_, count)| *count > 0).map(|(key, count)| words.count(key, *count));
    let told: Vec<String> = told.collect();
    let all = told.join(&words.say("comma"));
    (!told.is_empty()).then(|| words.say_with("announcement-left-out", [("reasons", all.into())]))
}
