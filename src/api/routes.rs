//! The route table: everything that is served under this roof, a line for each method and path.
//!
//! - [`house`]: sites, rules, shifts. [`people`]: who there is. [`sessions`], [`rosters`], [`answers`]: what is done with them. [`announcements`]: what volunteers are written to besides. [`rounds`]: what is driven. [`reports`]: what it came to.
//! - [`running`]: the service itself.

mod announcements;
mod answers;
mod expenses;
mod house;
mod people;
mod reports;
mod rosters;
mod rounds;
mod running;
mod sessions;

use crate::api::rights;
use crate::api::route::Route;
use crate::domain::SiteId;
use std::sync::LazyLock;
use utoipa::PartialSchema;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type};

/// Every method and path, what it is for, and how it is described.
pub fn table() -> &'static [Route] {
    static TABLE: LazyLock<Vec<Route>> = LazyLock::new(|| {
        let acting = [
            rosters::publishing(),
            answers::stepping_in(),
            rosters::looking_back(),
            answers::swapping(),
            answers::presence(),
        ]
        .concat();
        let mut table = [
            house::network(),
            people::all(),
            people::theirs(),
            house::work(),
            rosters::planning(),
            rosters::by_hand(),
            sessions::all(),
            rounds::all(),
            announcements::all(),
            rosters::sheets(),
            reports::all(),
            reports::hours(),
            expenses::all(),
            acting,
            running::users(),
            running::webhooks(),
            running::trying(),
            running::failures(),
            running::service(),
        ]
        .concat();
        for route in &mut table {
            if let Some((access, whose)) = rights::of(&route.method, route.path) {
                (route.access, route.whose) = (access, whose);
            }
        }
        table
    });
    &TABLE
}

/// The schema of an identifier in a query.
fn id() -> RefOr<Schema> {
    SiteId::schema()
}

/// The schema of a number in a query.
fn count(least: u16, most: u16) -> RefOr<Schema> {
    let count = ObjectBuilder::new().schema_type(Type::Integer);
    count.minimum(Some(f64::from(least))).maximum(Some(f64::from(most))).into()
}

/// The schema of a short text in a query: something is in it.
fn word() -> RefOr<Schema> {
    let text = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(40));
    text.pattern(Some(r"\S")).into()
}

/// The schema of a day in a query.
fn day() -> RefOr<Schema> {
    let format = SchemaFormat::KnownFormat(KnownFormat::Date);
    ObjectBuilder::new().schema_type(Type::String).format(Some(format)).into()
}

/// The schema of an instant in a query.
fn moment() -> RefOr<Schema> {
    let format = SchemaFormat::KnownFormat(KnownFormat::DateTime);
    ObjectBuilder::new().schema_type(Type::String).format(Some(format)).into()
}

/// The schema of a yes or a no in a query.
fn yes_or_no() -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::Boolean).into()
}
