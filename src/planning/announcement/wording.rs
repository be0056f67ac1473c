//! What no text may say: an address of limited disclosure of its site, however it is written.

use crate::domain::SiteId;
use crate::domain::announcement::Texts;
use crate::domain::site::{Disclosure, Location};
use crate::error::{Error, Fault};
use crate::store::{Tx, locations};

/// Fewer letters and digits than this tell no address.
const TELLING: usize = 6;

/// Lets texts pass that name no address of limited disclosure of the site whose volunteers they are for.
///
/// Of other sites' nothing is said: a refusal would tell whoever guesses that they have guessed it. Who is of the site knows the way.
///
/// # Errors
/// `Invalid` (`limited_address`).
pub fn check(tx: &mut Tx, site: &SiteId, texts: &Texts) -> Result<(), Error> {
    let secret = secrets(tx, site)?;
    let mut faults = Vec::new();
    for (locale, text) in texts.all() {
        for (field, said) in [("subject", &text.subject), ("body", &text.body)] {
            if tells(said, &secret) {
                faults.push(fault(format!("/texts/{}/{field}", locale.code())));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

/// Lets one text of a site's own pass, likewise.
///
/// # Errors
/// `Invalid` (`limited_address`) at `pointer`.
pub fn check_text(tx: &mut Tx, site: &SiteId, pointer: &str, text: &str) -> Result<(), Error> {
    let secret = secrets(tx, site)?;
    if tells(text, &secret) { Err(Error::Invalid(vec![fault(pointer.to_owned())])) } else { Ok(()) }
}

fn fault(pointer: String) -> Fault {
    Fault::new(pointer, "limited_address", "this address is not for everybody: name the meeting point instead")
}

fn secrets(tx: &mut Tx, site: &SiteId) -> Result<Vec<String>, Error> {
    let is_secret = |location: &Location| location.site == *site && location.disclosure != Disclosure::Public;
    let all = locations::all(tx)?.into_iter().filter(is_secret);
    Ok(all.filter_map(|location| location.address).flat_map(|address| telling(&address)).collect())
}

fn tells(text: &str, secret: &[String]) -> bool {
    let said = bare(text);
    secret.iter().any(|secret| said.contains(secret.as_str()))
}

/// What of an address tells where it is: all of it, and its street and number alone.
fn telling(address: &str) -> Vec<String> {
    let street = address.split(',').next().unwrap_or_default();
    let mut telling = vec![bare(address), bare(street)];
    telling.retain(|text| text.chars().count() >= TELLING);
    telling
}

/// Letters and digits alone, in lower case: neither commas nor blanks hide an address.
fn bare(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_however_it_is_written() {
        let telling = telling("12 rue Cachée, 1000 Bruxelles");
        let cases = [
            ("On se retrouve au 12, rue Cachée.", true),
            ("12 RUE  CACHÉE", true),
            ("12rueCachée", true),
            ("12 rue Cachée, 1000 Bruxelles", true),
            ("La rue est cachée derrière le Hub.", false),
            ("1000 Bruxelles", false),
            ("", false),
        ];
        for (said, tells) in cases {
            let said_bare = bare(said);
            assert_eq!(telling.iter().any(|secret| said_bare.contains(secret.as_str())), tells, "{said}");
        }
        assert_eq!(super::telling("1, a"), Vec::<String>::new(), "too short to be told from anything else");
    }
}
