//! The tables as diesel knows them, the same as `migrations/` says, and the rows of each, whole.
//!
//! They stand in an order in which each refers to earlier ones only: so they can be filled one after the other.

/// Declares the tables for diesel, the rows of each as they are exported and copied, and [`visit`].
macro_rules! tables {
    ($($table:ident ($($key:ident),+) { $($column:ident -> $kind:ident $(<$inner:ident>)?,)* })*) => {
        $(
            diesel::table! {
                $table ($($key),+) {
                    $($column -> $kind $(<$inner>)?,)*
                }
            }
        )*

        diesel::allow_tables_to_appear_in_same_query!($($table,)*);

        /// Rows with all their columns, and nothing but them.
        pub(super) mod rows {
            use crate::store::whole::{Column, Row};
            use diesel::sql_types::{BigInt, Bool, Date, Integer, Nullable, Text, Timestamp};

            $(
                #[derive(diesel::Queryable, diesel::Insertable, serde::Serialize)]
                #[diesel(table_name = super::$table, treat_none_as_default_value = false)]
                #[allow(
                    non_camel_case_types,
                    clippy::struct_field_names,
                    reason = "a row is called as its table, and its fields as the columns"
                )]
                pub(in crate::store) struct $table {
                    $($column: <$kind $(<$inner>)? as Column>::Value,)*
                }

                impl Row for $table {
                    const TABLE: &'static str = stringify!($table);
                    const COLUMNS: &'static [&'static str] = &[$(stringify!($column)),*];

                    fn all(tx: &mut crate::store::Tx) -> diesel::QueryResult<Vec<Self>> {
                        diesel::RunQueryDsl::load(super::$table::table, tx)
                    }

                    fn insert(tx: &mut crate::store::Tx, rows: &[Self]) -> diesel::QueryResult<usize> {
                        use diesel::RunQueryDsl;
                        crate::store::connection::on_both!(tx, tx => diesel::insert_into(super::$table::table).values(rows).execute(tx))
                    }

                    fn clear(tx: &mut crate::store::Tx) -> diesel::QueryResult<usize> {
                        diesel::RunQueryDsl::execute(diesel::delete(super::$table::table), tx)
                    }
                }
            )*
        }

        /// Shows every table to a visitor, in an order in which each refers to earlier ones only.
        pub(super) fn visit(visitor: &mut impl crate::store::whole::Visitor) -> Result<(), crate::error::Error> {
            $(visitor.table::<rows::$table>()?;)*
            Ok(())
        }
    };
}

tables! {
    sites (id) {
        id -> Text,
        name -> Text,
        time_zone -> Text,
        valid_from -> Nullable<Date>,
        valid_until -> Nullable<Date>,
        places -> Text,
        minors -> Bool,
        version -> BigInt,
        customs -> Nullable<Text>,
        exceptions -> Nullable<Text>,
    }

    locations (id) {
        id -> Text,
        site -> Text,
        name -> Text,
        address -> Nullable<Text>,
        disclosure -> Text,
        meeting_point -> Text,
        zone -> Text,
        version -> BigInt,
    }

    rule_profiles (id) {
        id -> Text,
        name -> Text,
        source -> Text,
        valid_from -> Date,
        kind -> Nullable<Text>,
        parameters -> Text,
        version -> BigInt,
    }

    people (id) {
        id -> Text,
        kind -> Text,
        given_name -> Text,
        family_name -> Text,
        search -> Text,
        mail -> Nullable<Text>,
        phone -> Nullable<Text>,
        locale -> Text,
        gender -> Nullable<Text>,
        birth_date -> Nullable<Date>,
        roles -> Text,
        languages -> Text,
        clearances -> Text,
        contracts -> Text,
        everywhere -> Bool,
        guest_places -> Nullable<Integer>,
        version -> BigInt,
        reminders -> Nullable<Text>,
        mail_fails -> Bool,
    }

    information_notes (id) {
        id -> Text,
        number -> Integer,
        valid_from -> Date,
        texts -> Text,
        must_be_read_again -> Bool,
        created_at -> Timestamp,
        forgotten -> Integer,
    }

    readings (person, note) {
        person -> Text,
        note -> Text,
        at -> Timestamp,
        locale -> Text,
        sha256 -> Text,
    }

    consents (person, purpose) {
        person -> Text,
        purpose -> Text,
        given -> Bool,
        at -> Timestamp,
        wording -> Nullable<Integer>,
    }

    home_sites (person, site) {
        person -> Text,
        site -> Text,
    }

    availability (person) {
        person -> Text,
        offer -> Text,
        version -> BigInt,
    }

    absences (id) {
        id -> Text,
        person -> Text,
        kind -> Text,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        version -> BigInt,
    }

    templates (id) {
        id -> Text,
        site -> Text,
        weekdays -> Text,
        valid_from -> Nullable<Date>,
        valid_until -> Nullable<Date>,
        closed_on_holidays -> Bool,
        location -> Text,
        pattern -> Text,
        version -> BigInt,
        exceptions -> Nullable<Text>,
        changes -> Nullable<Text>,
        recurrence -> Nullable<Text>,
    }

    shifts (id) {
        id -> Text,
        site -> Text,
        template -> Nullable<Text>,
        date -> Date,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        location -> Text,
        pattern -> Text,
        version -> BigInt,
    }

    rosters (id) {
        id -> Text,
        monday -> Date,
        state -> Text,
        published_at -> Nullable<Timestamp>,
        version -> BigInt,
    }

    roster_sites (roster, site) {
        roster -> Text,
        site -> Text,
    }

    assignments (id) {
        id -> Text,
        roster -> Text,
        shift -> Text,
        position -> Integer,
        person -> Text,
        state -> Text,
        locked -> Bool,
        override_reason -> Nullable<Text>,
    }

    solves (id) {
        id -> Text,
        roster -> Text,
        state -> Text,
        options -> Text,
        progress -> Nullable<Text>,
        summary -> Nullable<Text>,
        gaps -> Nullable<Text>,
        failure -> Nullable<Text>,
        stop_requested -> Bool,
        created_at -> Timestamp,
        started_at -> Nullable<Timestamp>,
        ended_at -> Nullable<Timestamp>,
    }

    sessions (id) {
        id -> Text,
        shift -> Text,
        places -> Integer,
        version -> BigInt,
        kind -> Text,
        languages -> Text,
        by_link -> Bool,
    }

    applicants (hash) {
        hash -> Text,
        session -> Text,
        given_name -> Text,
        family_name -> Text,
        mail -> Text,
        locale -> Text,
        asked_at -> Timestamp,
    }

    attendees (session, person) {
        session -> Text,
        person -> Text,
        attendance -> Text,
        sign_up -> Text,
        since -> Timestamp,
        reminded -> Bool,
        validated_by -> Nullable<Text>,
        validated_at -> Nullable<Timestamp>,
    }

    vehicles (id) {
        id -> Text,
        site -> Text,
        name -> Text,
        valid_from -> Nullable<Date>,
        valid_until -> Nullable<Date>,
        version -> BigInt,
    }

    rounds (id) {
        id -> Text,
        shift -> Text,
        kind -> Text,
        vehicle -> Nullable<Text>,
        version -> BigInt,
    }

    stops (round, number) {
        round -> Text,
        number -> Integer,
        id -> Text,
        site -> Nullable<Text>,
        place -> Nullable<Text>,
        starts -> Text,
        ends -> Text,
        what -> Text,
        word -> Nullable<Text>,
        outcome -> Nullable<Text>,
    }

    announcement_templates (id) {
        id -> Text,
        site -> Text,
        name -> Text,
        texts -> Text,
        approved_by -> Nullable<Text>,
        approved_at -> Nullable<Timestamp>,
        version -> BigInt,
    }

    announcements (id) {
        id -> Text,
        site -> Text,
        audience -> Text,
        template -> Nullable<Text>,
        texts -> Text,
        sent_at -> Timestamp,
        sent_by -> Nullable<Text>,
        recipients -> Integer,
        left_out -> Text,
    }

    announcement_recipients (announcement, person) {
        announcement -> Text,
        person -> Text,
    }

    tokens (id) {
        id -> Text,
        name -> Text,
        hash -> Text,
        created_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
        rights -> Nullable<Text>,
        reach -> Nullable<Text>,
        expires_at -> Nullable<Timestamp>,
    }

    users (id) {
        id -> Text,
        name -> Text,
        mail -> Text,
        locale -> Text,
        grants -> Text,
        version -> BigInt,
    }

    webhooks (id) {
        id -> Text,
        name -> Text,
        url -> Text,
        events -> Text,
        reach -> Text,
        active -> Bool,
        version -> BigInt,
    }

    webhook_states (webhook) {
        webhook -> Text,
        generation -> BigInt,
        generation_before -> Nullable<BigInt>,
        before_until -> Nullable<Timestamp>,
        succeeded_at -> Nullable<Timestamp>,
        failed_at -> Nullable<Timestamp>,
        failure -> Nullable<Text>,
    }

    sign_in_links (hash) {
        hash -> Text,
        user -> Text,
        browser -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }

    web_sessions (id) {
        id -> Text,
        hash -> Text,
        hash_before -> Nullable<Text>,
        user -> Text,
        created_at -> Timestamp,
        rotated_at -> Timestamp,
        seen_at -> Timestamp,
    }

    links (hash) {
        hash -> Text,
        person -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
        opens -> Text,
    }

    mails (id) {
        id -> Text,
        message_id -> Text,
        person -> Nullable<Text>,
        sender -> Text,
        recipient -> Text,
        rendered -> Text,
        state -> Text,
        created_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        not_after -> Nullable<Timestamp>,
    }

    jobs (id) {
        id -> Text,
        kind -> Text,
        payload -> Text,
        unique_key -> Nullable<Text>,
        run_after -> Timestamp,
        attempt -> Integer,
        lease_until -> Nullable<Timestamp>,
        lease_token -> Nullable<Text>,
        dead -> Bool,
        failure -> Nullable<Text>,
        created_at -> Timestamp,
        lane -> Nullable<Text>,
    }

    checkpoints (solve) {
        solve -> Text,
        problem -> Text,
        milliseconds -> Integer,
        roster -> Text,
        filling -> Nullable<Text>,
    }

    snapshots (id) {
        id -> Text,
        roster -> Text,
        version -> BigInt,
        kept_at -> Timestamp,
        occasion -> Text,
    }

    snapshot_places (snapshot, shift, person) {
        snapshot -> Text,
        shift -> Text,
        position -> Integer,
        person -> Text,
    }

    told (roster, person) {
        roster -> Text,
        person -> Text,
        shifts -> Text,
        at -> Timestamp,
    }

    replacements (id) {
        id -> Text,
        roster -> Text,
        shift -> Text,
        position -> Integer,
        state -> Text,
        target -> Integer,
        wave -> Integer,
        pause_minutes -> Integer,
        next_at -> Timestamp,
        escalate_at -> Timestamp,
        opened_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
        to_say -> Bool,
    }

    asks (replacement, person) {
        replacement -> Text,
        person -> Text,
        at -> Timestamp,
    }

    swaps (id) {
        id -> Text,
        state -> Text,
        person -> Text,
        gives_roster -> Text,
        gives_shift -> Text,
        gives_position -> Integer,
        takes_roster -> Text,
        takes_shift -> Text,
        takes_position -> Integer,
        partner -> Nullable<Text>,
        opened_at -> Timestamp,
        expires_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
    }

    swap_asks (swap, person) {
        swap -> Text,
        person -> Text,
        at -> Nullable<Timestamp>,
        declined -> Bool,
    }

    reminders (assignment, reminder) {
        assignment -> Text,
        reminder -> Text,
        at -> Timestamp,
        said -> Bool,
    }

    willing (assignment) {
        assignment -> Text,
        since -> Timestamp,
    }

    guests (id) {
        id -> Text,
        shift -> Text,
        position -> Integer,
        name -> Text,
        created_at -> Timestamp,
    }

    responses (activity, weekday, notice, month) {
        activity -> Text,
        weekday -> Integer,
        notice -> Text,
        month -> Date,
        yes -> Integer,
        answers -> Integer,
    }

    known_since (person) {
        person -> Text,
        at -> Timestamp,
    }

    weekly (person) {
        person -> Text,
        monday -> Date,
        said -> Bool,
    }

    checkups (person) {
        person -> Text,
        at -> Timestamp,
    }

    presences (assignment) {
        assignment -> Text,
        present -> Bool,
        at -> Timestamp,
        started_at -> Nullable<Timestamp>,
        ended_at -> Nullable<Timestamp>,
    }

    interviews (shift, kind) {
        shift -> Text,
        kind -> Text,
        count -> Integer,
    }

    expense_claims (person, year) {
        person -> Text,
        year -> Integer,
        elsewhere -> Integer,
        at -> Timestamp,
    }

    expenses (id) {
        id -> Text,
        person -> Nullable<Text>,
        name -> Text,
        site -> Text,
        date -> Date,
        cents -> Integer,
        made_at -> Timestamp,
    }

    doors (hash) {
        hash -> Text,
        site -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
    }

    idempotency (actor, idempotency_key) {
        actor -> Text,
        idempotency_key -> Text,
        fingerprint -> Text,
        answer -> Text,
        created_at -> Timestamp,
    }

    audit (id) {
        id -> Text,
        at -> Timestamp,
        actor -> Text,
        action -> Text,
        subject -> Text,
        subject_id -> Text,
        person -> Nullable<Text>,
        fields -> Text,
    }

    audit_values (entry) {
        entry -> Text,
        before -> Nullable<Text>,
        after -> Nullable<Text>,
    }

    to_tell (person, roster) {
        person -> Text,
        roster -> Text,
        urgent -> Bool,
        at -> Timestamp,
    }

    edits (id) {
        id -> Text,
        roster -> Text,
        at -> Timestamp,
        edit -> Text,
    }
}

diesel::table! {
    restored (at) {
        at -> Timestamp,
    }
}
