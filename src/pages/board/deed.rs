//! What somebody does on the board: a form, and what the API is asked for it.

use super::form::number;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::interview::InterviewKind;
use crate::domain::{AssignmentId, PersonId, RosterId, ShiftId};
use form_urlencoded::{Serializer, parse};
use serde_json::{Value, json};
use std::collections::HashMap;
use warp::http::{HeaderMap, Method};

/// Something that is done with a place of a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Somebody is put there, with the reason where a rule stands against it.
    Put(PersonId, u16, Option<String>),
    /// Somebody is taken off.
    Take(AssignmentId, Option<String>),
    /// No search moves them any more, or it may again.
    Lock(AssignmentId, bool),
    /// What they said by telephone.
    Hear(AssignmentId, Said),
    /// Several are asked to step in.
    Ask(u16),
    /// How many interviews there were, by what they were about: as it is typed.
    Interviews(Vec<(InterviewKind, String)>),
}

/// What somebody said by telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// That they come.
    Yes,
    /// That they don't.
    No,
    /// That they can't come after all.
    CannotCome,
}

impl Deed {
    /// What a form says; none where it says nothing that can be done.
    pub fn of(form: &[u8]) -> Option<Self> {
        let fields: HashMap<_, _> = parse(form).collect();
        let field = |name: &str| fields.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
        let assignment = || field("assignment")?.parse().ok();
        let position = || field("position")?.parse().ok();
        let reason = || field("reason").map(str::to_owned);
        match field("do")? {
            "put" => Some(Self::Put(field("person")?.parse().ok()?, position()?, reason())),
            "take" => Some(Self::Take(assignment()?, reason())),
            "lock" => Some(Self::Lock(assignment()?, true)),
            "unlock" => Some(Self::Lock(assignment()?, false)),
            "yes" => Some(Self::Hear(assignment()?, Said::Yes)),
            "no" => Some(Self::Hear(assignment()?, Said::No)),
            "cannot" => Some(Self::Hear(assignment()?, Said::CannotCome)),
            "ask" => Some(Self::Ask(position()?)),
            "interviews" => {
                let count = |kind: &InterviewKind| Some((*kind, field(kind.code())?.to_owned()));
                Some(Self::Interviews(InterviewKind::ALL.iter().filter_map(count).collect()))
            }
            _ => None,
        }
    }

    /// What would undo it, as a query; `told` is what the API has said of it. Not all can be undone.
    pub fn undone(&self, told: &Value) -> Option<String> {
        let own = &told["assignment"];
        let undo = match self {
            Self::Put(..) => Self::Take(own["id"].as_str()?.parse().ok()?, None),
            Self::Take(..) => {
                Self::Put(own["person"].as_str()?.parse().ok()?, own["position"].as_u64()?.try_into().ok()?, None)
            }
            _ => return None,
        };
        Some(Serializer::new(String::new()).extend_pairs(undo.fields()).finish())
    }

    /// The fields of a form that says it.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let of = |deed: &str, mut more: Vec<(&'static str, String)>| {
            more.insert(0, ("do", deed.to_owned()));
            more
        };
        let reason = |reason: &Option<String>| reason.clone().map(|reason| ("reason", reason));
        match self {
            Self::Put(person, position, why) => {
                let place = vec![("person", person.to_string()), ("position", position.to_string())];
                of("put", place.into_iter().chain(reason(why)).collect())
            }
            Self::Take(id, why) => {
                of("take", std::iter::once(("assignment", id.to_string())).chain(reason(why)).collect())
            }
            Self::Lock(id, lock) => of(if *lock { "lock" } else { "unlock" }, vec![("assignment", id.to_string())]),
            Self::Hear(id, said) => {
                let said = match said {
                    Said::Yes => "yes",
                    Said::No => "no",
                    Said::CannotCome => "cannot",
                };
                of(said, vec![("assignment", id.to_string())])
            }
            Self::Ask(position) => of("ask", vec![("position", position.to_string())]),
            Self::Interviews(counts) => {
                of("interviews", counts.iter().map(|(kind, count)| (kind.code(), count.clone())).collect())
            }
        }
    }

    /// Does it, as whoever sent these headers, where the roster stands at this version still.
    ///
    /// # Errors
    /// What the API says.
    pub async fn done(
        &self,
        api: &Inside,
        headers: &HeaderMap,
        (roster, shift): (&RosterId, &ShiftId),
        version: Option<i64>,
    ) -> Result<Value, Refused> {
        let roster = format!("/v1/rosters/{roster}");
        let (method, path, body) = match self {
            Self::Put(person, position, reason) => {
                let place = json!({"person": person, "shift": shift, "position": position});
                (Method::PUT, format!("{roster}/assignments"), with(place, reason.as_ref()))
            }
            Self::Take(id, reason) => {
                (Method::DELETE, format!("{roster}/assignments/{id}"), with(json!({}), reason.as_ref()))
            }
            Self::Lock(id, lock) => {
                let method = if *lock { Method::PUT } else { Method::DELETE };
                (method, format!("{roster}/assignments/{id}/lock"), Value::Null)
            }
            Self::Hear(id, said) => {
                let said = match said {
                    Said::Yes => "confirm",
                    Said::No => "decline",
                    Said::CannotCome => "withdraw",
                };
                (Method::POST, format!("{roster}/assignments/{id}/{said}"), Value::Null)
            }
            Self::Interviews(counts) => {
                let said = counts.iter().filter(|(_, count)| count != "0");
                let said = said.map(|(kind, count)| json!({"kind": kind, "count": number(count)}));
                let body = json!({"interviews": said.collect::<Vec<_>>()});
                (Method::PUT, format!("/v1/shifts/{shift}/interviews"), body)
            }
            Self::Ask(position) => {
                (Method::POST, format!("{roster}/replacements"), json!({"shift": shift, "position": position}))
            }
        };
        // What somebody says by telephone is true whatever else has changed.
        let version = version.filter(|_| !matches!(self, Self::Hear(..) | Self::Ask(_) | Self::Interviews(_)));
        api.ask_at(version, headers, method, &path, &body).await
    }
}

fn with(mut body: Value, reason: Option<&String>) -> Value {
    if let Some(reason) = reason {
        body["reason"] = json!(reason);
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_what_is_done() {
        let id = |text: &str| text.parse().expect("an id");
        let cases = [
            ("do=put&person=awa&position=1&reason=", Some(Deed::Put("awa".parse().expect("an id"), 1, None))),
            ("do=take&assignment=a1&reason=ill+child", Some(Deed::Take(id("a1"), Some("ill child".into())))),
            ("do=lock&assignment=a1", Some(Deed::Lock(id("a1"), true))),
            ("do=cannot&assignment=a1", Some(Deed::Hear(id("a1"), Said::CannotCome))),
            ("do=ask&position=0", Some(Deed::Ask(0))),
            (
                "do=interviews&social=3&legal=&medical=x",
                Some(Deed::Interviews(vec![(InterviewKind::Social, "3".into()), (InterviewKind::Medical, "x".into())])),
            ),
            ("do=put&person=..%2Fx&position=0", None),
            ("do=put&person=awa", None),
            ("do=take", None),
            ("do=dance&assignment=a1", None),
            ("", None),
        ];
        for (form, deed) in cases {
            assert_eq!(Deed::of(form.as_bytes()), deed, "{form}");
            if let Some(deed) = deed {
                let again = Serializer::new(String::new()).extend_pairs(deed.fields()).finish();
                assert_eq!(Deed::of(again.as_bytes()), Some(deed), "{again}");
            }
        }
    }
}
