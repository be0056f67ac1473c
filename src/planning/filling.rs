//! How a roster fills while it is searched: site by site and day by day, how many of the places that are needed at least are taken.

use super::figures::Cover;
use super::house::House;
use crate::domain::snapshot::Place;
use crate::domain::{PersonId, ShiftId, SiteId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// A day at a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// Where.
    pub site: SiteId,
    /// To which day the shifts belong.
    pub date: NaiveDate,
    /// How its places are covered.
    pub cover: Cover,
}

/// How the places of a house are covered where these people stand there; days on which nothing is needed are not told of.
pub fn filling(house: &House, places: &[Place]) -> Vec<Filled> {
    let seats: HashMap<&PersonId, u32> = house.people.iter().map(|person| (&person.id, person.seats())).collect();
    let mut taken: HashMap<(&ShiftId, u16), u32> = HashMap::new();
    for place in places {
        *taken.entry((&place.shift, place.position)).or_default() += seats.get(&place.person).copied().unwrap_or(1);
    }
    let mut days: BTreeMap<(&SiteId, NaiveDate), Cover> = BTreeMap::new();
    for shift in &house.shifts {
        for (number, position) in (0_u16..).zip(&shift.pattern.positions) {
            let guests = house.guests.get(&(shift.id.clone(), number)).copied().unwrap_or_default();
            let there = taken.get(&(&shift.id, number)).copied().unwrap_or_default() + u32::from(guests);
            days.entry((&shift.site, shift.date)).or_default().add(position.minimum.into(), there);
        }
    }
    let days = days.into_iter().filter(|(_, cover)| cover.least > 0);
    days.map(|((site, date), cover)| Filled { site: site.clone(), date, cover }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Role;
    use crate::domain::person::Kind;
    use crate::planning::samples::{date, house, id, person, shift};

    #[test]
    fn what_is_beyond_the_least_of_a_place_fills_no_other() {
        let shifts = vec![
            shift("LEO 2026-12-01 18:00 20:00", Role::Volunteer),
            shift("LEO 2026-12-01 09:00 11:00", Role::Volunteer),
            shift("LEO 2026-12-02 18:00 20:00", Role::Volunteer),
        ];
        let house = house(shifts, ["a", "b"].map(|code| person(code, Kind::Volunteer)).to_vec());
        let place =
            |shift: usize, who: &str| Place { shift: house.shifts[shift].id.clone(), position: 0, person: id(who) };
        let day =
            |day: &str, filled, least| Filled { site: id("LEO"), date: date(day), cover: Cover { filled, least } };
        assert_eq!(filling(&house, &[]), [day("2026-12-01", 0, 2), day("2026-12-02", 0, 1)]);
        let both = [place(0, "a"), place(0, "b"), place(2, "a")];
        assert_eq!(filling(&house, &both), [day("2026-12-01", 1, 2), day("2026-12-02", 1, 1)]);
    }
}
