//! Reports in people's words: why a place stays open, what stands against a change. Never who, and never a gender.

use super::report::{Breach, Cause, Gap, Reason};
use crate::domain::{Language, Minutes, Role};
use crate::locales::Words;

/// What a rule is about, or what stands in somebody's way: *repos journalier trop court*.
pub fn rule(words: Words, cause: Cause) -> String {
    words.choose("rule", cause.code())
}

/// A reason, with what would have done where that can be named.
pub fn reason(words: Words, reason: &Reason) -> String {
    let asked: Vec<String> = reason.any_of.iter().filter_map(|code| asked(words, reason.cause, code)).collect();
    let rule = rule(words, reason.cause);
    if asked.is_empty() {
        return rule;
    }
    let what = asked.join(&words.say("comma"));
    match reason.cause {
        Cause::Prerequisite => words.say_with("rule-without", [("what", what.into())]),
        _ => words.say_with("rule-asked", [("rule", rule.into()), ("what", what.into())]),
    }
}

/// What stands against a change, each with how far it goes where that is time: *repos journalier trop court (de 3 h)*.
pub fn against(words: Words, against: &[Reason], breaches: &[Breach]) -> Vec<String> {
    let told = |one: &Reason| match breaches.iter().find(|breach| breach.cause == one.cause) {
        Some(breach) => by(words, reason(words, one), breach),
        None => reason(words, one),
    };
    against.iter().map(told).collect()
}

/// What somebody's week breaks, with how far where that is time.
pub fn breach(words: Words, breach: &Breach) -> String {
    by(words, rule(words, breach.cause), breach)
}

fn by(words: Words, told: String, breach: &Breach) -> String {
    if !matches!(breach.cause, Cause::Rule(rule) if rule.is_of_time()) {
        return told;
    }
    let hours = words.hours(Minutes(i32::try_from(breach.amount).unwrap_or(i32::MAX)));
    words.say_with("rule-by", [("rule", told.into()), ("hours", hours.into())])
}

/// Why a place stays open, in a sentence or two.
pub fn gap(words: Words, gap: &Gap) -> String {
    let missing = words.say_with("gap", [("missing", gap.missing.into())]);
    let looked_at = words.say_with("gap-looked-at", [("people", gap.looked_at.into())]);
    let stopped = gap.stopped.iter().map(|stopped| {
        let reason = reason(words, &stopped.reason);
        words.say_with("gap-stopped", [("reason", reason.into()), ("people", stopped.people.into())])
    });
    let free = (gap.free > 0).then(|| words.say_with("gap-free", [("people", gap.free.into())]));
    let reasons: Vec<String> = stopped.chain(free).collect();
    if reasons.is_empty() {
        return format!("{missing} {looked_at}");
    }
    format!("{missing} {looked_at} {}.", reasons.join(&words.say("comma")))
}

fn asked(words: Words, cause: Cause, code: &str) -> Option<String> {
    match cause {
        Cause::Role => Some(words.role(code.parse::<Role>().ok()?)),
        Cause::Language => {
            let language: Language = code.parse().ok()?;
            Some(words.choose("language", language.code()))
        }
        Cause::Prerequisite => Some(words.choose("clearance", code)),
        Cause::Age => Some(words.say_with("years", [("years", code.parse::<u32>().ok()?.into())])),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Locale;
    use crate::domain::person::Clearance;
    use crate::planning::report::Stopped;
    use crate::planning::rule::Rule;
    use crate::planning::samples;
    use std::collections::BTreeSet;

    fn because(cause: Cause, any_of: &[&str]) -> Reason {
        Reason { cause, any_of: any_of.iter().map(|code| (*code).to_owned()).collect() }
    }

    #[test]
    fn every_cause_clearance_and_language_has_words_of_its_own() {
        for locale in Locale::ALL.iter().copied().map(Words::from) {
            let rules: BTreeSet<String> = Cause::all().map(|cause| rule(locale, cause)).collect();
            assert_eq!(rules.len(), Cause::all().count(), "{rules:?}");
            let other = locale.choose("rule", "no such rule");
            assert!(!rules.contains(&other), "{other}");
            let each = |cause, codes: Vec<&str>| {
                let said: BTreeSet<String> = codes.iter().filter_map(|code| asked(locale, cause, code)).collect();
                let other = locale.choose("clearance", "none");
                assert!(said.len() == codes.len() && !said.contains(&other), "{said:?}");
            };
            each(Cause::Prerequisite, Clearance::ALL.iter().map(|clearance| clearance.code()).collect());
            each(Cause::Language, Language::ALL.iter().map(|language| language.code()).collect());
        }
    }

    #[test]
    fn what_stands_against_a_change_says_how_far_it_goes_where_that_is_time() {
        let against = [
            because(Cause::Rule(Rule::DailyRest), &[]),
            because(Cause::Rule(Rule::ConsecutiveNights), &[]),
            because(Cause::Absence, &[]),
        ];
        let breach = |rule, amount| Breach { person: samples::id("ada"), cause: Cause::Rule(rule), amount };
        let breaches = [breach(Rule::ConsecutiveNights, 1), breach(Rule::DailyRest, 150), breach(Rule::Pair, 1)];
        let told = |locale: Locale| super::against(locale.into(), &against, &breaches).join(" · ");
        assert_eq!(told(Locale::English), "daily rest too short (by 2:30 h) · too many nights in a row · away");
        assert!(told(Locale::French).starts_with("repos journalier trop court (de 2:30\u{a0}h) · "));
    }

    #[test]
    fn a_gap_is_told_in_a_sentence() {
        let stopped = |reason, people| Stopped { reason, people };
        let open = Gap {
            shift: samples::id("s"),
            position: 0,
            missing: 2,
            looked_at: 40,
            stopped: vec![
                stopped(because(Cause::Availability, &[]), 25),
                stopped(because(Cause::Prerequisite, &["hub_charter"]), 12),
                stopped(because(Cause::Language, &["ar", "ti"]), 2),
            ],
            free: 1,
        };
        let told = |locale: Locale| gap(locale.into(), &open);
        assert_eq!(
            told(Locale::French),
            "2 postes à pourvoir. 40 personnes ont le rôle demandé\u{202f}: moment non proposé (25), sans \
             charte du Hub (12), sans la langue demandée (arabe, tigrigna) (2), requis·e ailleurs (1)."
        );
        assert_eq!(
            told(Locale::English),
            "2 places to fill. 40 people have the role that is asked for: time not offered (25), without the \
             Hub’s charter (12), without the language asked for (Arabic, Tigrinya) (2), needed elsewhere (1)."
        );
        assert!(told(Locale::Dutch).starts_with("2 open plaatsen. 40 personen hebben de gevraagde rol: "));
        let nobody = Gap { missing: 1, looked_at: 0, stopped: vec![], free: 0, ..open };
        assert_eq!(gap(Locale::French.into(), &nobody), "Un poste à pourvoir. Personne n’a le rôle demandé.");
    }
}
