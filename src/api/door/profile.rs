//! A rule profile.

use super::read::{cents, date, flag, integer, minutes, prose, text, word};
use super::{Fields, code, object};
use crate::domain::profile::{Parameters, RuleProfile};
use crate::domain::{Minutes, ProfileId};

/// Reads a rule profile with the identifier that it has, or shall have.
pub fn profile(fields: &mut Fields<'_>, id: Option<ProfileId>) -> Option<RuleProfile> {
    let name = fields.required("name", text(1..=120));
    let source = fields.required("source", prose(1..=500));
    let valid_from = fields.required("valid_from", date);
    let kind = fields.optional("kind", word);
    let parameters = fields.required("parameters", object(parameters));
    Some(RuleProfile {
        id: id?,
        name: name?,
        source: source?,
        valid_from: valid_from?,
        kind: kind?,
        parameters: parameters?,
    })
}

/// An absent figure switches its rule off.
fn parameters(fields: &mut Fields<'_>) -> Option<Parameters> {
    let mut hours = |name, most: i64| fields.optional(name, minutes(0..=most * 60));
    let daily_maximum = hours("daily_maximum", 24);
    let weekly_maximum = hours("weekly_maximum", 7 * 24);
    let weekly_average = hours("weekly_average", 7 * 24);
    let daily_maximum_long_week = hours("daily_maximum_long_week", 24);
    let shortest_duty = hours("shortest_duty", 24);
    let shortest_night = hours("shortest_night", 24);
    let daily_rest = hours("daily_rest", 24);
    let daily_rest_minor = hours("daily_rest_minor", 24);
    let rest_after_night = hours("rest_after_night", 72);
    let weekly_rest = hours("weekly_rest", 7 * 24);
    let rest_after_nights = hours("rest_after_nights", 7 * 24);
    let contract_tolerance = hours("contract_tolerance", 7 * 24);
    let weekly_preferred = hours("weekly_preferred", 7 * 24);
    let mut count = |name, most: i64| fields.optional(name, integer::<u8>(0..=most));
    let consecutive_nights_preferred = count("consecutive_nights_preferred", 31);
    let consecutive_nights_maximum = count("consecutive_nights_maximum", 31);
    let nights_a_week_preferred = count("nights_a_week_preferred", 7);
    let consecutive_days_preferred = count("consecutive_days_preferred", 31);
    let weekends_off_of_four = count("weekends_off_of_four", 4);
    let notice_working_days = count("notice_working_days", 60);
    let notice_days_preferred = count("notice_days_preferred", 60);
    let extra_legal_days = count("extra_legal_days", 60);
    let extra_legal_after_months = count("extra_legal_after_months", 60);
    let average_from = fields.optional("average_from", date);
    let no_night_work = fields.or("no_night_work", false, flag);
    let night_health_check = fields.or("night_health_check", false, flag);
    let clock_change_night = fields.or("clock_change_night", false, flag);

    let mut cents = |name| fields.optional(name, cents);
    let expenses_a_day = cents("expenses_a_day");
    let expenses_day_maximum = cents("expenses_day_maximum");
    let expenses_year_maximum = cents("expenses_year_maximum");

    let nights = |count: Option<Option<u8>>| count.flatten().map(|count| Minutes(count.into()));
    not_above(
        fields,
        ("consecutive_nights_preferred", nights(consecutive_nights_preferred)),
        nights(consecutive_nights_maximum),
    );
    not_above(fields, ("weekly_average", weekly_average.flatten()), weekly_maximum.flatten());
    not_above(fields, ("weekly_preferred", weekly_preferred.flatten()), weekly_maximum.flatten());
    let (day, year) = (expenses_day_maximum.flatten(), expenses_year_maximum.flatten());
    not_above(fields, ("expenses_a_day", expenses_a_day.flatten()), day);
    not_above(fields, ("expenses_day_maximum", day), year);
    Some(Parameters {
        daily_maximum: daily_maximum?,
        weekly_maximum: weekly_maximum?,
        weekly_average: weekly_average?,
        average_from: average_from?,
        daily_maximum_long_week: daily_maximum_long_week?,
        shortest_duty: shortest_duty?,
        shortest_night: shortest_night?,
        daily_rest: daily_rest?,
        daily_rest_minor: daily_rest_minor?,
        rest_after_night: rest_after_night?,
        weekly_rest: weekly_rest?,
        no_night_work: no_night_work?,
        night_health_check: night_health_check?,
        consecutive_nights_preferred: consecutive_nights_preferred?,
        consecutive_nights_maximum: consecutive_nights_maximum?,
        rest_after_nights: rest_after_nights?,
        nights_a_week_preferred: nights_a_week_preferred?,
        consecutive_days_preferred: consecutive_days_preferred?,
        weekends_off_of_four: weekends_off_of_four?,
        contract_tolerance: contract_tolerance?,
        weekly_preferred: weekly_preferred?,
        clock_change_night: clock_change_night?,
        notice_working_days: notice_working_days?,
        notice_days_preferred: notice_days_preferred?,
        extra_legal_days: extra_legal_days?,
        extra_legal_after_months: extra_legal_after_months?,
        expenses_a_day: expenses_a_day?,
        expenses_day_maximum: expenses_day_maximum?,
        expenses_year_maximum: expenses_year_maximum?,
    })
}

fn not_above<T: PartialOrd>(fields: &Fields<'_>, (name, preferred): (&str, Option<T>), maximum: Option<T>) {
    if preferred.zip(maximum).is_some_and(|(preferred, maximum)| preferred > maximum) {
        fields.fault(name, code::MINIMUM_ABOVE, "what is preferred is at most the maximum");
    }
}
