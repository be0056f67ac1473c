//! The first visit: an empty house is led to its first week in five steps, or filled with invented people to try it.

use super::gate::Visitor;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::demo::trial;
use crate::domain::right::Right;
use crate::error::Error;
use crate::locales::Words;
use crate::pages::{Pages, reply};
use crate::store::{Page, Tx, people, profiles, rosters, sites, templates};
use serde_json::Value;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// What leads somebody to their first week. None as soon as one is planned at their sites.
#[derive(Debug)]
pub struct First {
    /// The steps, in their order.
    pub steps: Vec<Step>,
    /// Whether they may fill the house with invented people.
    pub may_try: bool,
}

/// One of them.
#[derive(Debug)]
pub struct Step {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub said: String,
    /// Where it is done, each with what leads there; the last step is a form of the weeks below.
    pub ways: Vec<(&'static str, String)>,
    /// Whether it is done.
    pub is_done: bool,
    /// Whether it is the first that is not.
    pub is_next: bool,
}

impl First {
    /// What leads somebody on.
    ///
    /// # Errors
    /// What the database says.
    pub fn of(tx: &mut Tx, visitor: &Visitor) -> Result<Option<Self>, Error> {
        let reach = visitor.reach();
        let filter = rosters::Filter { week: None, sites: reach.narrowed(None), state: None };
        if !visitor.may_anywhere(Right::KeepSites) || !rosters::list(tx, &filter, &Page::first(1))?.is_empty() {
            return Ok(None);
        }
        let has_sites = sites::all(tx)?.iter().any(|site| reach.holds(&site.id));
        let filter = templates::Filter { sites: reach.narrowed(None) };
        let has_templates = !templates::list(tx, &filter, &Page::first(1))?.is_empty();
        let has_people = !people::list(tx, &people::Filter::default(), &Page::first(1))?.is_empty();
        let has_rules = !profiles::list(tx, &profiles::Filter::default(), &Page::first(1))?.is_empty();
        let words = Words::from(visitor.locale());
        let step = |key: &'static str, ways: &[(&'static str, &'static str)], is_done: bool| Step {
            name: words.choose("board-first-step", key),
            said: words.choose("board-first-why", key),
            ways: ways.iter().map(|(way, path)| (*path, words.choose("board-first-way", way))).collect(),
            is_done,
            is_next: false,
        };
        let mut steps = vec![
            step("sites", &[("sites", "sites/new")], has_sites),
            step("shifts", &[("shifts", "templates/new")], has_templates),
            step("people", &[("people", "people/new"), ("paste", "people/paste")], has_people),
            // The law's figures apply from the start: there is something to read, and nothing that must be done.
            step("rules", &[("rules", "rules")], has_rules || (has_sites && has_templates && has_people)),
            step("week", &[], false),
        ];
        if let Some(next) = steps.iter_mut().find(|step| !step.is_done) {
            next.is_next = true;
        }
        let may_try = visitor.may_anywhere(Right::Administer) && !has_sites && !has_people;
        Ok(Some(Self { steps, may_try }))
    }

    /// Whether all is there that a week is planned from.
    pub fn is_ready(&self) -> bool {
        self.steps.last().is_some_and(|step| step.is_next)
    }
}

/// Whether somebody may take invented people out of the house again.
///
/// # Errors
/// What the database says.
pub fn may_end_trial(tx: &mut Tx, visitor: &Visitor) -> Result<bool, Error> {
    Ok(visitor.may_anywhere(Right::Administer) && trial::seems_there(tx)?)
}

/// What is done with invented people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trial {
    /// They are put into the house.
    Begin,
    /// They are taken out again.
    End,
}

/// Fills the house with invented people, or takes them out again.
///
/// # Errors
/// Why it was refused.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, deed: Trial) -> Result<Response, Refused> {
    let (method, said) = match deed {
        Trial::Begin => (Method::POST, "?said=tried"),
        Trial::End => (Method::DELETE, "?said=ended"),
    };
    let url = &pages.outward.public_url;
    match api.ask(headers, method, "/v1/demonstration", &Value::Null).await {
        Ok(_) => Ok(reply::see(&url.of(&format!("/board/{said}")))),
        Err(refused) if refused.code == "no_token" => Ok(reply::see(&url.of("/sign-in"))),
        Err(refused) => Err(refused),
    }
}
