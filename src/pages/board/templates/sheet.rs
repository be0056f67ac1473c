//! What lines out of a spreadsheet say of templates: each is a position of one, and lines that say the same of when and where are
//! positions of the same.

use crate::domain::TemplateId;
use crate::domain::language::Locale;
use crate::domain::recurrence::Recurrence;
use crate::domain::rhythm::Rhythm;
use crate::domain::site::{Location, Site};
use crate::domain::template::Hours;
use crate::domain::time::IsoWeekday;
use crate::locales::Words;
use crate::pages::board::form::number;
use crate::pages::board::table::clock::{self, Dialect};
use crate::pages::board::table::lines::{self, Line, Unread};
use crate::pages::board::table::words;
use serde_json::{Value, json};

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Site,
    Activity,
    Place,
    Days,
    Rhythm,
    Hours,
    Start,
    End,
    Roles,
    Languages,
    Minimum,
    Ideal,
    Unpaid,
    Paid,
    FirstDay,
    LastDay,
}

impl lines::Column for Column {
    const HEADINGS: &'static [(Self, &'static [&'static str])] = &[
        (Column::Site, &["sites", "maison", "centre", "huis", "house", "locatie"]),
        (Column::Activity, &["activite", "quoi", "tache", "creneau", "taak", "wat", "shift", "what", "task"]),
        (Column::Place, &["lieu", "endroit", "adresse", "ou", "plek", "waar", "location", "where"]),
        (
            Column::Days,
            &["jour", "jours", "quand", "dag", "weekdag", "weekdagen", "wanneer", "day", "weekdays", "when"],
        ),
        (Column::Rhythm, &["frequence", "recurrence", "frequentie", "herhaling", "frequency"]),
        (
            Column::Hours,
            &["heure", "horaire", "horaires", "plage horaire", "uur", "uurrooster", "tijd", "time", "times"],
        ),
        (Column::Start, &["debut", "heure de debut", "de", "begin", "start", "van", "from"]),
        (Column::End, &["fin", "heure de fin", "a", "einde", "eind", "tot", "end", "until", "to"]),
        (Column::Roles, &["role", "roles", "fonction", "qui", "rol", "rollen", "functie", "wie", "who"]),
        (Column::Languages, &["langue", "langues", "taal", "talen", "language"]),
        (
            Column::Minimum,
            &["minimum", "min", "nombre", "combien", "effectif", "effectif minimum", "aantal", "hoeveel", "number"],
        ),
        (Column::Ideal, &["ideal", "souhaite", "maximum", "max", "effectif souhaite", "best"]),
        (Column::Unpaid, &["pause", "pauze", "break", "pause non payee minutes"]),
        (Column::Paid, &["pause payee minutes"]),
        (Column::FirstDay, &["des le", "a partir du", "valable des le", "vanaf", "valid from"]),
        (Column::LastDay, &["jusqu au", "valable jusqu au", "tot en met", "valid until"]),
    ];
    const OURS: &'static [(Self, &'static str)] = &[
        (Column::Site, "sheet-site"),
        (Column::Activity, "sheet-activity"),
        (Column::Place, "sheet-place"),
        (Column::Days, "sheet-days"),
        (Column::Rhythm, "sheet-rhythm"),
        (Column::Hours, "sheet-hours"),
        (Column::Roles, "sheet-role"),
        (Column::Languages, "sheet-languages"),
        (Column::Minimum, "sheet-least"),
        (Column::Ideal, "sheet-best"),
        (Column::Unpaid, "sheet-unpaid"),
        (Column::Paid, "sheet-paid"),
        (Column::FirstDay, "sheet-first-day"),
        (Column::LastDay, "sheet-last-day"),
    ];
}

/// A template of which lines speak.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// One for each of its positions, from 1 for the headings.
    pub lines: Vec<u64>,
    /// What the API is sent.
    pub body: Value,
}

/// All that is read, or what cannot be, with its line. The identifiers that they shall have begin with `seed`: who sends the same
/// lines twice adds them once.
///
/// # Errors
/// Everything that is wrong with the lines as lines.
pub fn read(text: &str, sites: &[Site], locations: &[Location], seed: u128) -> Result<Vec<Entry>, Vec<(u64, Unread)>> {
    let lines = lines::read::<Column>(text)?;
    let dialect = Dialect::of(lines.heading(Column::Days), lines.iter().filter_map(|line| line.cell(Column::Days)));
    let (mut entries, mut unread): (Vec<Entry>, Vec<(u64, Unread)>) = (Vec::new(), Vec::new());
    for line in lines.iter() {
        let (body, position) = match template(line, dialect, sites, locations) {
            Ok(read) => read,
            Err(wrong) => {
                unread.extend(wrong.into_iter().map(|wrong| (line.number(), wrong)));
                continue;
            }
        };
        match entries.iter_mut().find(|entry| is_of(&entry.body, &body)) {
            Some(entry) => {
                unread.extend(join(entry, &body, position, line.number()).map(|wrong| (line.number(), wrong)));
            }
            None => entries.push(Entry { lines: vec![line.number()], body: with_positions(body, vec![position]) }),
        }
    }
    if !unread.is_empty() {
        return Err(unread);
    }
    for (entry, at) in entries.iter_mut().zip(0_u128..) {
        entry.body["id"] = json!(TemplateId::from_bits(seed.wrapping_add(at)));
    }
    Ok(entries)
}

/// What lines that mean the same template agree in.
const SAME: [&str; 9] = [
    "/site",
    "/weekdays",
    "/recurrence",
    "/from",
    "/until",
    "/pattern/activity",
    "/pattern/location",
    "/pattern/start",
    "/pattern/end",
];

fn is_of(known: &Value, other: &Value) -> bool {
    let same = |at: &&str| match (known.pointer(at), other.pointer(at)) {
        (Some(Value::String(one)), Some(Value::String(two))) => words::folded(one) == words::folded(two),
        (one, two) => one == two,
    };
    SAME.iter().all(same)
}

/// One more position of a template that stands there; what is wrong with that, if anything is.
fn join(entry: &mut Entry, body: &Value, position: Value, line: u64) -> Option<Unread> {
    let first = entry.lines.first().copied().unwrap_or_default();
    let asked = |position: &Value| (position["roles"].clone(), position["languages"].clone());
    let positions = entry.body["pattern"]["positions"].as_array().cloned().unwrap_or_default();
    if let Some(at) = positions.iter().position(|known| asked(known) == asked(&position)) {
        return Some(Unread::Twice(entry.lines.get(at).copied().unwrap_or(first)));
    }
    let mut rest = body.clone();
    rest["pattern"]["positions"] = entry.body["pattern"]["positions"].clone();
    rest["pattern"]["activity"] = entry.body["pattern"]["activity"].clone();
    if rest != entry.body {
        return Some(Unread::Otherwise(first));
    }
    entry.body = with_positions(rest, positions.into_iter().chain([position]).collect());
    entry.lines.push(line);
    None
}

fn with_positions(mut body: Value, positions: Vec<Value>) -> Value {
    body["pattern"]["positions"] = positions.into();
    body
}

/// What a line says of a template, and of one of its positions.
fn template(
    line: Line<'_, Column>,
    dialect: Dialect,
    sites: &[Site],
    locations: &[Location],
) -> Result<(Value, Value), Vec<Unread>> {
    let cell = |column: Column| line.cell(column);
    let days = cell(Column::Days).map(|text| clock::days(text, dialect).ok_or(Unread::Days)).transpose();
    let hours = hours(line);
    let (days, hours) = match (days, hours) {
        (Ok(days), Ok(hours)) => (days, hours),
        (days, hours) => return Err([days.err(), hours.err()].into_iter().flatten().collect()),
    };
    let site = cell(Column::Site).map(|text| words::site(text, sites)).or_else(|| only(sites));
    let weekdays = days.clone().unwrap_or_default();
    let at_night = hours.is_some_and(Hours::last_the_night);
    let body = json!({
        "site": site, "weekdays": days,
        "recurrence": cell(Column::Rhythm).and_then(|text| rhythm(text, &weekdays)),
        "from": cell(Column::FirstDay).map(clock::date), "until": cell(Column::LastDay).map(clock::date),
        "pattern": {
            "activity": cell(Column::Activity),
            "location": place(cell(Column::Place), site.as_deref(), locations),
            "start": hours.map(|hours| hours.start), "end": hours.map(|hours| hours.end),
            "unpaid_break": minutes(cell(Column::Unpaid)), "paid_break": minutes(cell(Column::Paid)),
            "minimum_age": if at_night { 18 } else { 16 },
        },
    });
    Ok((body, position(line)))
}

/// In one cell, or in two.
fn hours(line: Line<'_, Column>) -> Result<Option<Hours>, Unread> {
    if let Some(text) = line.cell(Column::Hours) {
        return clock::hours(text).map(Some).ok_or(Unread::Hours);
    }
    let time = |column: Column| line.cell(column).map(|text| clock::time(text).ok_or(Unread::Hours)).transpose();
    match (time(Column::Start)?, time(Column::End)?) {
        (Some(start), Some(end)) => Ok(Some(Hours { start, end })),
        (None, None) => Ok(None),
        _ => Err(Unread::Hours),
    }
}

/// Who is wanted: volunteers where nothing is said, and one.
fn position(line: Line<'_, Column>) -> Value {
    let roles: Vec<String> = line.several(Column::Roles).into_iter().map(words::role).collect();
    let roles = if roles.is_empty() { vec!["volunteer".to_owned()] } else { roles };
    let languages: Vec<String> = line.several(Column::Languages).into_iter().map(words::language).collect();
    let (least, best) = (line.cell(Column::Minimum).unwrap_or("1"), line.cell(Column::Ideal));
    // « 2-3 » says both.
    let (least, best) = match (least.split_once(['-', '–']), best) {
        (Some((least, best)), None) => (least.trim(), best.trim()),
        (_, best) => (least, best.unwrap_or(least)),
    };
    json!({"roles": roles, "languages": languages, "minimum": number(least), "ideal": number(best)})
}

/// A break of which nothing is said is none; « 30 min » is thirty, « 1h » is sixty. What is neither stays as it is: the API says so.
fn minutes(cell: Option<&str>) -> Value {
    let text = cell.unwrap_or("0").trim();
    let bare =
        ["minutes", "min.", "min", "mn", "'", "’"].iter().find_map(|unit| text.strip_suffix(unit)).map(str::trim);
    match clock::time(text).filter(|_| text.contains(['h', 'u', ':'])) {
        Some(length) => json!(length.minute_of_day()),
        None => number(bare.unwrap_or(text)),
    }
}

/// The only site that there is.
fn only(sites: &[Site]) -> Option<String> {
    if let [only] = sites { Some(only.id.to_string()) } else { None }
}

/// A location by its name or identifier, one of the site's before another's; where nothing is said, the only one of the site.
fn place(cell: Option<&str>, site: Option<&str>, locations: &[Location]) -> Option<String> {
    let own = |location: &&Location| Some(location.site.as_str()) == site;
    let Some(text) = cell else {
        let mut theirs = locations.iter().filter(own);
        return theirs.next().filter(|_| theirs.next().is_none()).map(|only| only.id.to_string());
    };
    let is_it = |location: &&Location| {
        words::folded(location.id.as_str()) == words::folded(text)
            || words::folded(&location.name) == words::folded(text)
    };
    // Of several that are called so, it is none.
    let only = |found: Vec<&Location>| if let [only] = found[..] { Some(only.id.to_string()) } else { None };
    let its: Vec<&Location> = locations.iter().filter(own).filter(is_it).collect();
    let found = if its.is_empty() { locations.iter().filter(is_it).collect() } else { its };
    Some(only(found).unwrap_or_else(|| text.to_owned()))
}

/// A rhythm by its name in any of the languages, else a rule as it is written; nothing is every week.
fn rhythm(text: &str, weekdays: &[IsoWeekday]) -> Option<String> {
    let is_called = |rhythm: &Rhythm| {
        let name = |locale: &Locale| Words::from(*locale).choose("templates-rhythm-is", rhythm.code());
        Locale::ALL.iter().any(|locale| words::folded(&name(locale)) == words::folded(text))
    };
    match Rhythm::ALL.into_iter().find(is_called) {
        Some(rhythm) => rhythm.rule(weekdays),
        None => Some(text.parse::<Recurrence>().map_or_else(|_| text.to_owned(), |rule| rule.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::board::table::lines::Column as _;
    use crate::planning::template_sheet;

    fn entries(text: &str) -> Vec<Entry> {
        let site: Site =
            serde_json::from_value(json!({"id": "LEO", "name": "Hôtel Leopold", "time_zone": "Europe/Brussels"}))
                .expect("a site");
        let location: Location = serde_json::from_value(json!({
            "id": "leo", "site": "LEO", "name": "Rez-de-chaussée", "disclosure": "public", "meeting_point": "la porte",
            "zone": "brussels",
        }))
        .expect("a location");
        read(text, &[site], &[location], 7).expect("templates")
    }

    #[test]
    fn a_line_is_a_position_and_lines_of_the_same_time_are_one_template() {
        let text = "Activité;Jours;Horaire;Fonction;Nombre;Langues\n\
            Repas;lun-ven;18h-21h;bénévole;2-3;\nRepas;lun-ven;18h-21h;médiateur·trice interculturel·le;1;ar/ti\n\
            Veille;tous les jours;22h-7h;veilleur·se de nuit;2;";
        let all = entries(text);
        assert_eq!(all.iter().map(|entry| entry.lines.clone()).collect::<Vec<_>>(), [vec![2, 3], vec![4]]);
        let meal = &all[0].body;
        assert_eq!(
            (&meal["site"], &meal["pattern"]["location"]),
            (&json!("LEO"), &json!("leo")),
            "there is one of each"
        );
        assert_eq!(meal["weekdays"], json!([1, 2, 3, 4, 5]));
        assert_eq!(
            meal["pattern"]["positions"][0],
            json!({"roles": ["volunteer"], "languages": [], "minimum": 2, "ideal": 3})
        );
        assert_eq!(meal["pattern"]["positions"][1]["languages"], json!(["ar", "ti"]));
        let night = &all[1].body["pattern"];
        assert_eq!(
            (&night["start"], &night["end"], &night["minimum_age"]),
            (&json!("22:00"), &json!("07:00"), &json!(18))
        );
    }

    #[test]
    fn dutch_days_and_times_in_two_columns_are_read() {
        let all = entries(
            "Huis;Taak;Dagen;Begin;Einde;Pauze;Vanaf;Ritme\nleo;onthaal;ma, di;8u30;17u;30 min;1/12/2026;2e en 4e van de maand",
        );
        let body = &all[0].body;
        assert_eq!((&body["weekdays"], &body["pattern"]["end"]), (&json!([1, 2]), &json!("17:00")));
        assert_eq!((&body["pattern"]["unpaid_break"], &body["from"]), (&json!(30), &json!("2026-12-01")));
        assert_eq!(body["recurrence"], "FREQ=MONTHLY;BYDAY=2MO,2TU,4MO,4TU");
    }

    #[test]
    fn breaks_and_periods_are_as_they_are_written() {
        let cases = [("30", 30), ("30 min", 30), ("30'", 30), ("1h", 60), ("1 h", 60), ("1h30", 90), ("0:45", 45)];
        for (text, expected) in cases {
            assert_eq!(minutes(Some(text)), json!(expected), "{text}");
        }
        assert_eq!(minutes(Some("une heure")), json!("une heure"), "whatever it is, it is no minute");
        let two = entries(
            "Quoi;Jours;Heures;Premier jour;Dernier jour\nsoir;lun;18h-21h;;31/12/2026\nsoir;lun;18h-21h;1/1/2027;",
        );
        assert_eq!(two.len(), 2, "another period is another template");
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line() {
        let head = "activité;jours;heures;rôle;min;pause\n";
        let cases = [
            ("repas;parfois;18h-21h;;;", vec![(2, Unread::Days)]),
            ("repas;lun;tard;;;", vec![(2, Unread::Hours)]),
            ("repas;parfois;tard;;;", vec![(2, Unread::Days), (2, Unread::Hours)]),
            ("repas;lun;18h-21h;;1;\nRepas;lundi;18:00-21:00;bénévole;2;", vec![(3, Unread::Twice(2))]),
            ("repas;lun;18h-21h;;1;\nrepas;lun;18h-21h;chauffeur;1;30", vec![(3, Unread::Otherwise(2))]),
        ];
        for (text, unread) in cases {
            assert_eq!(read(&format!("{head}{text}"), &[], &[], 0), Err(unread), "{text}");
        }
    }

    #[test]
    fn every_heading_that_we_write_is_read_in_every_language() {
        for locale in Locale::ALL {
            for (key, (column, own)) in template_sheet::COLUMNS.iter().zip(Column::OURS) {
                assert_eq!(key, own);
                assert_eq!(Column::called(&Words::from(*locale).say(key)), Some(*column), "{key} {locale:?}");
            }
        }
    }
}
