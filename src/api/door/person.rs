//! A person.

use super::read::{birth_date, flag, id, integer, list, minutes, no_overlap, set, text, validity, word};
use super::{Fields, Spot, code, object, reference};
use crate::domain::PersonId;
use crate::domain::language::Locale;
use crate::domain::person::{Contract, HeldClearance, HeldRole, Kind, Person, Workplace};
use crate::domain::reminder::Reminder;
use crate::domain::right::Reach;

/// Reads a person with the identifier that they have, or shall have. `known` is how they were: without the fields, their gender and
/// their telephone stay, for who writes the rest may not see them.
pub fn person(fields: &mut Fields<'_>, id: Option<PersonId>, known: Option<&Person>) -> Option<Person> {
    let kind = fields.required("kind", word::<Kind>);
    let given_name = fields.required("given_name", text(1..=80));
    let family_name = fields.required("family_name", text(1..=80));
    let mail = fields.optional("mail", mail);
    let mail_fails = fields.or("mail_fails", false, flag);
    let phone = if fields.has("phone") {
        fields.optional("phone", phone)
    } else {
        Some(known.and_then(|known| known.phone.clone()))
    };
    let locale = fields.or("locale", Locale::default(), word);
    let gender =
        if fields.has("gender") { fields.optional("gender", word) } else { Some(known.and_then(|known| known.gender)) };
    let birth_date = fields.optional("birth_date", birth_date);
    let roles = fields.required("roles", list(0..=40, object(held_role)));
    let languages = fields.or("languages", Vec::new(), set(0..=16, word));
    let clearances = fields.or("clearances", Vec::new(), list(0..=40, object(held_clearance)));
    let contracts = fields.or("contracts", Vec::new(), list(0..=40, object(contract)));
    let workplace = fields.required("workplace", object(workplace(known.map(|known| &known.workplace))));
    let reminders = fields.or("reminders", Reminder::custom(), set(0..=4, word));
    let guest_places = fields.optional("guest_places", integer(1..=20));

    if let Some(roles) = &roles {
        no_overlap(fields, "roles", roles, |held| (held.role, held.validity));
    }
    if let Some(clearances) = &clearances {
        no_overlap(fields, "clearances", clearances, |held| (held.clearance, held.validity));
    }
    if let Some(contracts) = &contracts {
        no_overlap(fields, "contracts", contracts, |contract| ((), contract.validity));
        if !contracts.is_empty() && kind.is_some_and(|kind| !kind.is_assigned()) {
            fields.fault("contracts", code::KIND, "volunteers and host households have no contract");
        }
    }
    match (kind, guest_places) {
        (Some(Kind::HostHousehold), Some(None)) => {
            fields.fault("guest_places", code::REQUIRED, "a host household says how many guests it has places for");
        }
        (Some(kind), Some(Some(_))) if kind != Kind::HostHousehold => {
            fields.fault("guest_places", code::KIND, "only a host household has places for guests");
        }
        _ => {}
    }
    Some(Person {
        id: id?,
        kind: kind?,
        given_name: given_name?,
        family_name: family_name?,
        mail: mail?,
        mail_fails: mail_fails?,
        phone: phone?,
        locale: locale?,
        gender: gender?,
        birth_date: birth_date?,
        roles: roles?,
        languages: languages?,
        clearances: clearances?,
        contracts: contracts?,
        workplace: workplace?,
        reminders: reminders?,
        guest_places: guest_places?,
    })
}

fn held_role(fields: &mut Fields<'_>) -> Option<HeldRole> {
    let role = fields.required("role", word);
    let validity = validity(fields);
    Some(HeldRole { role: role?, validity: validity? })
}

fn held_clearance(fields: &mut Fields<'_>) -> Option<HeldClearance> {
    let clearance = fields.required("clearance", word);
    let validity = validity(fields);
    Some(HeldClearance { clearance: clearance?, validity: validity? })
}

/// Up to 50 hours a week, the most that any sector's profile allows.
fn contract(fields: &mut Fields<'_>) -> Option<Contract> {
    let weekly_minutes = fields.required("weekly_minutes", minutes(60..=50 * 60));
    let validity = validity(fields);
    let profile = fields.optional("profile", reference::profile);
    let variable_part_time = fields.or("variable_part_time", false, flag);
    Some(Contract {
        weekly_minutes: weekly_minutes?,
        validity: validity?,
        profile: profile?,
        variable_part_time: variable_part_time?,
    })
}

/// Where somebody works, from now on. Sites at which whoever asks has no right stay as they are: they concern others.
fn workplace(known: Option<&Workplace>) -> impl Fn(&mut Fields<'_>) -> Option<Workplace> {
    move |fields| {
        let home = match known {
            Some(Workplace::Sites(home)) => home.as_slice(),
            _ => &[],
        };
        let site = |spot: &Spot<'_>| match id(spot)? {
            stays if home.contains(&stays) => Some(stays),
            _ => reference::site(spot),
        };
        let at = fields.required("at", text(1..=20));
        let sites = fields.optional("sites", set(1..=200, site));
        let workplace = match (at?.as_str(), sites?) {
            ("everywhere", None) => Workplace::Everywhere,
            ("sites", Some(sites)) => Workplace::Sites(sites),
            ("sites", None) => {
                fields.fault("sites", code::REQUIRED, "at least one site is named");
                return None;
            }
            ("everywhere", Some(_)) => {
                fields.fault("sites", code::UNKNOWN_FIELD, "who works everywhere names no sites");
                return None;
            }
            _ => {
                fields.fault("at", code::UNKNOWN_WORD, "known are sites, everywhere");
                return None;
            }
        };
        let takes_away = match (&workplace, known) {
            (Workplace::Everywhere, _) | (_, None) => false,
            (Workplace::Sites(_), Some(Workplace::Everywhere)) => *fields.reach() != Reach::Everywhere,
            (Workplace::Sites(sites), Some(Workplace::Sites(home))) => {
                home.iter().any(|site| !fields.reach().holds(site) && !sites.contains(site))
            }
        };
        if takes_away {
            fields.fault("sites", code::BEYOND_REACH, "they work at sites of others too: those stay");
        }
        Some(workplace)
    }
}

/// A mail address that a letter can be sent to.
pub fn mail(spot: &Spot<'_>) -> Option<String> {
    let address = text(3..=254)(spot)?;
    if is_mail(&address) { Some(address) } else { spot.fault(code::MAIL, "this is not a mail address") }
}

/// Whether a letter can be sent to it.
pub fn is_mail(address: &str) -> bool {
    address.len() <= 254 && address.parse::<lettre::Address>().is_ok_and(|address| address.domain().contains('.'))
}

/// A telephone number as people write it: 6 to 15 digits, with blanks and signs between them.
fn phone(spot: &Spot<'_>) -> Option<String> {
    let number = text(6..=30)(spot)?;
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let after_plus = number.strip_prefix('+').unwrap_or(&number);
    let plain = after_plus.chars().all(|sign| sign.is_ascii_digit() || " ./-()".contains(sign));
    if plain && (6..=15).contains(&digits) {
        Some(number)
    } else {
        spot.fault(code::PHONE, "this is not a telephone number")
    }
}
