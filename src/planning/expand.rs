//! From the pattern of a site's week to the dated shifts of one week.

use super::{digest, zone};
use crate::domain::exception::{self, SiteException, TemplateException};
use crate::domain::shift::Shift;
use crate::domain::site::Site;
use crate::domain::template::{Pattern, Template};
use crate::domain::time::IsoWeekday;
use crate::domain::{ShiftId, TemplateId, TimeOfDay, Week, holiday};
use chrono::{Datelike, NaiveDate};

/// The shifts that a site's templates ask for in a week, in order of their start. The same templates give the same
/// shifts with the same identifiers.
pub fn week(site: &Site, templates: &[Template], week: Week) -> Vec<Shift> {
    let own = templates.iter().filter(|template| template.site == site.id);
    let mut shifts: Vec<Shift> = own
        .flat_map(|template| {
            week.days().filter_map(move |date| Some((template, date, hours_on(site, template, date)?)))
        })
        .map(|(template, date, hours)| dated(site, template, date, hours))
        .collect();
    shifts.sort_by(|a, b| (a.starts_at, &a.id).cmp(&(b.starts_at, &b.id)));
    shifts
}

/// When a template's shift starts and ends on a day of its site; none: it does not take place.
pub fn hours_on(site: &Site, template: &Template, date: NaiveDate) -> Option<(TimeOfDay, TimeOfDay)> {
    if !site.validity.holds_on(date) || !template.validity.holds_on(date) {
        return None;
    }
    let usual = template.hours(date);
    let usual = (usual.start, usual.end);
    match exception::on(&template.exceptions, date) {
        Some(TemplateException::Closed { .. }) => None,
        Some(TemplateException::Open { .. }) => Some(usual),
        Some(TemplateException::Hours { start, end, .. }) => Some((*start, *end)),
        None => takes_place(site, template, date).then_some(usual),
    }
}

/// Whether it does where the template itself says nothing of the day. A day that is as another weekday has what takes place on that
/// weekday every week: what is counted by the month or by every second week has its own days.
fn takes_place(site: &Site, template: &Template, date: NaiveDate) -> bool {
    match exception::on(&site.exceptions, date) {
        Some(SiteException::Closed { .. }) => false,
        Some(SiteException::AsOn { weekday, .. }) => {
            let rule = template.recurrence.as_ref();
            template.weekdays.contains(weekday) && rule.is_none_or(|rule| rule.is_every(*weekday, date.month()))
        }
        None => {
            template.weekdays.contains(&IsoWeekday(date.weekday()))
                && recurs(template, date)
                && !(template.closed_on_holidays && holiday::is_holiday(date))
        }
    }
}

fn recurs(template: &Template, date: NaiveDate) -> bool {
    let rule = template.recurrence.as_ref();
    rule.is_none_or(|rule| rule.falls_on(date, template.validity.from, &template.weekdays))
}

fn dated(site: &Site, template: &Template, date: NaiveDate, (start, end): (TimeOfDay, TimeOfDay)) -> Shift {
    let location = template.location(date).clone();
    let pattern = Pattern { location, start, end, ..template.pattern.clone() };
    let when = zone::interval(site.time_zone, date, pattern.start, pattern.end);
    Shift {
        id: shift_id(&template.id, date),
        site: site.id.clone(),
        template: Some(template.id.clone()),
        date,
        starts_at: when.start,
        ends_at: when.end,
        pattern,
    }
}

/// `LEO-soir-1800-20261201`; a hash where the template's own identifier leaves no room for the date.
fn shift_id(template: &TemplateId, date: NaiveDate) -> ShiftId {
    let name = format!("{template}-{}", date.format("%Y%m%d"));
    ShiftId::new(name.as_str()).unwrap_or_else(|_| ShiftId::from_bits(digest::bits(&name)))
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::domain::Validity;
    use std::collections::BTreeSet;

    fn dates(shifts: &[Shift]) -> Vec<String> {
        shifts.iter().map(|shift| shift.date.format("%m-%d").to_string()).collect()
    }

    fn of_week(text: &str) -> Week {
        text.parse().expect("a week")
    }

    #[test]
    fn a_template_gives_a_shift_on_each_of_its_days() {
        let site = samples::site("LEO");
        let template = samples::on(samples::template("LEO-soir", &site, "18:00", "21:00"), &[1, 3, 7]);
        let shifts = week(&site, &[template], of_week("2026-W49"));
        assert_eq!(dates(&shifts), ["11-30", "12-02", "12-06"]);
        assert_eq!(shifts[0].id.as_str(), "LEO-soir-20261130");
        assert_eq!(shifts[0].starts_at.to_rfc3339(), "2026-11-30T17:00:00+00:00");
    }

    #[test]
    fn only_while_the_site_and_the_template_are_valid() {
        let open = |from: &str, until: &str| Validity { from: from.parse().ok(), until: until.parse().ok() };
        let cases = [
            ("always", Validity::ALWAYS, Validity::ALWAYS, 7),
            ("the site opens on Thursday", open("2026-12-03", ""), Validity::ALWAYS, 4),
            ("the template ends on Tuesday", Validity::ALWAYS, open("", "2026-12-01"), 2),
            ("both", open("2026-12-03", ""), open("", "2026-12-03"), 1),
            ("closed", open("", "2026-11-29"), Validity::ALWAYS, 0),
        ];
        for (name, site_validity, template_validity, expected) in cases {
            let mut site = samples::site("LEO");
            site.validity = site_validity;
            let mut template = samples::template("T", &site, "18:00", "21:00");
            template.validity = template_validity;
            assert_eq!(week(&site, &[template], of_week("2026-W49")).len(), expected, "{name}");
        }
    }

    #[test]
    fn closed_on_holidays() {
        let site = samples::site("LEO");
        let mut template = samples::template("T", &site, "18:00", "21:00");
        let christmas = of_week("2026-W52");
        assert_eq!(week(&site, &[template.clone()], christmas).len(), 7);
        template.closed_on_holidays = true;
        assert_eq!(dates(&week(&site, &[template], christmas)), ["12-21", "12-22", "12-23", "12-24", "12-26", "12-27"]);
    }

    #[test]
    fn a_rule_of_recurrence_chooses_among_the_weekdays() {
        let site = samples::site("LEO");
        let mut meeting = samples::on(samples::template("T", &site, "09:00", "11:00"), &[2]);
        meeting.recurrence = "FREQ=MONTHLY;BYDAY=2TU,4TU".parse().ok();
        let moved = samples::date("2026-12-22");
        meeting.exceptions = vec![
            TemplateException::Open { date: samples::date("2026-12-15") },
            TemplateException::Closed { date: moved },
        ];
        let in_december = |templates: &[Template]| {
            let weeks = ["2026-W49", "2026-W50", "2026-W51", "2026-W52", "2026-W53"];
            weeks.iter().flat_map(|text| dates(&week(&site, templates, of_week(text)))).collect::<Vec<_>>()
        };
        assert_eq!(in_december(&[meeting.clone()]), ["12-08", "12-15"], "the second was brought forward");
        meeting.exceptions.clear();
        meeting.recurrence = "FREQ=WEEKLY;INTERVAL=2".parse().ok();
        meeting.validity.from = Some(samples::date("2026-12-01"));
        assert_eq!(in_december(&[meeting]), ["12-01", "12-15", "12-29"]);
    }

    #[test]
    fn a_day_that_is_as_another_has_no_meeting_of_the_month() {
        let date = samples::date("2026-12-08");
        let mut site = samples::site("LEO");
        site.exceptions.push(SiteException::AsOn { date, weekday: IsoWeekday(chrono::Weekday::Sun) });
        let mut meeting = samples::on(samples::template("T", &site, "09:00", "11:00"), &[2]);
        meeting.recurrence = "FREQ=MONTHLY;BYDAY=2TU".parse().ok();
        let mut daily = samples::on(samples::template("D", &site, "17:00", "18:00"), &[7]);
        daily.recurrence = "FREQ=DAILY".parse().ok();
        let there = week(&site, &[meeting, daily], of_week("2026-W50"));
        let that_day: Vec<_> = there.iter().filter(|shift| shift.date == date).map(|shift| shift.id.as_str()).collect();
        assert_eq!(that_day, ["D-20261208"], "what takes place on every Sunday does");
    }

    #[test]
    fn a_rule_without_an_end_is_asked_about_one_week_at_a_time() {
        let site = samples::site("LEO");
        let mut meeting = samples::on(samples::template("T", &site, "09:00", "11:00"), &[2]);
        meeting.recurrence = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU".parse().ok();
        meeting.validity.from = Some(samples::date("2026-12-01"));
        let weeks = ["2199-W50", "2199-W51"].map(|text| week(&site, &[meeting.clone()], of_week(text)).len());
        assert_eq!(weeks.iter().sum::<usize>(), 1, "every second week, 173 years later");
    }

    #[test]
    fn a_template_s_own_exception_counts_before_its_site_s_and_both_before_the_holiday() {
        let date = samples::date("2026-12-25");
        let sunday = IsoWeekday(chrono::Weekday::Sun);
        let (closed, as_on) = (SiteException::Closed { date }, SiteException::AsOn { date, weekday: sunday });
        let open = TemplateException::Open { date };
        let hours = |start: &str, end: &str| TemplateException::Hours {
            date,
            start: start.parse().expect("a time"),
            end: end.parse().expect("a time"),
        };
        // On Fridays and Sundays, and on no holiday: Christmas is a Friday.
        let cases = [
            ("a holiday", None, None, None),
            ("the site is closed", Some(closed), None, None),
            ("as on a Sunday", Some(as_on), None, Some("18:00 21:00")),
            ("closed, yet open", Some(closed), Some(open), Some("18:00 21:00")),
            ("as on a Sunday, yet closed", Some(as_on), Some(TemplateException::Closed { date }), None),
            ("other hours", None, Some(hours("10:00", "12:00")), Some("10:00 12:00")),
        ];
        for (name, of_site, own, expected) in cases {
            let mut site = samples::site("LEO");
            site.exceptions.extend(of_site);
            let mut template = samples::on(samples::template("T", &site, "18:00", "21:00"), &[5, 7]);
            template.closed_on_holidays = true;
            template.exceptions.extend(own);
            let shifts = week(&site, &[template], of_week("2026-W52"));
            let that_day = shifts.iter().find(|shift| shift.date == date);
            let hours = that_day.map(|shift| format!("{} {}", shift.pattern.start, shift.pattern.end));
            assert_eq!(hours.as_deref(), expected, "{name}");
            assert_eq!(shifts.len(), usize::from(expected.is_some()) + 1, "{name}: the Sunday is as ever");
        }
    }

    #[test]
    fn identifiers_are_short_and_of_one_shift_each() {
        let site = samples::site("LEO");
        let long = samples::template(&"x".repeat(40), &site, "18:00", "21:00");
        let ids = |week_of: &str| {
            week(&site, std::slice::from_ref(&long), of_week(week_of)).into_iter().map(|shift| shift.id)
        };
        let all: BTreeSet<ShiftId> = ids("2026-W49").chain(ids("2026-W50")).chain(ids("2026-W49")).collect();
        assert_eq!(all.len(), 14);
    }

    #[test]
    fn a_night_over_the_change_of_clocks_is_longer() {
        let site = samples::site("LEO");
        let night = samples::on(samples::template("N", &site, "22:00", "07:00"), &[6]);
        let minutes = |week_of: &str| week(&site, std::slice::from_ref(&night), of_week(week_of))[0].duration().0;
        assert_eq!([minutes("2026-W43"), minutes("2026-W44"), minutes("2027-W12")], [600, 540, 480]);
    }
}
