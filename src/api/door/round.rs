//! A round with its stops, what is said to them, and the vehicles.

use super::read::{list, prose, text, time, validity, word};
use super::session::{TheShift, the_shift};
use super::{Fields, code, object, read, reference};
use crate::domain::round::{Acceptance, Round, RoundKind, Stop, StopResult, Vehicle};
use crate::domain::{RoundId, ShiftId, SiteId, StopId, TimeOfDay, VehicleId};
use utoipa::ToSchema;

/// A round to be added.
#[derive(Debug, Clone, ToSchema)]
pub struct NewRound {
    /// Identifier; absent: one is made.
    #[schema(required = false)]
    pub id: RoundId,
    /// When, and who drives and helps.
    pub shift: TheShift,
    /// What is driven.
    #[schema(required = false)]
    pub kind: RoundKind,
    /// With what: a vehicle of the shift's site.
    pub vehicle: Option<VehicleId>,
    /// Where it stops, in order.
    #[schema(min_items = 1, max_items = 40)]
    pub stops: Vec<NewStop>,
}

/// How a round is to be from now on.
#[derive(Debug, Clone, ToSchema)]
pub struct ChangedRound {
    /// What is driven.
    #[schema(required = false)]
    pub kind: RoundKind,
    /// With what: a vehicle of the shift's site.
    pub vehicle: Option<VehicleId>,
    /// Where it stops, in order. Those that are as they were keep what was said to them; the others are asked about.
    #[schema(min_items = 1, max_items = 40)]
    pub stops: Vec<NewStop>,
}

/// A stop of a round. One that is as another was is that one.
#[derive(Debug, Clone, ToSchema)]
pub struct NewStop {
    /// At which site; absent: at none of ours, then `place` says whose it is.
    pub site: Option<SiteId>,
    /// Where exactly.
    #[schema(min_length = 1, max_length = 120)]
    pub place: Option<String>,
    /// Not before, on the day of the shift.
    pub from: TimeOfDay,
    /// Not after.
    pub until: TimeOfDay,
    /// What is brought or fetched.
    #[schema(min_length = 1, max_length = 300)]
    pub what: String,
}

/// What a site says to a stop.
#[derive(Debug, Clone, ToSchema)]
pub struct GivenWord {
    /// Whether it takes it.
    pub answer: Acceptance,
    /// What else there is to say.
    #[schema(min_length = 1, max_length = 300)]
    pub note: Option<String>,
}

/// What came of a stop.
#[derive(Debug, Clone, ToSchema)]
pub struct GivenOutcome {
    /// How it went.
    pub result: StopResult,
    /// What is missing, or too much.
    #[schema(min_length = 1, max_length = 300)]
    pub note: Option<String>,
}

/// Reads a vehicle with the identifier that it has, or shall have.
pub fn vehicle(fields: &mut Fields<'_>, id: Option<VehicleId>) -> Option<Vehicle> {
    let site = fields.required("site", reference::site);
    let name = fields.required("name", text(1..=80));
    let validity = validity(fields);
    Some(Vehicle { id: id?, site: site?, name: name?, validity: validity? })
}

/// Reads a round with the identifier that it shall have, and its shift, which may not be there yet.
pub fn new_round(fields: &mut Fields<'_>, id: Option<RoundId>) -> Option<(TheShift, Round)> {
    let shift = fields.required("shift", the_shift);
    let round = changed_round(fields, &[]);
    let (id, shift) = (id?, shift?);
    let whose = match &shift {
        TheShift::Known(id) => id.clone(),
        TheShift::New(own) => own.id.clone(),
    };
    Some((shift, Round { id, shift: whose, ..round? }))
}

/// Reads how a round is to be. Which it is, and of which shift, stands elsewhere. `known` are sites where it stops already: those may
/// stay, whoever asks.
pub fn changed_round(fields: &mut Fields<'_>, known: &[SiteId]) -> Option<Round> {
    let kind = fields.or("kind", RoundKind::default(), word);
    let vehicle = fields.optional("vehicle", reference::vehicle);
    let stops = fields.required("stops", list(1..=40, object(|fields| stop(fields, known))));
    let (id, shift) = (RoundId::from_bits(0), ShiftId::from_bits(0));
    Some(Round { id, shift, kind: kind?, vehicle: vehicle?, stops: stops? })
}

fn stop(fields: &mut Fields<'_>, known: &[SiteId]) -> Option<Stop> {
    let site = fields.optional("site", |spot| match read::id(spot) {
        Some(site) if known.contains(&site) => Some(site),
        _ => reference::read_site(spot),
    });
    let place = fields.optional("place", text(1..=120));
    let from = fields.required("from", time);
    let until = fields.required("until", time);
    let what = fields.required("what", prose(1..=300));
    if let (Some(None), Some(None)) = (&site, &place) {
        fields.fault("place", code::REQUIRED, "a site of ours, or whose place it is");
        return None;
    }
    if let (Some(from), Some(until)) = (from, until)
        && until <= from
    {
        fields.fault("until", code::ENDS_BEFORE_START, "it ends after it begins, on the same day");
        return None;
    }
    let id = StopId::from_bits(rand::random());
    Some(Stop { id, site: site?, place: place?, from: from?, until: until?, what: what?, word: None, outcome: None })
}

/// Reads what a site says.
pub fn given_word(fields: &mut Fields<'_>) -> Option<GivenWord> {
    let answer = fields.required("answer", word);
    let note = fields.optional("note", prose(1..=300));
    Some(GivenWord { answer: answer?, note: note? })
}

/// Reads what came of a stop.
pub fn given_outcome(fields: &mut Fields<'_>) -> Option<GivenOutcome> {
    let result = fields.required("result", word);
    let note = fields.optional("note", prose(1..=300));
    Some(GivenOutcome { result: result?, note: note? })
}
