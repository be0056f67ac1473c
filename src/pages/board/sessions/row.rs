//! Somebody at a session, and how it stands with all of them.

use crate::domain::person::Person;
use crate::domain::session::{Attendance, Attendee, Session, SignUp};
use crate::locales::Words;
use crate::planning::letter;

/// Somebody who is invited.
#[derive(Debug)]
pub struct Row {
    /// Who.
    pub id: String,
    /// Their name.
    pub name: String,
    /// How it stands with them, in a word of the page's.
    pub mark: &'static str,
    /// The same as it is read.
    pub said: String,
    /// Whether no mail reaches them: they are told otherwise.
    pub is_unreached: bool,
    /// Whether who holds the session may say that their training counts.
    pub may_be_validated: bool,
    /// Whether somebody else must.
    pub waits_for_validation: bool,
}

impl Row {
    /// Of somebody at a session that has begun or not, for a reader who may say whose training counts or not.
    pub fn of(
        words: Words,
        session: &Session,
        own: &Attendee,
        person: Option<&Person>,
        (has_begun, may_validate): (bool, bool),
    ) -> Self {
        let mark = match (own.attendance, &own.validation) {
            (Attendance::Present, Some(_)) => "validated",
            (Attendance::Unknown, _) => own.sign_up.code(),
            (attendance, _) => attendance.code(),
        };
        let is_to_validate = session.kind.is_validated() && mark == "present";
        Self {
            id: own.person.to_string(),
            name: person.map(Person::full_name).unwrap_or_default(),
            mark,
            said: words.choose("sessions-stands", mark),
            is_unreached: !has_begun && person.is_some_and(|person| !letter::can_be_written_to(person)),
            may_be_validated: has_begun && may_validate && is_to_validate,
            waits_for_validation: has_begun && !may_validate && is_to_validate,
        }
    }
}

/// « 3 viennent sur 20 places ».
pub fn coming(words: Words, session: &Session) -> String {
    words.say_with("sessions-coming", [("coming", session.taken().into()), ("places", session.places.into())])
}

/// What the others said before it begins, and how many came after that.
pub fn standing(words: Words, session: &Session, has_begun: bool) -> String {
    let count = |is_it: &dyn Fn(&Attendee) -> bool| session.attendees.iter().filter(|one| is_it(one)).count();
    if has_begun {
        return words.count("sessions-came", count(&|one| one.attendance == Attendance::Present));
    }
    let said = |sign_up| count(&|one| one.sign_up == sign_up);
    let all = [
        ("sessions-waiting", said(SignUp::Waiting)),
        ("sessions-silent", said(SignUp::Invited)),
        ("sessions-declined", said(SignUp::Declined)),
    ];
    let all: Vec<String> =
        all.iter().filter(|(_, many)| *many > 0).map(|(key, many)| words.count(key, *many)).collect();
    all.join(&words.say("comma"))
}
