//! Signing in without a password: a link by mail, which lets in once, for a quarter of an hour, and only in the browser that
//! asked for it.

use super::link::{is_like_one, secret};
use crate::config::Outward;
use crate::domain::right::Powers;
use crate::domain::user::User;
use crate::domain::{MailId, UserId};
use crate::error::Error;
use crate::jobs::send;
use crate::mail::{Recipient, SignIn};
use crate::store::mails::NewMail;
use crate::store::sign_ins::{self, Session};
use crate::store::{Tx, fingerprint, users};
use chrono::{DateTime, TimeDelta, Utc};

/// For so long a link lets in.
pub const LINK_OPENS: TimeDelta = TimeDelta::minutes(15);
/// So many links an hour are sent to one user.
const LINKS_AN_HOUR: i64 = 5;
/// A session ends when it was not used for so long.
const IDLE: TimeDelta = TimeDelta::hours(12);
/// A session ends so long after somebody signed in, whatever they do.
pub const LASTS: TimeDelta = TimeDelta::days(7);
/// A session's secret is replaced after so long.
const ROTATES: TimeDelta = TimeDelta::hours(1);
/// The secret before opens for so long more: pages that were asked for at the same moment still come.
const GRACE: TimeDelta = TimeDelta::minutes(1);
/// That a session is used is noted so often.
const NOTED: TimeDelta = TimeDelta::minutes(5);

/// Sends a link to the user with this address, if there is one who may do anything. Whoever asked is told nothing of it.
///
/// # Errors
/// `Internal` where the mail could not be put together.
pub fn ask(tx: &mut Tx, outward: &Outward, address: &str, browser: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(user) = users::with_mail(tx, address.trim())? else { return Ok(()) };
    let may_do_something = Powers::on(&user.grants, now.date_naive()).is_any();
    if !may_do_something || sign_ins::links_since(tx, &user.id, now - TimeDelta::hours(1))? >= LINKS_AN_HOUR {
        return Ok(());
    }
    let (secret, until) = (secret(), now + LINK_OPENS);
    sign_ins::insert_link(tx, &fingerprint(&secret), &user.id, &fingerprint(browser), now, until)?;
    let notice = SignIn { to: recipient(&user)?, link: outward.public_url.of(&format!("/sign-in/{secret}")) };
    let id = MailId::from_bits(rand::random());
    let outgoing = notice.render(&outward.mail_from, id.as_str(), now).map_err(Error::internal)?;
    send::post(tx, &[NewMail { id, person: None, outgoing, not_after: Some(until) }], now)
}

/// Whether a link would let somebody in, in this browser. Nothing is used up by asking: scanners of mails ask too.
///
/// # Errors
/// What the database says.
pub fn opens(tx: &mut Tx, secret: &str, browser: &str, now: DateTime<Utc>) -> Result<bool, Error> {
    Ok(find(tx, secret, browser, now)?.is_some())
}

/// Lets somebody in, once, and gives their session's secret; none where the link opens nothing.
///
/// # Errors
/// What the database says.
pub fn enter(tx: &mut Tx, link: &str, browser: &str, now: DateTime<Utc>) -> Result<Option<(UserId, String)>, Error> {
    let Some(user) = find(tx, link, browser, now)? else { return Ok(None) };
    sign_ins::use_up(tx, &user, now)?;
    begin(tx, user, now).map(Some)
}

/// Lets somebody in whose mail address was verified elsewhere; none where no user who may do anything has it.
///
/// # Errors
/// What the database says.
pub fn enter_as(tx: &mut Tx, address: &str, now: DateTime<Utc>) -> Result<Option<(UserId, String)>, Error> {
    match users::with_mail(tx, address.trim())? {
        Some(user) if Powers::on(&user.grants, now.date_naive()).is_any() => begin(tx, user.id, now).map(Some),
        _ => Ok(None),
    }
}

fn begin(tx: &mut Tx, user: UserId, now: DateTime<Utc>) -> Result<(UserId, String), Error> {
    let session = secret();
    sign_ins::begin(tx, &secret(), &fingerprint(&session), &user, now)?;
    Ok((user, session))
}

/// Who is signed in with a session's secret, and a new secret where it was time for one; none where it opens nothing.
///
/// # Errors
/// What the database says.
pub fn visit(tx: &mut Tx, secret: &str, now: DateTime<Utc>) -> Result<Option<(User, Session, Option<String>)>, Error> {
    let Some(session) = session(tx, secret, now)? else { return Ok(None) };
    let Some(user) = users::find(tx, &session.user)?.map(|user| user.value) else { return Ok(None) };
    if now - session.rotated_at < ROTATES {
        if now - session.seen_at >= NOTED {
            sign_ins::seen(tx, &session.id, now)?;
        }
        return Ok(Some((user, session, None)));
    }
    let fresh = self::secret();
    sign_ins::rotate(tx, &session.id, &fingerprint(&fresh), &fingerprint(secret), now)?;
    Ok(Some((user, session, Some(fresh))))
}

/// The session that a secret opens; it may be read where nothing may be written.
///
/// # Errors
/// What the database says.
pub fn session(tx: &mut Tx, secret: &str, now: DateTime<Utc>) -> Result<Option<Session>, Error> {
    if !is_like_one(secret) {
        return Ok(None);
    }
    let session = sign_ins::find(tx, &fingerprint(secret), now - GRACE)?;
    Ok(session.filter(|session| now - session.created_at < LASTS && now - session.seen_at < IDLE))
}

/// Removes what opens nothing any more.
///
/// # Errors
/// What the database says.
pub fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    sign_ins::sweep(tx, now, now - LASTS, now - IDLE)
}

fn find(tx: &mut Tx, secret: &str, browser: &str, now: DateTime<Utc>) -> Result<Option<UserId>, Error> {
    if is_like_one(secret) && is_like_one(browser) {
        sign_ins::find_link(tx, &fingerprint(secret), &fingerprint(browser), now)
    } else {
        Ok(None)
    }
}

fn recipient(user: &User) -> Result<Recipient, Error> {
    Ok(Recipient {
        person: user.id.as_str().parse().map_err(Error::internal)?,
        given_name: user.name.clone(),
        address: user.mail.clone(),
        kind: crate::domain::person::Kind::Employee,
        locale: user.locale,
    })
}
