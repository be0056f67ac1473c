//! Planning a week: a draft of it, a search, a publication. Each is asked of the API.

use super::first::{self, Trial};
use super::{gate, weeks};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::right::{Powers, Right};
use crate::domain::site::Site;
use crate::domain::{RosterId, SiteId, SolveId, Week};
use crate::error::Error;
use crate::pages::{Pages, desk, language, reply};
use crate::store::{Tx, rosters, shifts, sites, templates};
use chrono::Weekday;
use form_urlencoded::parse;
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// How long a search that is begun here may take, in seconds.
const SECONDS: u32 = 60;

/// What is done with a week or a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// Invented people are put into the house, or taken out again.
    Trial(Trial),
    /// A draft of a week is made.
    Plan(Week),
    /// A better roster is searched.
    Search,
    /// A search is stopped: what it has found is taken.
    Stop(SolveId),
    /// Everyone whom it concerns is told, with the reason where they are told late.
    Publish(Option<String>),
}

impl Step {
    fn of(form: &[u8]) -> Option<Self> {
        let fields: HashMap<_, _> = parse(form).collect();
        let field = |name: &str| fields.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
        match field("do")? {
            "plan" => Some(Self::Plan(field("week")?.parse().ok()?)),
            "try" => Some(Self::Trial(Trial::Begin)),
            "end_trial" => Some(Self::Trial(Trial::End)),
            "search" => Some(Self::Search),
            "stop" => Some(Self::Stop(field("solve")?.parse().ok()?)),
            "publish" => Some(Self::Publish(field("reason").map(str::to_owned))),
            _ => None,
        }
    }
}

/// What a form asks to look at, where it asks for nothing else.
pub fn looks(form: &[u8]) -> Option<&str> {
    let is_look = parse(form).any(|(key, _)| key == "look");
    std::str::from_utf8(form).ok().filter(|_| is_look)
}

/// The sites that somebody may plan in a week and that nobody plans yet. Those that have nothing to plan are left out, unless that is
/// so of all that they may plan.
///
/// # Errors
/// What the database says.
pub fn free_sites(tx: &mut Tx, powers: &Powers, week: Week) -> Result<Vec<SiteId>, Error> {
    let is_open =
        |site: &Site| [Weekday::Mon, Weekday::Sun].into_iter().any(|day| site.validity.holds_on(week.day(day)));
    let theirs = sites::all(tx)?.into_iter().filter(|site| is_open(site) && powers.may(Right::Draft, &site.id));
    let theirs: Vec<SiteId> = theirs.map(|site| site.id).collect();
    let planned: BTreeSet<SiteId> =
        rosters::of_weeks(tx, week, week)?.into_iter().flat_map(|roster| roster.sites).collect();
    let mut stocked = templates::sites(tx)?;
    stocked.extend(shifts::sites_between(tx, week.monday(), week.day(Weekday::Sun))?);
    let nothing_yet = theirs.iter().all(|site| !planned.contains(site) && !stocked.contains(site));
    let is_free = |site: &SiteId| !planned.contains(site) && (nothing_yet || stocked.contains(site));
    Ok(theirs.into_iter().filter(is_free).collect())
}

/// Makes a draft of a week, or tries the house with invented people.
pub async fn begin(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let week = match Step::of(form) {
        Some(Step::Plan(week)) => week,
        Some(Step::Trial(deed)) => {
            return match first::act(pages, api, headers, deed).await {
                Ok(response) => response,
                Err(refused) => weeks::show(pages, headers, "", Some(refused)).await,
            };
        }
        _ => return gate::nothing(headers),
    };
    let url = &pages.outward.public_url;
    // A secret that it is time to replace is replaced when the next page is read.
    let (visitor, _) = match gate::enter(pages, headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    let look = move |tx: &mut Tx| free_sites(tx, &visitor.powers, week);
    let free = match pages.store.read(look).await {
        Ok(free) => free,
        Err(error) => return desk::trouble(&error, language::of(headers)),
    };
    match api.ask(headers, Method::POST, "/v1/rosters", &json!({"week": week, "sites": free})).await {
        Ok(made) => reply::see(&url.of(&format!("/board/{}", made["id"].as_str().unwrap_or_default()))),
        // Somebody was faster, or there is nothing to plan: the weeks show it.
        Err(_) => reply::see(&url.of("/board/")),
    }
}

/// Goes on with a roster. Where that was refused: why, and whether it was a publication.
pub async fn go_on(
    pages: &Pages,
    api: &Inside,
    headers: &HeaderMap,
    roster: &RosterId,
    form: &[u8],
) -> Result<Response, (Refused, bool)> {
    let url = &pages.outward.public_url;
    let page = |path: &str| reply::see(&url.of(&format!("/board/{roster}{path}")));
    let v1 = format!("/v1/rosters/{roster}");
    let step = Step::of(form).ok_or((Refused::garbled(), false))?;
    let (path, body, then) = match &step {
        Step::Plan(_) | Step::Trial(_) => return Err((Refused::garbled(), false)),
        Step::Search => (format!("{v1}/solve"), json!({"seconds": SECONDS}), "/search"),
        Step::Stop(solve) => (format!("/v1/solves/{solve}/stop"), Value::Null, "/search"),
        Step::Publish(reason) => {
            let body = reason.as_ref().map_or(json!({}), |reason| json!({"reason": reason}));
            (format!("{v1}/publish"), body, "?said=published")
        }
    };
    match api.ask(headers, Method::POST, &path, &body).await {
        Ok(_) => Ok(page(then)),
        Err(refused) if refused.code == "no_token" => Ok(reply::see(&url.of("/sign-in"))),
        // It has ended by itself meanwhile: what came of it stands there.
        Err(refused) if refused.code == "solve_over" => Ok(page("/search")),
        Err(refused) => Err((refused, matches!(step, Step::Publish(_)))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_what_is_done() {
        let cases = [
            ("do=plan&week=2026-W50", Some(Step::Plan("2026-W50".parse().expect("a week")))),
            ("do=search", Some(Step::Search)),
            ("do=stop&solve=s1", Some(Step::Stop("s1".parse().expect("an id")))),
            ("do=publish&reason=+late+", Some(Step::Publish(Some("late".into())))),
            ("do=publish", Some(Step::Publish(None))),
            ("do=plan&week=soon", None),
            ("do=stop&solve=..%2F", None),
            ("do=try", Some(Step::Trial(Trial::Begin))),
            ("do=end_trial", Some(Step::Trial(Trial::End))),
            ("do=fly", None),
        ];
        for (form, step) in cases {
            assert_eq!(Step::of(form.as_bytes()), step, "{form}");
        }
    }
}
