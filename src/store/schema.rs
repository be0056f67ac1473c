//! The tables as diesel knows them: the same as `migrations/` says.

diesel::table! {
    sites (id) {
        id -> Text,
        name -> Text,
        time_zone -> Text,
        valid_from -> Nullable<Date>,
        valid_until -> Nullable<Date>,
        places -> Text,
        minors -> Bool,
        version -> BigInt,
    }
}

diesel::table! {
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
}

diesel::table! {
    rule_profiles (id) {
        id -> Text,
        name -> Text,
        source -> Text,
        valid_from -> Date,
        kind -> Nullable<Text>,
        parameters -> Text,
        version -> BigInt,
    }
}

diesel::table! {
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
    }
}

diesel::table! {
    home_sites (person, site) {
        person -> Text,
        site -> Text,
    }
}

diesel::table! {
    availability (person) {
        person -> Text,
        offer -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    absences (id) {
        id -> Text,
        person -> Text,
        kind -> Text,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
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
    }
}

diesel::table! {
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
}

diesel::table! {
    rosters (id) {
        id -> Text,
        monday -> Date,
        state -> Text,
        published_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    roster_sites (roster, site) {
        roster -> Text,
        site -> Text,
    }
}

diesel::table! {
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
}

diesel::table! {
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
}

diesel::table! {
    sessions (id) {
        id -> Text,
        shift -> Text,
        places -> Integer,
        version -> BigInt,
    }
}

diesel::table! {
    attendees (session, person) {
        session -> Text,
        person -> Text,
        attendance -> Text,
    }
}

diesel::table! {
    tokens (id) {
        id -> Text,
        name -> Text,
        hash -> Text,
        created_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    links (hash) {
        hash -> Text,
        person -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    mails (id) {
        id -> Text,
        message_id -> Text,
        person -> Text,
        sender -> Text,
        recipient -> Text,
        rendered -> Text,
        state -> Text,
        created_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
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
    }
}

diesel::table! {
    told (roster, person) {
        roster -> Text,
        person -> Text,
        shifts -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    edits (id) {
        id -> Text,
        roster -> Text,
        at -> Timestamp,
        edit -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    sites,
    locations,
    rule_profiles,
    people,
    home_sites,
    availability,
    absences,
    templates,
    shifts,
    rosters,
    roster_sites,
    assignments,
    solves,
    sessions,
    attendees,
    tokens,
    links,
    mails,
    jobs,
    told,
    edits,
);
