//! A site.

use super::read::{date, exceptions, flag, integer, list, set, text, time_zone, validity, weekday, word};
use super::{Fields, code};
use crate::domain::SiteId;
use crate::domain::exception::SiteException;
use crate::domain::reminder::Reminder;
use crate::domain::site::{Customs, PlacesFrom, Site, Swaps};

/// Reads a site with the identifier that it has, or shall have.
pub fn site(fields: &mut Fields<'_>, id: Option<SiteId>) -> Option<Site> {
    let name = fields.required("name", text(1..=120));
    let time_zone = fields.required("time_zone", time_zone);
    let validity = validity(fields);
    let places = fields.or("places", Vec::new(), list(0..=100, super::object(places_from)));
    let minors = fields.or("minors", false, flag);
    let customs = fields.or("customs", Customs::default(), super::object(customs));
    let exceptions = fields.or("exceptions", Vec::new(), exceptions(exception));
    let places = places?;
    for (at, pair) in places.windows(2).enumerate() {
        if pair[0].from >= pair[1].from {
            fields.fault(&format!("places/{}/from", at + 1), code::ORDER, "each day comes after the one before it");
        }
    }
    Some(Site {
        id: id?,
        name: name?,
        time_zone: time_zone?,
        validity: validity?,
        places,
        minors: minors?,
        customs: customs?,
        exceptions: exceptions?,
    })
}

/// Weekly letters are each person's own wish, never a site's custom.
fn customs(fields: &mut Fields<'_>) -> Option<Customs> {
    let looks_for_somebody = fields.or("looks_for_somebody", true, flag);
    let offers_to_more = fields.or("offers_to_more", true, flag);
    let reminders: Option<Vec<Reminder>> = fields.or("reminders", Reminder::custom(), set(0..=3, word));
    if reminders.as_ref().is_some_and(|reminders| reminders.contains(&Reminder::Weekly)) {
        fields.fault("reminders", code::UNKNOWN_WORD, "known are week, day, hours");
    }
    let swaps = fields.or("swaps", Swaps::default(), word);
    Some(Customs {
        looks_for_somebody: looks_for_somebody?,
        offers_to_more: offers_to_more?,
        reminders: reminders?,
        swaps: swaps?,
    })
}

fn exception(fields: &mut Fields<'_>) -> Option<SiteException> {
    let date = fields.required("date", date);
    match fields.required("plan", text(1..=20))?.as_str() {
        "closed" => Some(SiteException::Closed { date: date? }),
        "as_on" => {
            let weekday = fields.required("weekday", weekday);
            Some(SiteException::AsOn { date: date?, weekday: weekday? })
        }
        _ => {
            fields.fault("plan", code::UNKNOWN_WORD, "known are closed, as_on");
            None
        }
    }
}

fn places_from(fields: &mut Fields<'_>) -> Option<PlacesFrom> {
    let from = fields.required("from", date);
    let places = fields.required("places", integer(0..=10_000));
    Some(PlacesFrom { from: from?, places: places? })
}
