//! Rounds: what is driven from site to site – deliveries, surplus food, moves – and the vehicles for it.

use super::time::Validity;
use super::{RoundId, ShiftId, SiteId, StopId, TimeOfDay, UserId, VehicleId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A vehicle of a site. It is on one round at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Vehicle {
    /// Identifier.
    pub id: VehicleId,
    /// Whose it is.
    pub site: SiteId,
    /// What people call it, 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// From when until when there is it.
    #[serde(flatten)]
    pub validity: Validity,
}

/// What is driven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// Goods, to sites.
    #[default]
    Delivery,
    /// Food that shops did not sell.
    SurplusFood,
    /// People's or a site's belongings.
    Move,
}

impl RoundKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Delivery, Self::SurplusFood, Self::Move];

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Delivery => "delivery",
            Self::SurplusFood => "surplus_food",
            Self::Move => "move",
        }
    }
}

/// A round: a shift whose team drives and carries, from stop to stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Round {
    /// Identifier.
    pub id: RoundId,
    /// When, and who drives and helps. Its site is whose round it is.
    pub shift: ShiftId,
    /// What is driven.
    pub kind: RoundKind,
    /// With what; absent: it is not known yet, or somebody brings one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vehicle: Option<VehicleId>,
    /// Where it stops, in order, 1 to 40.
    #[schema(min_items = 1, max_items = 40)]
    pub stops: Vec<Stop>,
}

/// Where a round stops, and what is brought or fetched there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Stop {
    /// Identifier.
    pub id: StopId,
    /// At which site; absent: at none of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Where exactly, or whose it is where it is no site of ours, 1 to 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 120)]
    pub place: Option<String>,
    /// Not before, on the day of the shift.
    pub from: TimeOfDay,
    /// Not after.
    pub until: TimeOfDay,
    /// What is brought or fetched, 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300)]
    pub what: String,
    /// What the site says to it; absent: nothing yet, or nobody is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word: Option<Word>,
    /// What came of it; absent: that is not known yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

impl Stop {
    /// Whether a site of ours is asked that is not the one whose round it is.
    pub fn asks(&self, owner: &SiteId) -> Option<&SiteId> {
        self.site.as_ref().filter(|site| *site != owner)
    }

    /// Whether the site has not said anything yet.
    pub fn is_awaited(&self, owner: &SiteId) -> bool {
        self.word.is_none() && self.asks(owner).is_some()
    }

    /// Whether the site does not take it.
    pub fn is_declined(&self) -> bool {
        self.word.as_ref().is_some_and(|word| word.answer == Acceptance::Declined)
    }

    /// Whether it is the same to whoever receives it.
    pub fn is_as(&self, other: &Self) -> bool {
        let told = |stop: &Self| (stop.site.clone(), stop.place.clone(), stop.from, stop.until, stop.what.clone());
        told(self) == told(other)
    }
}

/// Whether a site takes what is brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Acceptance {
    /// Somebody will be there.
    Accepted,
    /// Not then, or not that.
    Declined,
}

impl Acceptance {
    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
        }
    }
}

/// What a site says to a stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Word {
    /// Whether it takes it.
    pub answer: Acceptance,
    /// Who says so; absent: a program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// When they said so.
    pub at: DateTime<Utc>,
    /// What else there is to say, 1 to 300 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// How a stop went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StopResult {
    /// All of it.
    Delivered,
    /// A part of it.
    InPart,
    /// Nothing.
    NotDelivered,
}

impl StopResult {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Delivered, Self::InPart, Self::NotDelivered];

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::InPart => "in_part",
            Self::NotDelivered => "not_delivered",
        }
    }
}

/// What came of a stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = StopOutcome)]
pub struct Outcome {
    /// How it went.
    pub result: StopResult,
    /// Who says so; absent: a program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// When they said so.
    pub at: DateTime<Utc>,
    /// What is missing, or too much, 1 to 300 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Round {
    /// The stop with an identifier.
    pub fn stop(&self, id: &StopId) -> Option<&Stop> {
        self.stops.iter().find(|stop| stop.id == *id)
    }

    /// As somebody sees it who reads the plans of some sites: where those of its owner's are none of them, the stops at theirs alone.
    #[must_use]
    pub fn seen_by(mut self, owner: &SiteId, reads: impl Fn(&SiteId) -> bool) -> Self {
        if !reads(owner) {
            self.stops.retain(|stop| stop.site.as_ref().is_some_and(&reads));
        }
        self
    }

    /// The same, to be changed.
    pub fn stop_mut(&mut self, id: &StopId) -> Option<&mut Stop> {
        self.stops.iter_mut().find(|stop| stop.id == *id)
    }

    /// Lets stops that are as they were be the same: with what was said to them, and their identifiers.
    pub fn keep_words_of(&mut self, before: &Self) {
        let mut known: Vec<&Stop> = before.stops.iter().collect();
        for stop in &mut self.stops {
            if let Some(at) = known.iter().position(|old| old.is_as(stop)) {
                let old = known.remove(at);
                *stop = old.clone();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop(site: &str, from: &str) -> Stop {
        let id = format!("{site}-{}", from.replace(':', "")).parse().expect("an id");
        let until = "18:00".parse().expect("a time");
        let from = from.parse().expect("a time");
        let site = site.parse().ok();
        Stop { id, site, place: None, from, until, what: "12 crates".into(), word: None, outcome: None }
    }

    fn round(stops: Vec<Stop>) -> Round {
        let (id, shift) = ("round".parse().expect("an id"), "shift".parse().expect("an id"));
        Round { id, shift, kind: RoundKind::Delivery, vehicle: None, stops }
    }

    #[test]
    fn a_stop_that_is_the_same_keeps_what_was_said_to_it() {
        let said = Word { answer: Acceptance::Accepted, by: None, at: DateTime::UNIX_EPOCH, note: None };
        let told = |stop: Stop| Stop { word: Some(said.clone()), ..stop };
        let before = round(vec![told(stop("LEO", "09:00")), told(stop("AMR", "10:00")), told(stop("AMR", "10:00"))]);
        let mut after =
            round(vec![stop("AMR", "10:00"), stop("LEO", "09:30"), stop("AMR", "10:00"), stop("AMR", "10:00")]);
        after.keep_words_of(&before);
        let kept: Vec<bool> = after.stops.iter().map(|stop| stop.word.is_some()).collect();
        assert_eq!(kept, [true, false, true, false], "another time is asked anew, and a third stop is a new one");
    }

    #[test]
    fn who_receives_something_sees_their_own_stops_alone() {
        let stops = || vec![stop("LEO", "09:00"), Stop { site: None, ..stop("LEO", "10:00") }, stop("AMR", "11:00")];
        let owner: SiteId = "STK".parse().expect("a code");
        let seen = |site: &str| round(stops()).seen_by(&owner, |read| read.as_str() == site).stops;
        assert_eq!(seen("STK"), stops());
        assert_eq!(seen("AMR"), [stop("AMR", "11:00")]);
    }

    #[test]
    fn nobody_is_asked_about_what_they_bring_themselves() {
        let owner: SiteId = "STK".parse().expect("a code");
        assert!(stop("LEO", "09:00").is_awaited(&owner));
        assert!(!stop("STK", "09:00").is_awaited(&owner));
        assert!(!Stop { site: None, ..stop("LEO", "09:00") }.is_awaited(&owner));
    }
}
