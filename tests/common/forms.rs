//! The forms of a page, as a browser sends them.

use super::board::page;
use super::browser::Browser;
use form_urlencoded::Serializer;
use serde_json::Value;

/// Fields of a form: their names and values.
pub type Fields = Vec<(String, String)>;

/// The first form of a page that goes to a path, with nothing changed.
pub fn form(page: &str, path: &str) -> Fields {
    let start = page.find(&format!("action=\"https://releve.example.org{path}\"")).expect("a form");
    let form = &page[start..start + page[start..].find("</form>").expect("its end")];
    let mut fields = Vec::new();
    let mut select: Option<(String, Option<String>)> = None;
    for tag in form.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').expect("a tag");
        let has = |name: &str| tag.split(' ').any(|part| part == name);
        match tag.split(' ').next() {
            Some("input") => {
                let is_box = has("type=\"checkbox\"") || has("type=\"radio\"");
                if !is_box || has("checked") {
                    fields.push((attribute(tag, "name"), attribute(tag, "value")));
                }
            }
            Some("textarea") => fields.push((attribute(tag, "name"), plain(text))),
            Some("select") => select = Some((attribute(tag, "name"), None)),
            Some("option") => {
                if let Some((_, chosen)) = &mut select
                    && (chosen.is_none() || has("selected"))
                {
                    *chosen = Some(attribute(tag, "value"));
                }
            }
            Some("/select") => {
                let (name, chosen) = select.take().expect("a select");
                fields.push((name, chosen.expect("an option")));
            }
            _ => {}
        }
    }
    fields
}

fn attribute(tag: &str, name: &str) -> String {
    let value = tag.split_once(&format!(" {name}=\"")).map(|(_, rest)| rest.split('"').next().expect("an end"));
    plain(value.unwrap_or_default())
}

fn plain(text: &str) -> String {
    text.replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&#38;", "&")
}

/// The same form with other values; what it has not is added.
pub fn with(mut fields: Fields, changes: &[(&str, &str)]) -> String {
    for (name, value) in changes {
        match fields.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => (*value).clone_into(old),
            None => fields.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// What comes of a form that goes to a path: its status, and the page that it leads to.
pub fn send(browser: &mut Browser<'_>, path: &str, form: &str) -> (u16, String) {
    let done = browser.ask("POST", path, Some(form));
    if done.status != 303 {
        return (done.status, done.text);
    }
    let there = done.header("location").strip_prefix("https://releve.example.org").expect("a page of ours").to_owned();
    (303, page(browser, &there))
}

/// The form of something as it stands, saved with some changes.
pub fn saved(browser: &mut Browser<'_>, path: &str, changes: &[(&str, &str)]) -> (u16, String) {
    let shown = page(browser, path);
    send(browser, path, &with(form(&shown, path), &[changes, &[("do", "save")]].concat()))
}

/// A body with other fields.
pub fn merged(mut body: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().expect("fields") {
        body[name] = value.clone();
    }
    body
}
