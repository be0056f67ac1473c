//! Half-days of a service that works in others' houses: a team at the Hub each half-day, rounds over the other sites,
//! and lawyers' appointments.

use super::chance::Chance;
use super::network::{Days, HalfDays, Hours, SiteTable, translations};
use super::patterns::{asked_at, clock, interpreted, minimum_age, template_id};
use crate::domain::template::{Pattern, Position, Template};
use crate::domain::time::IsoWeekday;
use crate::domain::{Language, LocationId, Minutes, Role, Validity};
use crate::error::Error;

/// A week's half-days of the service `table`.
///
/// # Errors
/// `Internal` where a round goes to a site that has no location.
pub fn templates(
    tables: &[SiteTable],
    table: &SiteTable,
    half_days: &HalfDays,
    languages: &mut Chance,
) -> Result<Vec<Template>, Error> {
    let mut templates = Vec::new();
    let mut add = |activity: &str, location: LocationId, weekdays: Vec<IsoWeekday>, hours: Hours, positions| {
        let place = location.as_str().to_ascii_lowercase();
        let day = weekdays.first().map_or(0, |day| u8::from(*day));
        templates.push(Template {
            id: template_id(&format!("{}-{place}-{day}-{:04}", table.code, clock(hours.start)))?,
            site: table.code.clone(),
            weekdays,
            recurrence: None,
            validity: Validity::ALWAYS,
            closed_on_holidays: false,
            changes: Vec::new(),
            exceptions: Vec::new(),
            pattern: Pattern {
                translations: translations(activity),
                activity: activity.into(),
                minimum_age: minimum_age(hours, &location),
                prerequisites: asked_at(tables, &location).collect(),
                location,
                start: hours.start,
                end: hours.end,
                unpaid_break: Minutes(0),
                paid_break: Minutes(0),
                positions,
                team: Vec::new(),
                gender_rule: None,
                pair: false,
                beside_experienced: false,
                meeting: false,
            },
        });
        Ok::<(), Error>(())
    };

    let slots: Vec<(IsoWeekday, Hours)> =
        Days::working().0.into_iter().flat_map(|day| half_days.hours.iter().map(move |hours| (day, *hours))).collect();
    for (day, hours) in &slots {
        let interpreter = seats(Role::Interpreter, 1, Some(interpreted(languages)));
        let team = vec![seats(Role::SocialWorker, 2, None), seats(Role::Lawyer, 1, None), interpreter];
        add("permanence au Hub", half_days.hub.clone(), vec![*day], *hours, team)?;
    }

    let mut with_a_lawyer = true;
    for (turn, (site, count)) in half_days.rounds.iter().enumerate() {
        let houses = visited(tables, site.as_str())?;
        for half_day in 0..usize::from(*count) {
            let (day, hours) = slots[(turn * 3 + half_day * slots.len() / usize::from(*count)) % slots.len()];
            let second = if with_a_lawyer {
                seats(Role::Lawyer, 1, None)
            } else {
                seats(Role::Interpreter, 1, Some(interpreted(languages)))
            };
            with_a_lawyer = !with_a_lawyer;
            let house = houses[half_day % houses.len()].clone();
            add("permanence", house, vec![day], hours, vec![seats(Role::SocialWorker, 1, None), second])?;
        }
    }

    let second_line = &half_days.second_line;
    let own = visited(tables, table.code.as_str())?;
    let lawyers = vec![seats(Role::Lawyer, second_line.lawyers, None)];
    add("deuxième ligne", own[0].clone(), second_line.days.0.clone(), second_line.hours, lawyers)?;
    Ok(templates)
}

/// Where a round goes: the site's house, or each of its houses in turn after its office.
fn visited(tables: &[SiteTable], site: &str) -> Result<Vec<LocationId>, Error> {
    let table = tables.iter().find(|table| table.code.as_str() == site);
    let mut places: Vec<LocationId> =
        table.into_iter().flat_map(|table| table.locations.iter().map(|location| location.id.clone())).collect();
    if places.len() > 1 {
        places.remove(0);
    }
    if places.is_empty() {
        Err(Error::internal(format!("a round to {site}, which has no location")))
    } else {
        Ok(places)
    }
}

fn seats(role: Role, count: u16, language: Option<Language>) -> Position {
    Position { roles: vec![role], languages: language.into_iter().collect(), minimum: count, ideal: count }
}

#[cfg(test)]
mod tests {
    use super::super::{network, patterns};
    use super::*;

    #[test]
    fn social_workers_have_51_half_days_a_week() {
        let templates = patterns::templates(&network::read().expect("tables"), 1).expect("templates");
        let positions = templates
            .iter()
            .flat_map(|template| template.pattern.positions.iter().map(move |position| (template, position)));
        let places = |role| {
            let asked = positions.clone().filter(|(_, position)| position.roles == [role]);
            asked.map(|(template, position)| template.weekdays.len() * usize::from(position.minimum)).sum::<usize>()
        };
        assert_eq!(places(Role::SocialWorker), 10 * 2 + 31);
        assert_eq!(places(Role::Lawyer) + places(Role::Interpreter), 10 * 2 + 31 + 3 * 2);
    }
}
