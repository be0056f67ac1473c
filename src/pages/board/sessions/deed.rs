//! What a form on a session's page says.

use crate::domain::PersonId;
use crate::domain::session::{Attendance, Session, YesOrNo};
use serde_json::{Value, json};
use std::borrow::Cow;
use warp::http::Method;

/// What is done with a session, or with some who are at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// They are invited.
    Invite(Vec<PersonId>),
    /// They are not expected any more.
    TakeOff(PersonId),
    /// They have said that they come, or that they do not.
    Answer(PersonId, YesOrNo),
    /// They came, or did not.
    Tick(PersonId, Attendance),
    /// Their training counts.
    Validate(Vec<PersonId>),
    /// So many may come.
    Places(String),
    /// Whether whoever has its link may ask to come.
    ByLink(bool),
    /// It does not take place.
    CallOff,
}

impl Deed {
    /// Reads a form; none where it is none of ours.
    pub fn of(form: &[u8]) -> Option<Self> {
        let fields: Vec<(Cow<'_, str>, Cow<'_, str>)> = form_urlencoded::parse(form).collect();
        let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_ref());
        let people = fields.iter().filter(|(key, _)| key == "person").map(|(_, id)| id.parse::<PersonId>().ok());
        let people: Vec<PersonId> = people.collect::<Option<_>>()?;
        let one = || people.first().cloned();
        match field("do")? {
            "invite" if !people.is_empty() => Some(Self::Invite(people)),
            "take-off" => one().map(Self::TakeOff),
            "yes" => one().map(|person| Self::Answer(person, YesOrNo::Yes)),
            "no" => one().map(|person| Self::Answer(person, YesOrNo::No)),
            "present" => one().map(|person| Self::Tick(person, Attendance::Present)),
            "absent" => one().map(|person| Self::Tick(person, Attendance::Absent)),
            "validate" if !people.is_empty() => Some(Self::Validate(people)),
            "places" => field("places").map(|places| Self::Places(places.trim().to_owned())),
            "open" => Some(Self::ByLink(true)),
            "close" => Some(Self::ByLink(false)),
            "call-off" => field("sure").map(|_| Self::CallOff),
            _ => None,
        }
    }

    /// What is said of it once it is done.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invite(_) => "invite",
            Self::TakeOff(_) => "take-off",
            Self::Answer(_, YesOrNo::Yes) => "yes",
            Self::Answer(_, YesOrNo::No) => "no",
            Self::Tick(_, attendance) => attendance.code(),
            Self::Validate(_) => "validate",
            Self::Places(_) => "places",
            Self::ByLink(true) => "open",
            Self::ByLink(false) => "close",
            Self::CallOff => "called-off",
        }
    }

    /// What the API is asked for: how, which part of the session, and what of it.
    pub fn asked(&self, session: &Session) -> (Method, &'static str, Value) {
        let all = || session.attendees.iter().map(|attendee| &attendee.person);
        match self {
            Self::Invite(people) => {
                let new = people.iter().filter(|person| session.attendee(person).is_none());
                (Method::PUT, "/attendees", json!({"attendees": all().chain(new).collect::<Vec<_>>()}))
            }
            Self::TakeOff(person) => {
                let others: Vec<_> = all().filter(|other| *other != person).collect();
                (Method::PUT, "/attendees", json!({"attendees": others}))
            }
            Self::Answer(person, answer) => {
                (Method::PUT, "/answers", json!({"answers": [{"person": person, "answer": answer}]}))
            }
            Self::Tick(person, attendance) => {
                (Method::PUT, "/attendance", json!({"attendance": [{"person": person, "attendance": attendance}]}))
            }
            Self::Validate(people) => (Method::PUT, "/validations", json!({"people": people})),
            Self::Places(places) => {
                let places = places.parse::<u32>().map_or_else(|_| json!(places), Value::from);
                (Method::PUT, "", json!({"places": places, "languages": session.languages}))
            }
            Self::ByLink(by_link) => {
                let body = json!({"places": session.places, "languages": session.languages, "by_link": by_link});
                (Method::PUT, "", body)
            }
            Self::CallOff => (Method::DELETE, "", Value::Null),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_what_is_done() {
        let noor: PersonId = "noor".parse().expect("an id");
        let omar: PersonId = "omar".parse().expect("an id");
        let cases = [
            ("do=invite&person=noor&person=omar", Some(Deed::Invite(vec![noor.clone(), omar]))),
            ("do=take-off&person=noor", Some(Deed::TakeOff(noor.clone()))),
            ("do=yes&person=noor", Some(Deed::Answer(noor.clone(), YesOrNo::Yes))),
            ("do=no&person=noor", Some(Deed::Answer(noor.clone(), YesOrNo::No))),
            ("do=present&person=noor", Some(Deed::Tick(noor.clone(), Attendance::Present))),
            ("do=absent&person=noor", Some(Deed::Tick(noor.clone(), Attendance::Absent))),
            ("do=unknown&person=noor", None),
            ("do=validate&person=noor", Some(Deed::Validate(vec![noor]))),
            ("do=places&places=+30", Some(Deed::Places("30".into()))),
            ("do=open", Some(Deed::ByLink(true))),
            ("do=close", Some(Deed::ByLink(false))),
            ("do=call-off&sure=yes", Some(Deed::CallOff)),
            ("do=call-off", None),
            ("do=invite", None),
            ("do=validate", None),
            ("do=present", None),
            ("do=present&person=..%2F", None),
            ("do=dance&person=noor", None),
            ("", None),
        ];
        for (form, deed) in cases {
            assert_eq!(Deed::of(form.as_bytes()), deed, "{form}");
        }
    }
}
