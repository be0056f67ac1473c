//! A person as the form has them: what is typed, whatever it is, and what the API is sent of it.

use super::rows::{Agreed, Held};
use crate::domain::SiteId;
use crate::domain::person::{Person, Workplace};
use crate::domain::right::Reach;
use crate::pages::board::form::{number, said};
use form_urlencoded::parse;
use serde_json::{Value, json};

/// What stands in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Where they are written to.
    pub mail: String,
    /// Whether what is written to them comes back.
    pub mail_fails: bool,
    /// Telephone; empty too where they let nobody see it.
    pub phone: String,
    /// Which rules bind them.
    pub kind: String,
    /// The language that they are written to in.
    pub locale: String,
    /// Date of birth.
    pub birth_date: String,
    /// Guests' places of a household.
    pub guest_places: String,
    /// Roles held.
    pub roles: Vec<Held>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// Clearances held.
    pub clearances: Vec<Held>,
    /// Contracts.
    pub contracts: Vec<Agreed>,
    /// Whether they work wherever they are needed.
    pub is_everywhere: bool,
    /// Else: where.
    pub sites: Vec<String>,
}

impl Typed {
    /// What a form says.
    pub fn of(form: &[u8]) -> Self {
        let all = |name: &str| -> Vec<String> {
            parse(form).filter(|(key, _)| key == name).map(|(_, value)| value.trim().to_owned()).collect()
        };
        let one = |name: &str| all(name).pop().unwrap_or_default();
        let held = |name: &str| Held::all(all(name), all(&format!("{name}_from")), all(&format!("{name}_until")));
        Self {
            given_name: one("given_name"),
            family_name: one("family_name"),
            mail: one("mail"),
            mail_fails: one("mail_fails") == "yes",
            phone: one("phone"),
            kind: one("kind"),
            locale: one("locale"),
            birth_date: one("birth_date"),
            guest_places: one("guest_places"),
            roles: held("role"),
            languages: all("language"),
            clearances: held("clearance"),
            contracts: contracts(&all),
            is_everywhere: one("at") == "everywhere",
            sites: all("site"),
        }
    }

    /// What the form says of somebody as they stand.
    pub fn from_person(person: &Person) -> Self {
        let sites = match &person.workplace {
            Workplace::Everywhere => Vec::new(),
            Workplace::Sites(sites) => sites.iter().map(ToString::to_string).collect(),
        };
        Self {
            given_name: person.given_name.clone(),
            family_name: person.family_name.clone(),
            mail: person.mail.clone().unwrap_or_default(),
            mail_fails: person.mail_fails,
            phone: person.phone.clone().unwrap_or_default(),
            kind: person.kind.code().to_owned(),
            locale: person.locale.code().to_owned(),
            birth_date: person.birth_date.map(|day| day.to_string()).unwrap_or_default(),
            guest_places: person.guest_places.map(|places| places.to_string()).unwrap_or_default(),
            roles: person.roles.iter().map(|held| Held::of(held.role.code(), held.validity)).collect(),
            languages: person.languages.iter().map(|language| language.code().to_owned()).collect(),
            clearances: person.clearances.iter().map(|held| Held::of(held.clearance.code(), held.validity)).collect(),
            contracts: person.contracts.iter().map(Agreed::of).collect(),
            is_everywhere: person.workplace == Workplace::Everywhere,
            sites,
        }
    }

    /// What the API is sent: who it was, as answers show them, with what is typed in its place. What the form does not have, such
    /// as their reminders, stays. `reach` is where the sites that they work at are chosen: others stay as well.
    pub fn body(&self, known: Option<(&Person, Value)>, reach: &Reach) -> Value {
        let (known, mut body) = known.map_or((None, json!({})), |(person, value)| (Some(person), value));
        body["given_name"] = json!(self.given_name);
        body["family_name"] = json!(self.family_name);
        body["mail"] = said(&self.mail);
        let is_same_mail = known.is_none_or(|known| known.mail.as_deref() == Some(self.mail.as_str()));
        // What comes back from one address says nothing of the next.
        body["mail_fails"] = json!(self.mail_fails && is_same_mail);
        body["kind"] = json!(self.kind);
        body["locale"] = json!(self.locale);
        body["birth_date"] = said(&self.birth_date);
        body["guest_places"] = number(&self.guest_places);
        body["roles"] = self.roles.iter().map(|held| held.body("role")).collect();
        body["languages"] = json!(self.languages);
        body["clearances"] = self.clearances.iter().map(|held| held.body("clearance")).collect();
        body["contracts"] = self.contracts.iter().map(Agreed::body).collect();
        body["workplace"] = self.workplace(known, reach);
        self.put_phone(&mut body, known);
        body
    }

    /// A telephone is sent only where it is another one than was shown: of who lets nobody see it, none was.
    fn put_phone(&self, body: &mut Value, known: Option<&Person>) {
        let shown = known.and_then(|known| known.phone.as_deref()).unwrap_or_default();
        if let Some(fields) = body.as_object_mut() {
            fields.remove("phone");
        }
        if self.phone != shown {
            body["phone"] = said(&self.phone);
        }
    }

    fn workplace(&self, known: Option<&Person>, reach: &Reach) -> Value {
        if self.is_everywhere {
            return json!({"at": "everywhere"});
        }
        let elsewhere = others_sites(known, reach).into_iter().map(|site| site.to_string());
        let mut sites: Vec<String> = self.sites.clone();
        sites.extend(elsewhere.filter(|site| !self.sites.contains(site)));
        json!({"at": "sites", "sites": sites})
    }

    /// The fields, as the API names them, that say something else than another one's.
    pub fn differs(&self, other: &Self) -> Vec<&'static str> {
        let sites = |typed: &Self| {
            let mut sites = if typed.is_everywhere { Vec::new() } else { typed.sites.clone() };
            sites.sort();
            (typed.is_everywhere, sites)
        };
        let fields = [
            ("given_name", self.given_name != other.given_name),
            ("family_name", self.family_name != other.family_name),
            ("mail", (&self.mail, self.mail_fails) != (&other.mail, other.mail_fails)),
            ("phone", self.phone != other.phone),
            ("kind", self.kind != other.kind),
            ("locale", self.locale != other.locale),
            ("birth_date", self.birth_date != other.birth_date),
            ("guest_places", self.guest_places != other.guest_places),
            ("roles", self.roles != other.roles),
            ("languages", self.languages != other.languages),
            ("clearances", self.clearances != other.clearances),
            ("contracts", self.contracts != other.contracts),
            ("workplace", sites(self) != sites(other)),
        ];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
    }
}

/// The sites at which somebody works and that are none of the reach: they concern others.
pub fn others_sites(known: Option<&Person>, reach: &Reach) -> Vec<SiteId> {
    match known.map(|known| &known.workplace) {
        Some(Workplace::Sites(home)) => home.iter().filter(|site| !reach.holds(site)).cloned().collect(),
        _ => Vec::new(),
    }
}

fn contracts(all: &impl Fn(&str) -> Vec<String>) -> Vec<Agreed> {
    let (mut from, mut until) = (all("contract_from").into_iter(), all("contract_until").into_iter());
    let (mut profile, mut variable) = (all("contract_profile").into_iter(), all("contract_variable").into_iter());
    let mut next = |hours| Agreed {
        hours,
        from: from.next().unwrap_or_default(),
        until: until.next().unwrap_or_default(),
        profile: profile.next().unwrap_or_default(),
        is_variable: variable.next().as_deref() == Some("yes"),
    };
    let lines: Vec<Agreed> = all("contract").into_iter().map(&mut next).collect();
    lines.into_iter().filter(Agreed::says_something).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn karim() -> (Person, Value) {
        let body = json!({
            "id": "karim", "kind": "employee", "given_name": "Karim", "family_name": "P", "roles": [{"role": "driver"}],
            "locale": "nl", "reminders": ["weekly"], "phone": "0470 00 00 00", "languages": ["fr"], "mail_fails": true,
            "mail": "k@example.org", "contracts": [{"weekly_minutes": 2250, "profile": "own", "variable_part_time": true}],
            "clearances": [{"clearance": "health_check", "until": "2026-12-31"}],
            "workplace": {"at": "sites", "sites": ["LEO", "SIS"]},
        });
        let person: Person = serde_json::from_value(body).expect("a person");
        let value = serde_json::to_value(&person).expect("json");
        (person, value)
    }

    #[test]
    fn a_form_that_nobody_touched_changes_nothing() {
        let (person, value) = karim();
        let reach = Reach::Sites(["LEO".parse().expect("a code")].into());
        let typed = Typed { sites: vec!["LEO".into()], ..Typed::from_person(&person) };
        let body = typed.body(Some((&person, value)), &reach);
        assert_eq!(body.get("phone"), None, "it stays without the field");
        let again: Person = serde_json::from_value(body).expect("a person");
        assert_eq!(again, Person { phone: None, ..person });
    }

    #[test]
    fn a_telephone_is_sent_where_it_is_another_one() {
        let (person, value) = karim();
        let sent = |phone: &str| {
            let typed = Typed { phone: phone.into(), ..Typed::from_person(&person) };
            typed.body(Some((&person, value.clone())), &Reach::Everywhere).get("phone").cloned()
        };
        assert_eq!(sent("0470 00 00 00"), None);
        assert_eq!(sent(""), Some(Value::Null));
        assert_eq!(sent("02 1"), Some(json!("02 1")));
    }

    #[test]
    fn what_is_typed_is_read_line_by_line() {
        let form = b"given_name=+Awa+&role=volunteer&role_from=2026-01-01&role_until=&role=new&role_from=&role_until=\
            &contract=38&contract_from=&contract_until=&contract_profile=&contract_variable=yes&contract=&contract_from=\
            &contract_until=&contract_profile=x&contract_variable=no&at=everywhere&language=fr&language=ti";
        let typed = Typed::of(form);
        assert_eq!((typed.given_name.as_str(), typed.roles.len(), typed.contracts.len()), ("Awa", 1, 1));
        assert!(typed.contracts[0].is_variable && typed.is_everywhere, "{typed:?}");
        assert_eq!(typed.differs(&Typed { given_name: "Awe".into(), ..typed.clone() }), ["given_name"]);
    }
}
