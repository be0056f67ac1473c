//! What a browser sends of a form.

use form_urlencoded::parse;

/// A form's fields, as they were sent.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a>(&'a [u8]);

impl<'a> Sent<'a> {
    /// Of a body, or of an address's query.
    pub const fn of(form: &'a [u8]) -> Self {
        Self(form)
    }

    /// All that is sent under a name, without blanks around it.
    pub fn all(self, name: &str) -> Vec<String> {
        parse(self.0).filter(|(key, _)| key == name).map(|(_, value)| value.trim().to_owned()).collect()
    }

    /// All that is sent under a name and says something.
    pub fn said(self, name: &str) -> Vec<String> {
        self.all(name).into_iter().filter(|value| !value.is_empty()).collect()
    }

    /// The last that is sent under a name; empty where nothing is.
    pub fn one(self, name: &str) -> String {
        self.all(name).pop().unwrap_or_default()
    }

    /// Whether a box is ticked.
    pub fn is_ticked(self, name: &str) -> bool {
        self.one(name) == "yes"
    }

    /// The same where it is there and says something.
    pub fn find(self, name: &str) -> Option<String> {
        self.all(name).pop().filter(|value| !value.is_empty())
    }
}
