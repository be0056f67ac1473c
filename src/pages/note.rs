//! The information note, as a volunteer reads it, and what their own page says of it.

use crate::domain::NoteId;
use crate::domain::language::Locale;
use crate::domain::note::Due;
use crate::locales::Words;
use crate::planning::note::{Opened, Standing};
use askama::Template;

/// What somebody's own page says of the note.
#[derive(Debug)]
pub struct NoteView {
    /// That they are asked to read it: a heading, and why.
    pub asked: Option<(String, String)>,
    /// The version that they have read, and when.
    pub read: Option<(NoteId, String)>,
    /// Whether there is one to read, for those who neither are asked nor have read any.
    pub is_there: bool,
}

impl NoteView {
    /// In a language.
    pub fn of(words: Words, standing: &Standing) -> Self {
        let asked = standing.due.map(|due| match due {
            Due::First => ("note-first", "note-first-explained"),
            Due::Again => ("note-again", "note-again-explained"),
        });
        let read = standing.read.as_ref().map(|(reading, day)| {
            let said = [("number", reading.number.into()), ("date", words.full_date(*day).into())];
            (reading.note.clone(), words.say_with("note-read", said))
        });
        Self {
            is_there: standing.is_there && asked.is_none() && read.is_none(),
            asked: asked.map(|(heading, why)| (words.say(heading), words.say(why))),
            read,
        }
    }
}

/// A part of the text.
#[derive(Debug, PartialEq, Eq)]
enum Block<'a> {
    Heading(&'a str),
    /// Its lines.
    Paragraph(Vec<&'a str>),
}

/// The page of one version.
#[derive(Debug, Template)]
#[template(path = "pages/note.html", config = "src/askama.toml")]
pub struct NotePage<'a> {
    words: Words,
    style: &'static str,
    version: String,
    note: &'a NoteId,
    /// The language of the text: the reader's own, or French.
    language: Locale,
    blocks: Vec<Block<'a>>,
    can_be_read: bool,
    read_on: Option<String>,
}

impl<'a> NotePage<'a> {
    /// For somebody who reads a language.
    pub fn of(locale: Locale, opened: &'a Opened) -> Self {
        let words = Words::from(locale);
        let Opened { note, can_be_read, read_on } = opened;
        let (language, text) = note.texts.read_in(locale);
        let version = [("number", note.number.into()), ("date", words.full_date(note.valid_from).into())];
        Self {
            words,
            style: super::reply::STYLE,
            version: words.say_with("note-version", version),
            note: &note.id,
            language,
            blocks: blocks(text),
            can_be_read: *can_be_read,
            read_on: read_on.map(|day| words.say_with("note-read-on", [("date", words.full_date(day).into())])),
        }
    }

    fn is_in_french_instead(&self) -> bool {
        self.language != self.words.locale()
    }
}

/// A line that begins with `#` is a heading, an empty one ends a paragraph.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut ended = true;
    for line in text.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix('#') {
            blocks.push(Block::Heading(heading.trim_start_matches('#').trim()));
        } else if line.is_empty() {
            ended = true;
            continue;
        } else if let (false, Some(Block::Paragraph(lines))) = (ended, blocks.last_mut()) {
            lines.push(line);
        } else {
            blocks.push(Block::Paragraph(vec![line]));
        }
        ended = false;
    }
    blocks.retain(|block| *block != Block::Heading(""));
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::note::{InformationNote, Texts};

    fn opened(texts: Texts, read_on: Option<&str>) -> Opened {
        let note = InformationNote {
            id: NoteId::new("n2").expect("an id"),
            number: 2,
            valid_from: "2026-11-01".parse().expect("a date"),
            texts,
            must_be_read_again: true,
            created_at: "2026-10-20T09:00:00Z".parse().expect("an instant"),
            readers: 0,
        };
        let read_on = read_on.map(|day| day.parse().expect("a date"));
        Opened { note, can_be_read: read_on.is_none(), read_on }
    }

    fn french(text: &str) -> Texts {
        Texts { fr: text.to_owned(), nl: None, en: None, ar: None }
    }

    #[test]
    fn a_text_has_headings_and_paragraphs() {
        use Block::{Heading, Paragraph};
        let cases = [
            ("one", vec![Paragraph(vec!["one"])]),
            ("one\ntwo\n\n\nthree", vec![Paragraph(vec!["one", "two"]), Paragraph(vec!["three"])]),
            (
                "# A heading\none\n## Another\n\ntwo",
                vec![Heading("A heading"), Paragraph(vec!["one"]), Heading("Another"), Paragraph(vec!["two"])],
            ),
            ("#\n\n  one # two  ", vec![Paragraph(vec!["one # two"])]),
            ("", vec![]),
        ];
        for (text, expected) in cases {
            assert_eq!(blocks(text), expected, "{text:?}");
        }
    }

    #[test]
    fn who_has_no_text_in_their_language_is_told_so_and_reads_french() {
        let page = NotePage::of(Locale::Arabic, &opened(french("# Qui\n\nNous."), None)).render().expect("a page");
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{page}");
        assert!(page.contains("<article class=\"text\" lang=\"fr\" dir=\"ltr\">"), "{page}");
        assert!(
            page.contains("name=\"language\" value=\"fr\"") && page.contains("name=\"note\" value=\"n2\""),
            "{page}"
        );
        assert!(page.contains(&Words::from(Locale::Arabic).say("note-in-french")), "{page}");
        let own = NotePage::of(Locale::French, &opened(french("Nous."), None)).render().expect("a page");
        assert!(!own.contains(&Words::from(Locale::French).say("note-in-french")), "{own}");
    }

    #[test]
    fn what_was_read_is_read_again_without_a_button() {
        let page =
            NotePage::of(Locale::English, &opened(french("Nous."), Some("2026-11-03"))).render().expect("a page");
        assert!(!page.contains("<form") && page.contains("You read this version on 3 November 2026."), "{page}");
    }

    #[test]
    fn a_text_is_text_and_the_longest_page_is_light() {
        let script = opened(french("<script>alert(1)</script>"), None);
        let page = NotePage::of(Locale::French, &script).render().expect("a page");
        assert!(!page.contains("<script"), "{page}");
        for letters in ["\u{1f600}", "ب", "a\n\n"] {
            let longest = letters.repeat(Texts::LONGEST / letters.chars().count());
            let page = NotePage::of(Locale::French, &opened(french(&longest), None)).render().expect("a page");
            assert!(page.len() < 50_000, "{} bytes of {letters:?}", page.len());
        }
    }
}
