//! Where somebody drives to on a round of theirs, and what they bring there.

use crate::domain::TimeOfDay;
use crate::domain::round::{Round, Stop};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::planning::places::Places;
use crate::store::Tx;

/// A stop, as who drives there reads of it.
#[derive(Debug, Clone)]
pub struct StopSeen {
    /// Not before.
    pub from: TimeOfDay,
    /// Not after.
    pub until: TimeOfDay,
    /// Where: the site's name, and where exactly.
    pub place: String,
    /// What is brought or fetched.
    pub what: String,
}

impl StopSeen {
    /// Those of a round, in order.
    ///
    /// # Errors
    /// What the database says.
    pub fn of(tx: &mut Tx, places: &mut Places, round: &Round) -> Result<Vec<Self>, Error> {
        let one = |stop: &Stop| {
            let site = stop.site.as_ref().map(|site| places.name(tx, site)).transpose()?;
            let place: Vec<String> = site.into_iter().chain(stop.place.clone()).collect();
            Ok(Self { from: stop.from, until: stop.until, place: place.join(", "), what: stop.what.clone() })
        };
        // Whoever drives need not stop where nobody takes it.
        round.stops.iter().filter(|stop| !stop.is_declined()).map(one).collect()
    }

    /// « 10:00–11:00, Hôtel Leopold, la cour : 12 caisses ».
    pub fn told(&self, words: Words) -> String {
        let hours = format!("{}–{}", words.time(self.from.naive()), words.time(self.until.naive()));
        let place = format!("{hours}{}{}", words.say("comma"), self.place);
        words.say_with("form-fault-at", [("place", sentence(&place).into()), ("fault", self.what.as_str().into())])
    }
}
