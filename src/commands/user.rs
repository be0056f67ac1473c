//! Who signs in: the first one, who then adds the others.

use releve::clock::Clock;
use releve::config::Database;
use releve::domain::audit::{Actor, Entry};
use releve::domain::language::Locale;
use releve::domain::right::{Grant, Office, Reach};
use releve::domain::user::User;
use releve::domain::{SiteId, UserId, Validity};
use releve::error::Error;
use releve::store::{Store, audit, sign_ins, users};

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    database: Database,
    #[command(subcommand)]
    action: Action,
}

#[derive(clap::Subcommand)]
enum Action {
    /// Adds somebody who signs in: links are sent to their address, there is no password.
    Add {
        /// Where their links are sent.
        mail: String,
        /// Their name, 1 to 120 characters.
        #[arg(long)]
        name: String,
        /// As what: administrator, coordinator, reader. Deputies and interns have a last day: they are added by the API.
        #[arg(long, default_value = "administrator", value_parser = office)]
        office: Office,
        /// At which site; several times for several. Everywhere where nobody says.
        #[arg(long = "site")]
        sites: Vec<SiteId>,
        /// The language of their pages and mails.
        #[arg(long, default_value = "fr")]
        locale: Locale,
    },
    /// Lists them: identifier, address, offices.
    List,
    /// Signs somebody out in all browsers.
    SignOut {
        /// Their address.
        mail: String,
    },
}

fn office(code: &str) -> Result<Office, String> {
    let known = Office::ALL.iter().copied().filter(|office| !office.has_a_last_day());
    known.clone().find(|office| office.code() == code).ok_or_else(|| {
        let known: Vec<&str> = known.map(Office::code).collect();
        format!("known are {}", known.join(", "))
    })
}

pub fn run(arguments: Arguments) -> Result<(), Error> {
    let store = Store::open(&arguments.database.url)?;
    match arguments.action {
        Action::Add { mail, name, office, sites, locale } => {
            let reach = if sites.is_empty() { Reach::Everywhere } else { Reach::Sites(sites.into_iter().collect()) };
            let grants = vec![Grant { office, reach, validity: Validity::ALWAYS, sees_gender: false }];
            add(&store, &User { id: UserId::from_bits(rand::random()), name, mail, locale, grants })
        }
        Action::List => list(&store),
        Action::SignOut { mail } => sign_out(&store, &mail),
    }
}

/// Adds who administers a demonstration, unless they are there.
pub fn add_for_demonstration(store: &Store, mail: &str) -> Result<(), Error> {
    let grant = Grant {
        office: Office::Administrator,
        reach: Reach::Everywhere,
        validity: Validity::ALWAYS,
        sees_gender: false,
    };
    let (id, name, mail) = (UserId::from_bits(rand::random()), "Camille".to_owned(), mail.to_owned());
    let user = User { id, name, mail, locale: Locale::default(), grants: vec![grant] };
    store.write_blocking(|tx| match users::with_mail(tx, &user.mail)? {
        Some(_) => Ok(()),
        None => users::insert(tx, &user).and_then(|()| audit::insert(tx, &entry("user add", &user))),
    })
}

fn add(store: &Store, user: &User) -> Result<(), Error> {
    if user.mail.parse::<lettre::Address>().is_err() {
        return Err(Error::invalid("", "mail", "this is not a mail address"));
    }
    if user.name.trim().is_empty() || user.name.chars().count() > 120 || user.name.contains(char::is_control) {
        return Err(Error::invalid("", "name", "a name has 1 to 120 characters"));
    }
    store.write_blocking(|tx| {
        users::insert(tx, user)?;
        audit::insert(tx, &entry("user add", user))
    })?;
    println!("{}", user.id);
    Ok(())
}

fn list(store: &Store) -> Result<(), Error> {
    for user in store.read_blocking(users::all)? {
        let offices: Vec<&str> = user.grants.iter().map(|grant| grant.office.code()).collect();
        println!("{}  {}  {}", user.id, user.mail, offices.join(", "));
    }
    Ok(())
}

fn sign_out(store: &Store, mail: &str) -> Result<(), Error> {
    let ended = store.write_blocking(|tx| {
        let user = users::with_mail(tx, mail)?.ok_or(Error::not_found("user"))?;
        audit::insert(tx, &entry("user sign-out", &user))?;
        sign_ins::end_all(tx, &user.id)
    })?;
    println!("{ended}");
    Ok(())
}

fn entry(action: &str, user: &User) -> Entry {
    let now = Clock::System.now();
    Entry {
        id: audit::next_id(now),
        at: now,
        actor: Actor::Operator,
        action: action.to_owned(),
        subject: "user".to_owned(),
        subject_id: user.id.to_string(),
        person: None,
        fields: Vec::new(),
        before: None,
        after: None,
    }
}
