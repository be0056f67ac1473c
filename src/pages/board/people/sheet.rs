//! What lines out of a spreadsheet say: the first names the columns, each of the others is somebody.

use super::words;
use crate::domain::PersonId;
use crate::domain::language::Locale;
use crate::domain::site::Site;
use chrono::{Datelike, NaiveDate};
use csv::{ReaderBuilder, StringRecord};
use serde_json::{Value, json};
use std::collections::HashMap;

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Given,
    Family,
    Mail,
    Phone,
    Kind,
    Roles,
    Languages,
    Sites,
    Birth,
    Guests,
    WrittenIn,
}

/// How columns are called, without case and accents.
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::Given, &["prenom", "voornaam", "given name", "first name", "الاسم"]),
    (
        Column::Family,
        &[
            "nom",
            "nom de famille",
            "naam",
            "familienaam",
            "achternaam",
            "family name",
            "last name",
            "surname",
            "name",
            "اسم العائلة",
        ],
    ),
    (
        Column::Mail,
        &[
            "mail",
            "e mail",
            "email",
            "courriel",
            "adresse mail",
            "adresse e mail",
            "mailadres",
            "e mailadres",
            "mail address",
            "e mail address",
            "email address",
            "البريد الإلكتروني",
        ],
    ),
    (
        Column::Phone,
        &[
            "telephone",
            "tel",
            "gsm",
            "numero de telephone",
            "telefoon",
            "telefoonnummer",
            "phone",
            "phone number",
            "mobile",
            "الهاتف",
        ],
    ),
    (Column::Kind, &["categorie", "statut", "sorte", "type", "soort", "statuut", "kind", "category", "الفئة"]),
    (Column::Roles, &["role", "roles", "fonction", "fonctions", "rol", "rollen", "functie", "functies", "الأدوار"]),
    (Column::Languages, &["langue", "langues", "taal", "talen", "language", "languages", "اللغات"]),
    (Column::Sites, &["site", "sites", "maison", "maisons", "huis", "huizen", "locatie", "house", "houses", "المواقع"]),
    (
        Column::Birth,
        &[
            "date de naissance",
            "ne le",
            "nee le",
            "naissance",
            "geboortedatum",
            "geboren",
            "birth date",
            "date of birth",
            "born",
            "تاريخ الميلاد",
        ],
    ),
    (Column::Guests, &["places", "places d accueil", "plaatsen", "guest places", "أماكن الاستقبال"]),
    (
        Column::WrittenIn,
        &["langue des messages", "langue des e mails", "taal van berichten", "language of messages", "لغة الرسائل"],
    ),
];

/// Whether a cell is called as a column is.
pub fn is_heading(cell: &str) -> bool {
    heading(&words::folded(cell)).is_some()
}

fn heading(folded: &str) -> Option<Column> {
    HEADINGS.iter().find(|(_, names)| names.contains(&folded)).map(|(column, _)| *column)
}

/// What is wrong with the lines as lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Nobody stands in it.
    Empty,
    /// A column whose heading, at this place, is known by nobody.
    Heading(usize),
    /// A column that stands there twice, the second time at this place.
    Repeated(usize),
    /// A line with more cells than there are headings.
    Longer,
    /// A line that cannot be read: a quotation mark too many.
    Garbled,
    /// Somebody who stands in this line already: the same name with the same mail address, or without one.
    Twice(u64),
}

/// Somebody of whom a line speaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Which line, from 1 for the headings.
    pub line: u64,
    /// What the API is sent.
    pub body: Value,
}

/// All that is read, or what cannot be, with its line. The identifiers that they shall have begin with `seed`: who sends the same
/// lines twice adds everybody once.
///
/// # Errors
/// Everything that is wrong with the lines as lines.
pub fn read(text: &str, sites: &[Site], seed: u128) -> Result<Vec<Entry>, Vec<(u64, Unread)>> {
    // The reader counts a line that ends as browsers end one to the line after it.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = if first.contains('\t') { b'\t' } else { b';' };
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let (mut unread, mut lines) = (Vec::new(), Vec::new());
    for record in reader.records() {
        match record {
            Ok(record) if record.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(record) => lines.push(record),
            Err(error) => unread.push((error.position().map_or(0, csv::Position::line), Unread::Garbled)),
        }
    }
    let mut lines = lines.into_iter();
    let Some(head) = lines.next() else { return Err(vec![(1, Unread::Empty)]) };
    let columns = columns(&head, &mut unread);
    let people: Vec<StringRecord> = lines.collect();
    unread
        .extend(people.iter().filter(|record| is_longer(record, columns.len())).map(|one| (line(one), Unread::Longer)));
    if people.is_empty() {
        unread.push((line(&head), Unread::Empty));
    }
    if !unread.is_empty() {
        return Err(unread);
    }
    let ids = (0..).map(|at: u128| PersonId::from_bits(seed.wrapping_add(at)));
    let entries: Vec<Entry> = people.iter().zip(ids).map(|(record, id)| entry(record, &columns, sites, &id)).collect();
    let twice = twice(&entries);
    if twice.is_empty() { Ok(entries) } else { Err(twice) }
}

/// Whoever stands in an earlier line already.
fn twice(entries: &[Entry]) -> Vec<(u64, Unread)> {
    let mut known: HashMap<String, u64> = HashMap::new();
    let mut twice = Vec::new();
    for Entry { line, body } in entries {
        let word = |name: &str| body[name].as_str().map(words::folded).unwrap_or_default();
        // Two who share an address are two.
        let key = match body["mail"].as_str() {
            Some(mail) => format!("{} {}", word("given_name"), mail.to_lowercase()),
            None => format!("{} {}", word("given_name"), word("family_name")),
        };
        match known.entry(key) {
            std::collections::hash_map::Entry::Occupied(first) => twice.push((*line, Unread::Twice(*first.get()))),
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(*line);
            }
        }
    }
    twice
}

fn line(record: &StringRecord) -> u64 {
    record.position().map_or(0, csv::Position::line)
}

fn is_longer(record: &StringRecord, columns: usize) -> bool {
    record.iter().skip(columns).any(|cell| !cell.trim().is_empty())
}

fn columns(head: &StringRecord, unread: &mut Vec<(u64, Unread)>) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    for (at, heading) in head.iter().enumerate() {
        let heading = words::folded(heading);
        let known = self::heading(&heading);
        if known.is_none() && !heading.is_empty() {
            unread.push((line(head), Unread::Heading(at)));
        }
        if known.is_some() && columns.contains(&known) {
            unread.push((line(head), Unread::Repeated(at)));
        }
        columns.push(known);
    }
    columns
}

fn entry(record: &StringRecord, columns: &[Option<Column>], sites: &[Site], id: &PersonId) -> Entry {
    let cell = |column: Column| {
        let at = columns.iter().position(|known| *known == Some(column));
        at.and_then(|at| record.get(at)).map(|cell| plain(cell.trim())).filter(|cell| !cell.is_empty())
    };
    let several = |column: Column| {
        let cell = cell(column).unwrap_or_default();
        cell.split([',', '/', '+', '|']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>()
    };
    let kind = cell(Column::Kind).map(words::kind);
    let languages: Vec<String> = several(Column::Languages).into_iter().map(words::language).collect();
    let roles: Vec<String> = several(Column::Roles).into_iter().map(words::role).collect();
    let homes: Vec<String> = several(Column::Sites).into_iter().map(|text| words::site(text, sites)).collect();
    let locale =
        cell(Column::WrittenIn).map_or_else(|| json!(written_in(&languages)), |text| json!(words::language(text)));
    let mut body = json!({
        "id": id, "kind": kind, "given_name": cell(Column::Given), "family_name": cell(Column::Family),
        "mail": cell(Column::Mail), "phone": cell(Column::Phone).map(phone), "locale": locale,
        "birth_date": cell(Column::Birth).map(day),
        "workplace": workplace(kind.as_deref(), &homes), "roles": held(kind.as_deref(), roles), "languages": languages,
    });
    if let Some(places) = cell(Column::Guests) {
        body["guest_places"] = places.parse::<u32>().map_or_else(|_| json!(places), Value::from);
    }
    Entry { line: line(record), body }
}

/// What is written out as a table begins with an apostrophe where a program would take it for a formula.
fn plain(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    rest.unwrap_or(cell)
}

/// A number that a spreadsheet took for one has lost its first digit: in Belgium that is a nought.
fn phone(cell: &str) -> String {
    let is_bare =
        (8..=9).contains(&cell.len()) && cell.bytes().all(|digit| digit.is_ascii_digit()) && !cell.starts_with('0');
    if is_bare { format!("0{cell}") } else { cell.to_owned() }
}

/// A day as people write it, 1/5/1990 or 01.05.1990, as the API takes it; as it is where it is none.
fn day(cell: &str) -> String {
    let formats = ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"];
    let read = formats.iter().find_map(|format| NaiveDate::parse_from_str(cell, format).ok());
    read.filter(|date| date.year() >= 1000).map_or_else(|| cell.to_owned(), |date| date.to_string())
}

/// They are written to in the first of their languages in which anybody is.
fn written_in(languages: &[String]) -> &'static str {
    let locale = languages.iter().find_map(|language| language.parse::<Locale>().ok());
    locale.unwrap_or_default().code()
}

/// Volunteers and households go wherever they are needed; where somebody else works, their line says.
fn workplace(kind: Option<&str>, homes: &[String]) -> Value {
    if let [only] = homes
        && words::is_everywhere(only)
    {
        return json!({"at": "everywhere"});
    }
    match (homes.is_empty(), kind) {
        (false, _) => json!({"at": "sites", "sites": homes}),
        (true, Some("employee" | "night_watch" | "intern")) => Value::Null,
        (true, _) => json!({"at": "everywhere"}),
    }
}

/// Who is of a kind that has a role of the same name holds it, where their line says nothing else.
fn held(kind: Option<&str>, roles: Vec<String>) -> Value {
    let roles = match kind {
        Some(kind @ ("volunteer" | "host_household" | "night_watch" | "intern")) if roles.is_empty() => {
            vec![kind.to_owned()]
        }
        _ => roles,
    };
    roles.into_iter().map(|role| json!({"role": role})).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bodies(text: &str) -> Vec<Value> {
        read(text, &[], 7).expect("lines").into_iter().map(|entry| entry.body).collect()
    }

    #[test]
    fn headings_are_understood_in_three_languages_and_with_either_sign_between() {
        for text in [
            "Prénom\tNom\tE-mail\tGSM\tCatégorie\tLangues\nAwa\tDiop\ta@b.be\t0470 000000\tbénévole\tfrançais, ti",
            "Voornaam;Familienaam;E-mailadres;Telefoon;Soort;Talen\r\nAwa;Diop;a@b.be;0470 000000;vrijwilliger;Frans/ti\r\n",
            "\u{feff}first name;last name;mail;phone;kind;languages\n\nAwa;Diop;a@b.be;0470 000000;volunteer;French + ti;;",
        ] {
            let [body] = &bodies(text)[..] else { panic!("one line: {text}") };
            assert_eq!((&body["given_name"], &body["family_name"]), (&json!("Awa"), &json!("Diop")), "{text}");
            assert_eq!((&body["mail"], &body["phone"]), (&json!("a@b.be"), &json!("0470 000000")), "{text}");
            assert_eq!((&body["kind"], &body["languages"]), (&json!("volunteer"), &json!(["fr", "ti"])), "{text}");
            assert_eq!((&body["roles"], &body["locale"]), (&json!([{"role": "volunteer"}]), &json!("fr")), "{text}");
        }
    }

    #[test]
    fn numbers_and_days_are_read_as_people_mean_them() {
        let of = |cells: &str| bodies(&format!("nom;gsm;né le\n{cells}"))[0].clone();
        for (cells, phone, birth) in [
            ("a;470123456;1/5/1990", "0470123456", "1990-05-01"),
            ("a;0470 12 34 56;01.05.1990", "0470 12 34 56", "1990-05-01"),
            ("a;+32470123456;1990-05-01", "+32470123456", "1990-05-01"),
            ("a;12;1/5/90", "12", "1/5/90"),
        ] {
            let body = of(cells);
            assert_eq!((&body["phone"], &body["birth_date"]), (&json!(phone), &json!(birth)), "{cells}");
        }
    }

    #[test]
    fn two_who_share_an_address_are_two_and_an_apostrophe_before_a_sign_is_none_of_theirs() {
        let both = bodies("prénom;nom;mail;gsm\nAwa;Diop;home@b.be;'+32 470 00 00 00\nLuc;Diop;home@b.be;'t Zand");
        assert_eq!((&both[0]["phone"], &both[1]["phone"]), (&json!("+32 470 00 00 00"), &json!("'t Zand")));
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line() {
        let cases = [
            ("", vec![(1, Unread::Empty)]),
            ("nom;prénom", vec![(1, Unread::Empty)]),
            ("nom;humeur\nx;y", vec![(1, Unread::Heading(1))]),
            ("nom;naam\nx;y", vec![(1, Unread::Repeated(1))]),
            ("nom;mail\nx;y\nx;y;z", vec![(3, Unread::Longer)]),
            ("nom;mail\nx;a@b.be\ny;A@b.be\nz;\nZ;", vec![(3, Unread::Twice(2)), (5, Unread::Twice(4))]),
            ("prénom;nom;mail\na;x;a@b.be\nA;X;A@b.be", vec![(3, Unread::Twice(2))]),
            // As browsers send what is typed into several lines.
            ("nom;mail\r\nx;y\r\nx;y;z", vec![(3, Unread::Longer)]),
        ];
        for (text, unread) in cases {
            assert_eq!(read(text, &[], 0), Err(unread), "{text}");
        }
    }

    #[test]
    fn the_same_lines_have_the_same_identifiers() {
        let ids = |seed| {
            let entries = read("nom;kind\na;volunteer\nb;volunteer", &[], seed).expect("lines");
            entries.into_iter().map(|entry| entry.body["id"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids(5), ids(5));
        assert_ne!(ids(5)[0], ids(5)[1]);
        assert_ne!(ids(5), ids(500));
    }
}
