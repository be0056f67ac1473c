//! The register of processing (Regulation 2016/679, art. 30): what is kept of people, table by table, why and how long.
//!
//! The tables and their columns come from the schema itself; a test fails where one is not described.

use super::schema;
use super::whole::{Row, Visitor};
use crate::error::Error;

/// One table of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Processing {
    /// The table.
    pub table: &'static str,
    /// Its columns, as the schema has them.
    pub columns: Vec<&'static str>,
    /// Whom it is about, and what it is for.
    pub purpose: &'static str,
    /// How long what is kept.
    pub kept: &'static str,
}

/// Of all tables, in the order of the schema.
///
/// # Errors
/// Never; the visit of the schema may fail for others.
pub fn register() -> Result<Vec<Processing>, Error> {
    let mut all = Gather(Vec::new());
    schema::visit(&mut all)?;
    Ok(all.0)
}

struct Gather(Vec<Processing>);

impl Visitor for Gather {
    fn table<R: Row>(&mut self) -> Result<(), Error> {
        let known = DESCRIBED.iter().find(|(table, ..)| *table == R::TABLE);
        let (_, purpose, kept) = known.copied().unwrap_or((R::TABLE, "", ""));
        self.0.push(Processing { table: R::TABLE, columns: R::COLUMNS.to_vec(), purpose, kept });
        Ok(())
    }
}

const PERSON: &str = "as long as the person: volunteers and households 6 months after their last activity, employees and interns \
                      60 months after their last contract, or until they ask to be erased where no law says otherwise";
const NUMBER: &str = "as long as the roster; who is forgotten stands there as nobody";
const WEEK: &str = "until the week is over, and eight of a roster at the most";
const HOUSE: &str = "as long as the house: nobody is in it";

const DESCRIBED: &[(&str, &str, &str)] = &[
    ("sites", "houses and services: what is planned for", HOUSE),
    ("locations", "where shifts take place; an address of limited disclosure is shown to the confirmed alone", HOUSE),
    ("rule_profiles", "figures of labour law and of the house", HOUSE),
    (
        "people",
        "people who work or volunteer: to plan lawfully, and to write to them (contract, or their own wish)",
        PERSON,
    ),
    (
        "information_notes",
        "the note that volunteers read, in versions; of readers who were forgotten their number",
        HOUSE,
    ),
    (
        "readings",
        "who has read which version of it, when and in which language: proof, as the law asks (Act of 3 July 2005, art. 4)",
        PERSON,
    ),
    ("consents", "what people let us do with their data beyond what was agreed, and since when", PERSON),
    ("home_sites", "where each of them works", PERSON),
    ("availability", "when volunteers and households offer to come (their own wish)", PERSON),
    ("absences", "when people are away, without a cause", PERSON),
    ("templates", "patterns of the weeks", HOUSE),
    ("shifts", "what is to be done", HOUSE),
    ("rosters", "weeks of sites", HOUSE),
    ("roster_sites", "which sites a roster is of", HOUSE),
    (
        "assignments",
        "who stands on which shift, and what they answered; hours worked, as labour law obliges to keep",
        NUMBER,
    ),
    ("solves", "searches for rosters, and what came of them", HOUSE),
    ("sessions", "information and onboarding sessions, trainings", HOUSE),
    (
        "applicants",
        "who asked to come to a session by its link, until they have proved that the mail address is theirs",
        "two days at the most",
    ),
    ("attendees", "who was invited to them, what they said, who came, and whose training counts", NUMBER),
    ("vehicles", "vehicles of sites", HOUSE),
    ("rounds", "deliveries, surplus food and moves: shifts that drive from stop to stop", "6 months"),
    ("stops", "where they stop, what is brought, and what each site said to it; users who said so", "6 months"),
    ("announcement_templates", "words in which a site's volunteers may be written to", HOUSE),
    ("announcements", "what a site's volunteers were written to beyond their own shifts, and by whom", "6 months"),
    (
        "announcement_recipients",
        "who was, so that nobody is written to too often",
        "6 months, or until the person is forgotten",
    ),
    ("tokens", "tokens of programs, as fingerprints", "until somebody removes them; they open nothing after their end"),
    ("webhooks", "programs elsewhere that are told what happens: their addresses", HOUSE),
    ("webhook_states", "when each of them was reached; no secret, and nothing that was said", HOUSE),
    ("users", "who coordinates: name, mail address, what they may do", "until somebody who administers removes them"),
    ("sign_in_links", "links by which users sign in, as fingerprints", "a day after they expired"),
    (
        "web_sessions",
        "browsers in which users have signed in, as fingerprints",
        "12 hours without use, 7 days at the most",
    ),
    ("links", "links to people's own pages, as fingerprints", PERSON),
    ("mails", "mails that wait, and that others were sent; text and address go when a mail leaves", "6 months"),
    ("jobs", "what is to be done; identifiers alone", "until it is done, or put away"),
    ("checkpoints", "searches under way", "until they end"),
    ("snapshots", "rosters as they stood once, to compare them with and to go back to", WEEK),
    ("snapshot_places", "who stood where in them: proposals, which nobody was told", WEEK),
    ("told", "what each was told of which shift, so that nobody is told twice", PERSON),
    ("replacements", "searches for somebody to step in", NUMBER),
    ("asks", "who was asked to step in and when, so that nobody is asked too often", NUMBER),
    ("swaps", "exchanges of two places", PERSON),
    ("swap_asks", "who was asked to exchange and when, so that nobody is asked too often", PERSON),
    ("reminders", "which reminders were sent", PERSON),
    ("willing", "since when somebody waits for a place", PERSON),
    ("guests", "names of guests for a day", "two weeks after the day"),
    ("responses", "how offers are answered: counts alone", "it names nobody"),
    ("known_since", "since when somebody is kept, so that they are forgotten in time", PERSON),
    ("weekly", "who was written to about the weeks to come", PERSON),
    ("checkups", "when somebody was asked whether all is still right", PERSON),
    ("presences", "who came, and when those worked who are paid: for cover, hours and expenses alone", NUMBER),
    (
        "interviews",
        "how many interviews a permanence had, by what they were about: counts alone, never a case",
        "it names nobody",
    ),
    (
        "expense_claims",
        "which volunteers ask for flat-rate expenses, and what they had elsewhere: so that no more is given than the law allows",
        PERSON,
    ),
    (
        "expenses",
        "what volunteers were given for a day, to whom: as expense law obliges to keep it, the name too where they are forgotten",
        "84 months, by whole years",
    ),
    ("doors", "links to sites' pages of the day, as fingerprints", HOUSE),
    ("idempotency", "answers to calls that may be sent again", "a day"),
    ("audit", "who did what to what and when: identifiers and names of fields", NUMBER),
    ("audit_values", "what stood in those fields", "24 months, or until the person is forgotten"),
    ("to_tell", "who has news that no letter has told yet", "until it is told"),
    ("edits", "changes of rosters by hand, with their reasons", NUMBER),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_described_and_nothing_else() {
        let register = register().expect("a register");
        for processing in &register {
            assert!(
                !processing.purpose.is_empty() && !processing.kept.is_empty(),
                "{} is not described",
                processing.table
            );
            assert!(!processing.columns.is_empty());
        }
        for (table, ..) in DESCRIBED {
            assert!(register.iter().any(|processing| processing.table == *table), "there is no {table}");
        }
        let people = register.iter().find(|processing| processing.table == "people").expect("people");
        assert!(people.columns.contains(&"gender"), "the columns are those of the schema");
    }
}
