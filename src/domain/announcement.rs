//! What a site's volunteers are written to beyond their own shifts: announcements, and the templates that they are written from.

use super::language::Locale;
use super::{AnnouncementId, AnnouncementTemplateId, SiteId, UserId, Week};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A subject and a text in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = AnnouncementText)]
pub struct Text {
    /// The subject of the mail, 1 to 120 characters in one line.
    #[schema(min_length = 1, max_length = 120)]
    pub subject: String,
    /// What it says, 1 to 4,000 characters of plain text. Each line is a paragraph. Greeting, signature and each one's own link are
    /// put around it.
    #[schema(min_length = 1, max_length = 4_000)]
    pub body: String,
}

impl Text {
    /// The longest subject, in characters.
    pub const LONGEST_SUBJECT: usize = 120;
    /// The longest text, in characters.
    pub const LONGEST_BODY: usize = 4_000;

    /// The paragraphs of the text.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.body.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

/// What is written, by language. French is always there: it is read where another language has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = AnnouncementTexts)]
pub struct Texts {
    /// French.
    pub fr: Text,
    /// Dutch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nl: Option<Text>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Text>,
    /// Arabic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ar: Option<Text>,
}

impl Texts {
    /// The text in a language, where there is one.
    pub const fn own(&self, locale: Locale) -> Option<&Text> {
        match locale {
            Locale::French => Some(&self.fr),
            Locale::Dutch => self.nl.as_ref(),
            Locale::English => self.en.as_ref(),
            Locale::Arabic => self.ar.as_ref(),
        }
    }

    /// The text that somebody reads, and its language: theirs, or French.
    pub fn read_in(&self, locale: Locale) -> (Locale, &Text) {
        self.own(locale).map_or((Locale::French, &self.fr), |text| (locale, text))
    }

    /// Each text with its language.
    pub fn all(&self) -> impl Iterator<Item = (Locale, &Text)> {
        Locale::ALL.iter().filter_map(|locale| Some((*locale, self.own(*locale)?)))
    }
}

/// That somebody who coordinates a site stands behind the words of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Approval {
    /// Who; absent: a program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Words in which a site's volunteers may be written to, once somebody who coordinates the site has approved them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AnnouncementTemplate {
    /// Identifier.
    pub id: AnnouncementTemplateId,
    /// Of which site.
    pub site: SiteId,
    /// What it is called, 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// What is written.
    pub texts: Texts,
    /// Who approved these words, and when; absent: nobody yet. Who changes them without the right to approve takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
}

/// Which of a site's volunteers and households are written to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "of")]
pub enum Audience {
    /// All of them: who works there, is willing for the site, or has confirmed a shift there within half a year.
    Site,
    /// Those of one activity, in the house's words: who is willing for it, or has confirmed it there within half a year.
    Activity {
        /// Which.
        #[schema(min_length = 1, max_length = 80)]
        activity: String,
    },
    /// Those who come in a week: who has confirmed a shift of the site that is still to begin. Each reads which.
    Week {
        /// Which.
        week: Week,
    },
}

impl Audience {
    /// Whether it is about shifts that they have confirmed themselves: no more than what was agreed with them.
    pub const fn is_agreed(&self) -> bool {
        matches!(self, Self::Week { .. })
    }
}

/// Why some of an audience are not written to, and how many of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LeftOut {
    /// No mail reaches them.
    pub no_mail: u32,
    /// They do not wish to get announcements.
    pub not_wished: u32,
    /// They want no shift at present: they are left in peace.
    pub at_rest: u32,
    /// They have had as many announcements as anybody gets in seven days.
    pub contact_budget: u32,
}

/// An announcement that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Announcement {
    /// Identifier.
    pub id: AnnouncementId,
    /// To whose volunteers.
    pub site: SiteId,
    /// To which of them.
    pub audience: Audience,
    /// The name of the template that it was written from; absent: in words of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// What it said.
    pub texts: Texts,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// By whom; absent: a program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_by: Option<UserId>,
    /// How many it was sent to.
    pub recipients: u32,
    /// How many were left out, and why.
    pub left_out: LeftOut,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(subject: &str) -> Text {
        Text { subject: subject.to_owned(), body: "Un.\n\n  Deux. \n".to_owned() }
    }

    #[test]
    fn each_line_is_a_paragraph() {
        assert_eq!(text("Merci").paragraphs().collect::<Vec<_>>(), ["Un.", "Deux."]);
    }

    #[test]
    fn a_text_is_read_in_ones_own_language_or_in_french() {
        let texts = Texts { fr: text("Merci"), nl: Some(text("Bedankt")), en: None, ar: None };
        assert_eq!(texts.read_in(Locale::Dutch), (Locale::Dutch, &text("Bedankt")));
        assert_eq!(texts.read_in(Locale::Arabic), (Locale::French, &text("Merci")));
        assert_eq!(texts.all().map(|(locale, _)| locale).collect::<Vec<_>>(), [Locale::French, Locale::Dutch]);
    }

    #[test]
    fn an_audience_has_a_shape_of_its_own() {
        let week = Audience::Week { week: "2026-W49".parse().expect("a week") };
        assert_eq!(serde_json::to_value(&week).expect("json"), serde_json::json!({"of": "week", "week": "2026-W49"}));
        assert_eq!(serde_json::to_value(Audience::Site).expect("json"), serde_json::json!({"of": "site"}));
    }
}
