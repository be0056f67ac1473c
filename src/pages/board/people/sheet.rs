//! What lines out of a spreadsheet say: the first names the columns, each of the others is somebody.

use crate::domain::PersonId;
use crate::domain::language::Locale;
use crate::domain::site::Site;
use crate::pages::board::table::lines::{self, Line, Unread};
use crate::pages::board::table::{clock, words};
use serde_json::{Value, json};
use std::collections::HashMap;

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
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

impl lines::Column for Column {
    const HEADINGS: &'static [(Self, &'static [&'static str])] = &[
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
        (
            Column::Sites,
            &["site", "sites", "maison", "maisons", "huis", "huizen", "locatie", "house", "houses", "المواقع"],
        ),
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
    const OURS: &'static [(Self, &'static str)] = &[
        (Column::Given, "sheet-given-name"),
        (Column::Family, "sheet-family-name"),
        (Column::Mail, "sheet-mail"),
        (Column::Phone, "sheet-phone"),
        (Column::Birth, "sheet-birth"),
        (Column::Kind, "sheet-kind"),
        (Column::Roles, "sheet-roles"),
        (Column::Languages, "sheet-languages"),
        (Column::WrittenIn, "sheet-written-in"),
        (Column::Sites, "sheet-homes"),
        (Column::Guests, "sheet-guest-places"),
    ];
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
    let lines = lines::read::<Column>(text)?;
    let ids = (0..).map(|at: u128| PersonId::from_bits(seed.wrapping_add(at)));
    let entries: Vec<Entry> = lines.iter().zip(ids).map(|(line, id)| entry(line, sites, &id)).collect();
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

fn entry(line: Line<'_, Column>, sites: &[Site], id: &PersonId) -> Entry {
    let cell = |column: Column| line.cell(column);
    let several = |column: Column| line.several(column);
    let kind = cell(Column::Kind).map(words::kind);
    let languages: Vec<String> = several(Column::Languages).into_iter().map(words::language).collect();
    let roles: Vec<String> = several(Column::Roles).into_iter().map(words::role).collect();
    let homes: Vec<String> = several(Column::Sites).into_iter().map(|text| words::site(text, sites)).collect();
    let locale =
        cell(Column::WrittenIn).map_or_else(|| json!(written_in(&languages)), |text| json!(words::language(text)));
    let mut body = json!({
        "id": id, "kind": kind, "given_name": cell(Column::Given), "family_name": cell(Column::Family),
        "mail": cell(Column::Mail), "phone": cell(Column::Phone).map(phone), "locale": locale,
        "birth_date": cell(Column::Birth).map(clock::date),
        "workplace": workplace(kind.as_deref(), &homes), "roles": held(kind.as_deref(), roles), "languages": languages,
    });
    if let Some(places) = cell(Column::Guests) {
        body["guest_places"] = places.parse::<u32>().map_or_else(|_| json!(places), Value::from);
    }
    Entry { line: line.number(), body }
}

/// A number that a spreadsheet took for one has lost its first digit: in Belgium that is a nought.
fn phone(cell: &str) -> String {
    let is_bare =
        (8..=9).contains(&cell.len()) && cell.bytes().all(|digit| digit.is_ascii_digit()) && !cell.starts_with('0');
    if is_bare { format!("0{cell}") } else { cell.to_owned() }
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
