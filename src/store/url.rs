//! Which database an address means.

use crate::error::Error;

/// The address of a database. It has no `Display` and a `Debug` that hides it: it may carry a password.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// The path of a SQLite file, or `:memory:`.
    Sqlite(String),
    /// A PostgreSQL URL.
    Postgres(String),
}

impl DatabaseUrl {
    /// Whether nothing is kept: one connection that ends with the process.
    pub fn is_memory(&self) -> bool {
        matches!(self, Self::Sqlite(path) if path == ":memory:")
    }

    /// Whether there can be something in it: no where a SQLite file is not there.
    pub(super) fn may_exist(&self) -> bool {
        match self {
            Self::Sqlite(path) => !self.is_memory() && std::path::Path::new(path).exists(),
            Self::Postgres(_) => true,
        }
    }

    /// Makes the folder of a SQLite file.
    pub(super) fn make_folder(&self) -> Result<(), Error> {
        match self {
            Self::Sqlite(path) if !self.is_memory() => match std::path::Path::new(path).parent() {
                Some(folder) if !folder.as_os_str().is_empty() => Ok(std::fs::create_dir_all(folder)?),
                _ => Ok(()),
            },
            _ => Ok(()),
        }
    }
}

impl std::str::FromStr for DatabaseUrl {
    type Err = Error;

    /// # Errors
    /// `Invalid` unless it is `sqlite:PATH`, `sqlite::memory:`, `postgres://…` or `postgresql://…`.
    fn from_str(text: &str) -> Result<Self, Error> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        match text.strip_prefix("sqlite:") {
            Some(path) if !path.is_empty() => Ok(Self::Sqlite(path.strip_prefix("//").unwrap_or(path).to_owned())),
            _ => Err(Error::invalid("", "unknown_database", "a database is sqlite:PATH or postgres://…")),
        }
    }
}

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Sqlite(_) => "sqlite:…",
            Self::Postgres(_) => "postgres://…",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_one_of_two_databases() {
        let cases = [
            ("sqlite:var/releve.db", Some(DatabaseUrl::Sqlite("var/releve.db".into()))),
            ("sqlite:///var/releve.db", Some(DatabaseUrl::Sqlite("/var/releve.db".into()))),
            ("sqlite::memory:", Some(DatabaseUrl::Sqlite(":memory:".into()))),
            ("postgres://me:secret@host/db", Some(DatabaseUrl::Postgres("postgres://me:secret@host/db".into()))),
            ("sqlite:", None),
            ("mysql://host/db", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(text.parse::<DatabaseUrl>().ok(), expected, "{text}");
        }
    }

    #[test]
    fn a_password_is_never_printed() {
        let url: DatabaseUrl = "postgres://me:secret@host/db".parse().expect("an address");
        assert!(!format!("{url:?}").contains("secret"));
    }
}
