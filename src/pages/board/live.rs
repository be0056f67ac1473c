//! What changes in a week while somebody looks at it, as events: `shifts` names those that stand otherwise now, `behind` says that
//! more has changed than can be named, `search` says how far a search is. Names of people are in none of them.

use super::gate::{self, Visitor};
use super::{load, search};
use crate::api::Inside;
use crate::domain::{RosterId, ShiftId};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::{Pages, reply};
use crate::store::{Store, Tx, rosters, solves};
use form_urlencoded::parse;
use serde_json::json;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::time::Instant;
use tokio_stream::wrappers::ReceiverStream;
use warp::http::HeaderMap;
use warp::reply::Response;
use warp::sse::Event;

/// How often a week that is followed is looked at.
const BEAT: Duration = Duration::from_millis(500);
/// After so long the browser comes back by itself, and shows anew who it is.
const LASTS: Duration = Duration::from_mins(10);
/// A reader's page is behind by more than this: it is read as a whole.
const MOST: usize = 60;

/// A week as it was told last.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    version: i64,
    marks: BTreeMap<ShiftId, String>,
    search: Option<String>,
}

/// What is cheap to look at: what has the same tick has changed in nothing.
type Tick = (i64, Option<String>);

/// Follows a week from the version that a page shows.
pub async fn follow(pages: &Pages, api: &Inside, headers: &HeaderMap, roster: &str, query: &str) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    // What the browser heard last counts for more than what its page showed first.
    let heard = headers.get("last-event-id").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let shown = parse(query.as_bytes()).find(|(key, _)| key == "since").map(|(_, since)| since.into_owned());
    let since = heard.or(shown).and_then(|version| version.parse::<i64>().ok());
    let (visitor, _) = match gate::enter(pages, headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    let who = visitor.clone();
    let roster = id.clone();
    match pages.store.read(move |tx| look(tx, &roster, &who)).await {
        Ok(first) => {
            let (tell, told) = mpsc::channel(4);
            let follower = Follower { store: pages.store.clone(), roster: id, visitor, tell };
            tokio::spawn(follower.go(first, since, api.closing()));
            reply::events(ReceiverStream::new(told))
        }
        Err(_) => gate::nothing(headers),
    }
}

struct Follower {
    store: Store,
    roster: RosterId,
    visitor: Visitor,
    tell: mpsc::Sender<Result<Event, Infallible>>,
}

impl Follower {
    /// Tells until nobody listens any more, it has lasted, or the service ends.
    async fn go(self, first: Told, since: Option<i64>, mut closing: watch::Receiver<bool>) {
        let until = Instant::now() + LASTS;
        let is_behind = since.is_some_and(|since| since != first.version);
        let begun = if is_behind { self.say("behind", first.version, "").await } else { true };
        if !begun || !self.search(&first).await {
            return;
        }
        let mut told = first;
        while Instant::now() < until {
            tokio::select! {
                () = tokio::time::sleep(BEAT) => {}
                () = self.tell.closed() => return,
                _ = closing.changed() => return,
            }
            let now = match self.look(&told).await {
                Ok(Some(now)) => now,
                Ok(None) | Err(Error::Busy | Error::Unavailable) => continue,
                Err(_) => return,
            };
            if !self.changes(&told, &now).await || (told.search != now.search && !self.search(&now).await) {
                return;
            }
            told = now;
        }
    }

    /// How it stands now, where anything has changed.
    async fn look(&self, told: &Told) -> Result<Option<Told>, Error> {
        let (roster, visitor) = (self.roster.clone(), self.visitor.clone());
        let before = (told.version, told.search.clone());
        let read = move |tx: &mut Tx| {
            if tick(tx, &roster, &visitor)? == before { Ok(None) } else { look(tx, &roster, &visitor).map(Some) }
        };
        self.store.read(read).await
    }

    async fn changes(&self, told: &Told, now: &Told) -> bool {
        let named = changed(&told.marks, &now.marks);
        match named {
            Some(shifts) if shifts.is_empty() && told.version == now.version => true,
            Some(shifts) => self.say("shifts", now.version, &json!(shifts).to_string()).await,
            None => self.say("behind", now.version, "").await,
        }
    }

    async fn search(&self, now: &Told) -> bool {
        match &now.search {
            Some(search) => self.say("search", now.version, search).await,
            None => true,
        }
    }

    async fn say(&self, what: &str, version: i64, data: &str) -> bool {
        let event = Event::default().event(what).id(version.to_string()).data(data);
        self.tell.send(Ok(event)).await.is_ok()
    }
}

fn tick(tx: &mut Tx, roster: &RosterId, visitor: &Visitor) -> Result<Tick, Error> {
    let version = rosters::get(tx, roster)?.version;
    let words = Words::from(visitor.locale());
    let solve = solves::latest(tx, roster)?;
    Ok((version, solve.map(|solve| search::news(words, &solve).to_string())))
}

fn look(tx: &mut Tx, roster: &RosterId, visitor: &Visitor) -> Result<Told, Error> {
    let (version, search) = tick(tx, roster, visitor)?;
    Ok(Told { version, search, marks: load::week(tx, roster, visitor)?.occupancy.marks() })
}

/// The shifts that stand otherwise; none where there are others than before, or too many.
fn changed<'a>(before: &'a BTreeMap<ShiftId, String>, now: &'a BTreeMap<ShiftId, String>) -> Option<Vec<&'a ShiftId>> {
    if !before.keys().eq(now.keys()) {
        return None;
    }
    let otherwise = before.iter().zip(now).filter(|(before, now)| before.1 != now.1).map(|(_, (id, _))| id);
    let named: Vec<&ShiftId> = otherwise.collect();
    (named.len() <= MOST).then_some(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(all: &[(&str, &str)]) -> BTreeMap<ShiftId, String> {
        all.iter().map(|(id, mark)| (id.parse().expect("an id"), (*mark).to_owned())).collect()
    }

    #[test]
    fn what_stands_otherwise_is_named() {
        let before = marks(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let names = |now: &BTreeMap<ShiftId, String>| {
            changed(&before, now).map(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        assert_eq!(names(&before), Some(Vec::new()));
        assert_eq!(names(&marks(&[("a", "1"), ("b", "2"), ("c", "1")])), Some(vec!["b".to_owned()]));
        assert_eq!(names(&marks(&[("a", "1"), ("b", "1")])), None);
        assert_eq!(names(&marks(&[("a", "1"), ("b", "1"), ("d", "1")])), None);
    }

    #[test]
    fn many_are_not_named_one_by_one() {
        let all = |mark: &'static str| {
            (0..=MOST).map(|at| (format!("s{at}").parse().expect("an id"), mark.to_owned())).collect()
        };
        assert_eq!(changed(&all("1"), &all("2")), None);
    }
}
