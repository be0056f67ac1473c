//! A database for a test: on the PostgreSQL server that `RELEVE_TEST_POSTGRES` names
//! (`postgres://postgres@127.0.0.1:5432`), so that everything that is tested holds on both; else the test's own file.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

/// The address of a new and empty database on the server, if there is one.
pub fn new_on_the_server() -> Option<String> {
    let server = std::env::var("RELEVE_TEST_POSTGRES").ok()?;
    let name = format!("releve_{:032x}", rand::random::<u128>());
    let mut connection = PgConnection::establish(&format!("{server}/postgres")).expect("a server");
    connection.batch_execute(&format!("CREATE DATABASE {name}")).expect("a database");
    Some(format!("{server}/{name}"))
}
