//! A person's page as it is read: which buttons belong to which shift.

use crate::letter::{Item, plain};
use crate::when;
use chrono::{DateTime, Utc};

/// A shift on the page.
#[derive(Debug)]
pub struct Card {
    /// Which.
    pub id: String,
    starts: DateTime<Utc>,
    what: String,
    /// The buttons below it: what they answer.
    pub buttons: Vec<String>,
}

impl Card {
    /// Whether it is the shift that a mail was about.
    pub fn is(&self, item: &Item) -> bool {
        self.starts == item.starts && self.what == item.what
    }
}

/// All shifts of a page.
pub fn cards(html: &str, now: DateTime<Utc>) -> Vec<Card> {
    html.split("<h3 id=\"s-").skip(1).filter_map(|part| card(part, now)).collect()
}

fn card(part: &str, now: DateTime<Utc>) -> Option<Card> {
    let (id, rest) = part.split_once("\">")?;
    let (when, rest) = rest.split_once("</h3>")?;
    let (_, rest) = rest.split_once("<p>")?;
    let (what, rest) = rest.split_once("</p>")?;
    let own = rest.split("</li>").next().unwrap_or_default();
    let buttons = own.split("name=\"answer\" value=\"").skip(1).filter_map(|button| button.split('"').next());
    Some(Card {
        id: id.to_owned(),
        starts: when::starts(&decoded(when), now)?,
        what: plain(&decoded(what)),
        buttons: buttons.map(str::to_owned).collect(),
    })
}

fn decoded(html: &str) -> String {
    let signs = [("&#38;", "&"), ("&#39;", "'"), ("&#34;", "\""), ("&#60;", "<"), ("&#62;", ">"), ("&amp;", "&")];
    signs.iter().fold(html.to_owned(), |text, (code, sign)| text.replace(code, sign))
}
