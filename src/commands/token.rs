//! Tokens of programs. A token is shown once, when it is made; what is kept is its SHA-256.

use chrono::TimeDelta;
use releve::clock::Clock;
use releve::config::Database;
use releve::domain::right::{Office, Reach, Right};
use releve::domain::user::Token;
use releve::domain::{SiteId, TokenId};
use releve::error::Error;
use releve::planning::link::secret;
use releve::store::{Store, fingerprint, tokens};

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    database: Database,
    #[command(subcommand)]
    action: Action,
}

#[derive(clap::Subcommand)]
enum Action {
    /// Makes a token and prints it, once.
    Add {
        /// What it is for, 1 to 80 characters.
        name: String,
        /// What it may do, such as `read_plans`; several times for several rights. All that an administrator may where nobody
        /// says.
        #[arg(long = "right", value_parser = right)]
        rights: Vec<Right>,
        /// At which site; several times for several. Everywhere where nobody says.
        #[arg(long = "site")]
        sites: Vec<SiteId>,
        /// For how many days it opens the door.
        #[arg(long, default_value_t = 365, value_parser = clap::value_parser!(i64).range(1..=3660))]
        days: i64,
    },
    /// Lists the tokens: identifier, when it was made, whether it is valid, what it is for.
    List,
    /// Revokes a token, for good.
    Revoke {
        /// Its identifier, as in the list.
        id: TokenId,
    },
}

fn right(code: &str) -> Result<Right, String> {
    let known = || Right::ALL.iter().map(|right| right.code()).collect::<Vec<_>>().join(", ");
    Right::named(code).ok_or_else(|| format!("known are {}", known()))
}

pub fn run(arguments: Arguments) -> Result<(), Error> {
    let store = Store::open(&arguments.database.url)?;
    match arguments.action {
        Action::Add { name, rights, sites, days } => {
            let rights = if rights.is_empty() { Office::Administrator.rights().to_vec() } else { rights };
            let reach = if sites.is_empty() { Reach::Everywhere } else { Reach::Sites(sites.into_iter().collect()) };
            println!("{}", make(&store, Clock::System, &name, rights, reach, days)?);
        }
        Action::List => list(&store)?,
        Action::Revoke { id } => store.write_blocking(|tx| tokens::revoke(tx, &id, Clock::System.now()))?,
    }
    Ok(())
}

/// Makes a token that may do all that an administrator may, for a year.
pub fn add(store: &Store, clock: Clock, name: &str) -> Result<String, Error> {
    make(store, clock, name, Office::Administrator.rights().to_vec(), Reach::Everywhere, 365)
}

fn make(store: &Store, clock: Clock, name: &str, rights: Vec<Right>, reach: Reach, days: i64) -> Result<String, Error> {
    if name.trim().is_empty() || name.chars().count() > 80 || name.contains(char::is_control) {
        return Err(Error::invalid("", "name", "a token's name has 1 to 80 characters"));
    }
    let (secret, now) = (secret(), clock.now());
    let token = Token {
        id: TokenId::from_bits(rand::random()),
        name: name.trim().to_owned(),
        rights,
        reach,
        created_at: now,
        expires_at: Some(now + TimeDelta::days(days)),
        revoked_at: None,
    };
    store.write_blocking(|tx| tokens::insert(tx, &token, &fingerprint(&secret)))?;
    Ok(secret)
}

fn list(store: &Store) -> Result<(), Error> {
    let now = Clock::System.now();
    for token in store.read_blocking(tokens::list)? {
        let state = match (token.revoked_at, token.expires_at) {
            (Some(_), _) => "revoked",
            (None, Some(end)) if end <= now => "expired",
            _ => "valid",
        };
        println!("{}  {}  {state:7}  {}", token.id, token.created_at.format("%Y-%m-%d %H:%M"), token.name);
    }
    Ok(())
}
