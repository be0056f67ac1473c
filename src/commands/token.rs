//! Tokens of programs. A token is shown once, when it is made; what is kept is its SHA-256.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use releve::clock::Clock;
use releve::config::Database;
use releve::domain::TokenId;
use releve::error::Error;
use releve::store::tokens::{self, Token};
use releve::store::{Store, fingerprint};

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
    },
    /// Lists the tokens: identifier, when it was made, whether it is valid, what it is for.
    List,
    /// Revokes a token, for good.
    Revoke {
        /// Its identifier, as in the list.
        id: TokenId,
    },
}

pub fn run(arguments: Arguments) -> Result<(), Error> {
    let store = Store::open(&arguments.database.url)?;
    match arguments.action {
        Action::Add { name } => println!("{}", add(&store, Clock::System, &name)?),
        Action::List => list(&store)?,
        Action::Revoke { id } => store.write_blocking(|tx| tokens::revoke(tx, &id, Clock::System.now()))?,
    }
    Ok(())
}

/// Makes a token: 192 random bits, in 32 characters that stand in a header as they are.
pub fn add(store: &Store, clock: Clock, name: &str) -> Result<String, Error> {
    if name.trim().is_empty() || name.chars().count() > 80 || name.contains(char::is_control) {
        return Err(Error::invalid("", "name", "a token's name has 1 to 80 characters"));
    }
    let secret = BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>());
    let token = Token {
        id: TokenId::from_bits(rand::random()),
        name: name.trim().to_owned(),
        created_at: clock.now(),
        revoked_at: None,
    };
    store.write_blocking(|tx| tokens::insert(tx, &token, &fingerprint(&secret)))?;
    Ok(secret)
}

fn list(store: &Store) -> Result<(), Error> {
    for token in store.read_blocking(tokens::list)? {
        let state = if token.revoked_at.is_none() { "valid" } else { "revoked" };
        println!("{}  {}  {state:7}  {}", token.id, token.created_at.format("%Y-%m-%d %H:%M"), token.name);
    }
    Ok(())
}
