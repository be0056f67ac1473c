//! What lines out of a spreadsheet say of when volunteers can: days and hours in two columns, or a column for each day of the week.

use super::offer_line::{Has, Said, said, week};
use crate::domain::PersonId;
use crate::domain::availability::{Availability, WeeklyWindow};
use crate::domain::person::Person;
use crate::domain::site::Site;
use crate::domain::time::IsoWeekday;
use crate::pages::board::form::number;
use crate::pages::board::table::clock::{self, Dialect};
use crate::pages::board::table::lines::{self, Line, Unread};
use crate::pages::board::table::words;
use crate::store::Versioned;
use serde_json::{Value, json};
use std::collections::HashMap;

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Given,
    Family,
    Mail,
    Days,
    Hours,
    Start,
    End,
    /// The hours of a day of the week.
    On(IsoWeekday),
    Wanted,
    Sites,
    Activities,
}

impl lines::Column for Column {
    const HEADINGS: &'static [(Self, &'static [&'static str])] = &[
        (Column::Given, &["prenom", "voornaam", "first name"]),
        (
            Column::Family,
            &[
                "nom",
                "nom de famille",
                "benevole",
                "naam",
                "familienaam",
                "vrijwilliger",
                "name",
                "last name",
                "volunteer",
                "qui",
                "wie",
                "who",
            ],
        ),
        (Column::Mail, &["mail", "email", "courriel", "adresse mail", "mailadres", "e mailadres", "mail address"]),
        (Column::Days, &["jour", "quand", "dag", "weekdag", "weekdagen", "wanneer", "day", "weekdays", "when"]),
        (
            Column::Hours,
            &[
                "heure",
                "horaire",
                "disponibilite",
                "disponibilites",
                "uur",
                "beschikbaarheid",
                "time",
                "times",
                "availability",
            ],
        ),
        (Column::Start, &["debut", "de", "begin", "van", "start", "from"]),
        (Column::End, &["fin", "a", "einde", "tot", "end", "until", "to"]),
        (
            Column::Wanted,
            &[
                "fois",
                "par semaine",
                "combien",
                "nombre",
                "creneaux par semaine",
                "per week",
                "aantal",
                "hoe vaak",
                "keer",
                "how often",
                "a week",
            ],
        ),
        (Column::Sites, &["sites", "maison", "maisons", "huizen", "houses", "house"]),
        (Column::Activities, &["activite", "quoi", "tache", "taches", "activiteit", "taken", "activity", "tasks"]),
    ];
    const OURS: &'static [(Self, &'static str)] = &[
        (Column::Given, "sheet-given-name"),
        (Column::Family, "sheet-family-name"),
        (Column::Mail, "sheet-mail"),
        (Column::Days, "sheet-days"),
        (Column::Hours, "sheet-hours"),
        (Column::Wanted, "sheet-wanted"),
        (Column::Sites, "sheet-site"),
        (Column::Activities, "sheet-activities"),
    ];

    fn other(heading: &str) -> Option<Self> {
        // « ma » and « di » head no column: which day they are nobody can tell.
        let is_clear = clock::days(heading, Dialect::French) == clock::days(heading, Dialect::Dutch);
        match clock::days(heading, Dialect::French).filter(|_| is_clear)?[..] {
            [day] => Some(Self::On(day)),
            _ => None,
        }
    }
}

/// Somebody whose offer lines speak of.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The lines, from 1 for the headings.
    pub lines: Vec<u64>,
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// What the API is sent.
    pub body: Value,
    /// What they offer then, to be looked at.
    pub offer: Availability,
    /// Whether they offer just that already.
    pub is_so: bool,
}

/// Of whom lines can speak, and what they have offered until now.
#[derive(Debug)]
pub struct Known<'a> {
    /// Those whom a visitor keeps.
    pub people: &'a [Person],
    /// Their offers; of whom there is none, they have never made one.
    pub offers: &'a HashMap<PersonId, Versioned<Availability>>,
    /// The sites that there are.
    pub sites: &'a [Site],
}

/// All that is read, or what cannot be, with its line. Who stands in several lines offers what all of them say; a line that says
/// nothing but a name is one that nobody has filled in.
///
/// # Errors
/// Everything that is wrong with the lines as lines.
pub fn read(text: &str, known: &Known<'_>) -> Result<Vec<Entry>, Vec<(u64, Unread)>> {
    let lines = lines::read::<Column>(text)?;
    let dialect = Dialect::of(lines.heading(Column::Days), lines.iter().filter_map(|line| line.cell(Column::Days)));
    let has = Has::of(&lines);
    let mut unread: Vec<(u64, Unread)> = Vec::new();
    let mut found: Vec<(&Person, Vec<u64>, Said<'_>)> = Vec::new();
    for line in lines.iter() {
        let (person, said) = match (whom(line, known.people), said(line, dialect, has, known.sites)) {
            (Ok(person), Ok(said)) => (person, said),
            (person, said) => {
                unread.extend([person.err(), said.err()].into_iter().flatten().map(|wrong| (line.number(), wrong)));
                continue;
            }
        };
        let Some(said) = said else { continue };
        match found.iter_mut().find(|(other, ..)| other.id == person.id) {
            Some((_, numbers, before)) => {
                unread.extend(join(before, said, numbers[0]).map(|wrong| (line.number(), wrong)));
                numbers.push(line.number());
            }
            None => found.push((person, vec![line.number()], said)),
        }
    }
    if !unread.is_empty() {
        return Err(unread);
    }
    let on: Vec<IsoWeekday> = week().filter(|day| lines.heading(Column::On(*day)).is_some()).collect();
    let standing = |person: &Person| known.offers.get(&person.id);
    let entries = found.into_iter().map(|(person, numbers, mut said)| {
        if !has.times && !said.windows.is_empty() {
            // Days that have no column stay as they were.
            let before = standing(person).map(|known| known.value.weekly.clone()).unwrap_or_default();
            said.windows.extend(before.into_iter().filter(|window| !on.contains(&window.weekday)));
        }
        entry(person, numbers, said, standing(person))
    });
    Ok(entries.collect())
}

/// Whom a line names: by mail address and first name, by mail address, or by name, whichever of both stands first.
fn whom<'a>(line: Line<'_, Column>, people: &'a [Person]) -> Result<&'a Person, Unread> {
    let cell = |column: Column| line.cell(column).map(words::folded).unwrap_or_default();
    let (given, family) = (cell(Column::Given), cell(Column::Family));
    let called = format!("{given} {family}");
    let called = called.trim();
    let offering = || people.iter().filter(|person| !person.kind.is_assigned());
    let mut found: Vec<&Person> = match line.cell(Column::Mail) {
        Some(mail) => offering()
            .filter(|person| person.mail.as_ref().is_some_and(|own| own.to_lowercase() == mail.to_lowercase()))
            .collect(),
        None => offering().filter(|person| is_called(person, called)).collect(),
    };
    // Who shares an address with others is told apart by a name, and a name that is another's is nobody's.
    let fits = |person: &&Person| {
        is_called(person, called)
            || (!given.is_empty() && words::folded(&person.given_name) == given)
            || (given.is_empty() && words::folded(&person.family_name) == family)
    };
    if !called.is_empty() {
        found.retain(fits);
    }
    match found[..] {
        [person] => Ok(person),
        [] => Err(Unread::Nobody),
        _ => Err(Unread::Several),
    }
}

fn is_called(person: &Person, called: &str) -> bool {
    let (given, family) = (words::folded(&person.given_name), words::folded(&person.family_name));
    !called.is_empty() && (format!("{given} {family}").trim() == called || format!("{family} {given}").trim() == called)
}

/// What another line says of the same person; what is wrong with that, if anything is. Windows come together, the rest stands in all
/// of them or in one.
fn join<'a>(before: &mut Said<'a>, more: Said<'a>, first: u64) -> Option<Unread> {
    if more.windows.iter().any(|window| before.windows.contains(window)) {
        return Some(Unread::Twice(first));
    }
    before.windows.extend(more.windows);
    let other_number = matches!((before.wanted, more.wanted), (Some(one), Some(two)) if one != two);
    let other_sites = differ(before.sites.as_ref(), more.sites.as_ref());
    if other_number || other_sites || differ(before.activities.as_ref(), more.activities.as_ref()) {
        return Some(Unread::Otherwise(first));
    }
    before.wanted = before.wanted.or(more.wanted);
    before.sites = before.sites.take().filter(|sites| !sites.is_empty()).or(more.sites);
    before.activities = before.activities.take().filter(|activities| !activities.is_empty()).or(more.activities);
    None
}

/// Whether both say something, and not the same.
fn differ(one: Option<&Vec<String>>, two: Option<&Vec<String>>) -> bool {
    matches!((one, two), (Some(one), Some(two)) if !one.is_empty() && !two.is_empty() && one != two)
}

/// What somebody offers from now on: what lines say, with what they say nothing of as it was.
fn entry(person: &Person, lines: Vec<u64>, said: Said<'_>, known: Option<&Versioned<Availability>>) -> Entry {
    let before = known.map(|known| known.value.clone()).unwrap_or_default();
    let sorted = |mut windows: Vec<WeeklyWindow>| {
        windows.sort_by_key(|window| (u8::from(window.weekday), window.start, window.end));
        windows
    };
    let windows = sorted(said.windows);
    // Whoever gives times and no number is taken at their word: once for each day.
    let days = windows.chunk_by(|one, next| one.weekday == next.weekday).count();
    let wanted = match said.wanted {
        Some(wanted) => number(wanted),
        None if before.wanted > 0 || days == 0 => Value::Null,
        None => json!(days),
    };
    let weekly = Some(windows).filter(|windows| !windows.is_empty() && *windows != sorted(before.weekly.clone()));
    let sites: Vec<String> = before.sites.iter().map(ToString::to_string).collect();
    let sites = said.sites.filter(|said| *said != sites);
    let activities = said.activities.filter(|said| *said != before.activities);
    let is_so = known.is_some()
        && (wanted.is_null() || wanted == json!(before.wanted))
        && weekly.is_none()
        && sites.is_none()
        && activities.is_none();
    let offer = Availability {
        weekly: weekly.clone().unwrap_or(before.weekly),
        wanted: wanted.as_u64().and_then(|wanted| wanted.try_into().ok()).unwrap_or(before.wanted),
        sites: sites.as_ref().map_or(before.sites, |said| said.iter().filter_map(|site| site.parse().ok()).collect()),
        activities: activities.clone().unwrap_or(before.activities),
        ..before
    };
    let version = known.map_or(0, |known| known.version);
    let body = json!({
        "person": person.id, "version": version, "weekly": weekly, "wanted": wanted, "sites": sites, "activities": activities,
    });
    Entry { lines, person: person.id.clone(), name: person.full_name(), body, offer, is_so }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Locale;
    use crate::locales::Words;
    use crate::pages::board::table::lines::Column as _;
    use crate::planning::offer_sheet;

    fn person(id: &str, given: &str, family: &str, mail: Option<&str>, kind: &str) -> Person {
        serde_json::from_value(json!({
            "id": id, "kind": kind, "given_name": given, "family_name": family, "mail": mail, "locale": "fr",
            "workplace": {"at": "everywhere"}, "roles": [], "languages": [],
        }))
        .expect("a person")
    }

    fn of(text: &str, offers: &HashMap<PersonId, Versioned<Availability>>) -> Result<Vec<Entry>, Vec<(u64, Unread)>> {
        let people = [
            person("awa", "Awa", "Diop", Some("home@b.be"), "volunteer"),
            person("luc", "Luc", "Diop", Some("home@b.be"), "volunteer"),
            person("noor", "Noor", "El Amrani", None, "volunteer"),
            person("noor2", "Noor", "El-Amrani", Some("noor@b.be"), "volunteer"),
            person("karim", "Karim", "Haddad", Some("karim@b.be"), "employee"),
        ];
        read(text, &Known { people: &people, offers, sites: &[] })
    }

    /// Who offers what: `awa 1 17:00-22:00, 4 17:00-22:00 x2`.
    fn told(text: &str) -> Vec<String> {
        let entries = of(text, &HashMap::new()).expect("offers");
        entries
            .iter()
            .map(|entry| {
                let offer = &entry.offer;
                let windows = offer.weekly.iter().map(|w| format!("{} {}-{}", u8::from(w.weekday), w.start, w.end));
                format!("{} {} x{}", entry.person, windows.collect::<Vec<_>>().join(", "), offer.wanted)
            })
            .collect()
    }

    #[test]
    fn days_and_hours_stand_in_two_columns_or_under_the_days() {
        let expected = ["awa 1 17:00-22:00, 4 17:00-22:00 x2"];
        for text in [
            "Prénom;Nom;Jours;Heures\nAwa;Diop;lun, jeu;17h-22h",
            "Nom;Disponibilités;Quand;Fois\nDiop Awa;17h à 22h;lundi et jeudi;2",
            "Vrijwilliger;Maandag;Dinsdag;Donderdag\nAwa Diop;17u-22u;nee;17u-22u",
            "Nom;Prénom;Jours;De;À\nDiop;Awa;lun;17h;22h\nDiop;Awa;jeu;17h;22h",
            "Nom;Prénom;Mail;Jours;Heures\n;Awa;HOME@b.be;lu/je;17:00-22:00",
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
        assert_eq!(
            told("nom;lun;sam;dim\nLuc Diop;x;9h-12h, 14h-18h;-"),
            ["luc 1 00:00-00:00, 6 09:00-12:00, 6 14:00-18:00 x2"]
        );
        assert_eq!(
            told("nom;jours\nLuc Diop;week-end\nAwa Diop;"),
            ["luc 6 00:00-00:00, 7 00:00-00:00 x2"],
            "whoever filled in nothing"
        );
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line() {
        let head = "prénom;nom;mail;jours;heures;fois\n";
        let cases = [
            ("Zoé;Petit;;lun;9h-12h;1", vec![(2, Unread::Nobody)]),
            ("Karim;Haddad;;lun;9h-12h;1", vec![(2, Unread::Nobody)]),
            ("Noor;El Amrani;;lun;9h-12h;1", vec![(2, Unread::Several)]),
            (";;home@b.be;lun;9h-12h;1", vec![(2, Unread::Several)]),
            ("Sara;Diop;home@b.be;lun;9h-12h;1", vec![(2, Unread::Nobody)]),
            ("Awa;Diop;noor@b.be;lun;9h-12h;1", vec![(2, Unread::Nobody)]),
            ("Awa;Diop;;lun-mer-ven;9h-12h;1", vec![(2, Unread::Days)]),
            ("Awa;Diop;;parfois;9h-12h;1", vec![(2, Unread::Days)]),
            ("Awa;Diop;;lun;tôt;1", vec![(2, Unread::Hours)]),
            ("Awa;Diop;;;9h-12h;1", vec![(2, Unread::Days)]),
            ("Awa;Diop;;lun;9h-12h;1\nAwa;Diop;;lu;9-12;1", vec![(3, Unread::Twice(2))]),
            ("Awa;Diop;;lun;9h-12h;1\nAwa;Diop;;mar;9-12;2", vec![(3, Unread::Otherwise(2))]),
        ];
        for (text, unread) in cases {
            assert_eq!(of(&format!("{head}{text}"), &HashMap::new()), Err(unread), "{text}");
        }
    }

    #[test]
    fn what_a_list_says_nothing_of_stays() {
        let before: Availability = serde_json::from_value(json!({
            "wanted": 3, "short_notice": 0, "activities": ["repas"], "weekly": [{"weekday": 2, "start": "09:00", "end": "12:00"}],
            "additions": [{"date": "2026-12-24", "start": "09:00", "end": "12:00"}],
        }))
        .expect("an offer");
        let offers = HashMap::from([("awa".parse().expect("an id"), Versioned { value: before.clone(), version: 4 })]);
        let one = |text: &str| of(text, &offers).expect("an offer").remove(0);
        let same = one("nom;jours;heures\nAwa Diop;mardi;9h-12h");
        assert!(same.is_so && same.body["version"] == 4, "{same:?}");
        let other = one("nom;jours;heures\nAwa Diop;mercredi;9h-12h");
        assert_eq!(Availability { weekly: before.weekly.clone(), ..other.offer }, before);
        assert!(!other.is_so && other.body["sites"].is_null() && other.body["wanted"].is_null(), "{:?}", other.body);
        let number = one("nom;fois par semaine\nAwa Diop;1");
        assert_eq!(
            (number.offer.weekly.clone(), number.offer.wanted),
            (before.weekly.clone(), 1),
            "no column, no change"
        );
        let grid = one("nom;lundi;mardi\nAwa Diop;17h-22h;");
        assert_eq!(grid.offer.weekly.len(), 1, "a day whose cell is empty is none of theirs: {:?}", grid.offer.weekly);
        let grid = one("nom;lundi;jeudi\nAwa Diop;17h-22h;");
        assert_eq!(grid.offer.weekly.len(), 2, "a day without a column stays: {:?}", grid.offer.weekly);
        let any = one("nom;jours;heures;activités\nAwa Diop;mardi;9h-12h;");
        assert!(!any.is_so && any.body["activities"] == json!([]), "a column that is there and empty says any");
    }

    #[test]
    fn every_heading_that_we_write_is_read_in_every_language() {
        for locale in Locale::ALL {
            for (key, (column, own)) in offer_sheet::COLUMNS.iter().zip(Column::OURS) {
                assert_eq!(key, own);
                assert_eq!(Column::called(&Words::from(*locale).say(key)), Some(*column), "{key} {locale:?}");
            }
        }
    }
}
