-- One schema for SQLite and PostgreSQL. Identifiers, names of enums, hashes and JSON are TEXT; instants are UTC.

CREATE TABLE sites (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    valid_from DATE,
    valid_until DATE,
    places TEXT NOT NULL,
    minors BOOLEAN NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE locations (
    id TEXT PRIMARY KEY NOT NULL,
    site TEXT NOT NULL REFERENCES sites (id),
    name TEXT NOT NULL,
    address TEXT,
    disclosure TEXT NOT NULL,
    meeting_point TEXT NOT NULL,
    zone TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX locations_by_site ON locations (site);

CREATE TABLE rule_profiles (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    valid_from DATE NOT NULL,
    kind TEXT,
    parameters TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- search: names and mail without case and accents. everywhere: works at every site; else at those of home_sites.
CREATE TABLE people (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    search TEXT NOT NULL,
    mail TEXT,
    phone TEXT,
    locale TEXT NOT NULL,
    gender TEXT,
    birth_date DATE,
    roles TEXT NOT NULL,
    languages TEXT NOT NULL,
    clearances TEXT NOT NULL,
    contracts TEXT NOT NULL,
    everywhere BOOLEAN NOT NULL,
    guest_places INTEGER,
    version BIGINT NOT NULL
);
CREATE INDEX people_by_kind ON people (kind, id);

CREATE TABLE home_sites (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    site TEXT NOT NULL REFERENCES sites (id),
    PRIMARY KEY (person, site)
);
CREATE INDEX home_sites_by_site ON home_sites (site, person);

CREATE TABLE availability (
    person TEXT PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    offer TEXT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE absences (
    id TEXT PRIMARY KEY NOT NULL,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL,
    CHECK (starts_at < ends_at)
);
CREATE INDEX absences_by_person ON absences (person, starts_at);
CREATE INDEX absences_by_time ON absences (starts_at, ends_at);

CREATE TABLE templates (
    id TEXT PRIMARY KEY NOT NULL,
    site TEXT NOT NULL REFERENCES sites (id),
    weekdays TEXT NOT NULL,
    valid_from DATE,
    valid_until DATE,
    closed_on_holidays BOOLEAN NOT NULL,
    location TEXT NOT NULL REFERENCES locations (id),
    pattern TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX templates_by_site ON templates (site);

CREATE TABLE shifts (
    id TEXT PRIMARY KEY NOT NULL,
    site TEXT NOT NULL REFERENCES sites (id),
    template TEXT REFERENCES templates (id) ON DELETE SET NULL,
    date DATE NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    location TEXT NOT NULL REFERENCES locations (id),
    pattern TEXT NOT NULL,
    version BIGINT NOT NULL,
    CHECK (starts_at < ends_at)
);
CREATE INDEX shifts_by_site ON shifts (site, date);
CREATE INDEX shifts_by_date ON shifts (date);

CREATE TABLE rosters (
    id TEXT PRIMARY KEY NOT NULL,
    monday DATE NOT NULL,
    state TEXT NOT NULL,
    published_at TIMESTAMP,
    version BIGINT NOT NULL
);
CREATE INDEX rosters_by_week ON rosters (monday);

CREATE TABLE roster_sites (
    roster TEXT NOT NULL REFERENCES rosters (id) ON DELETE CASCADE,
    site TEXT NOT NULL REFERENCES sites (id),
    PRIMARY KEY (roster, site)
);
CREATE INDEX roster_sites_by_site ON roster_sites (site, roster);

CREATE TABLE assignments (
    id TEXT PRIMARY KEY NOT NULL,
    roster TEXT NOT NULL REFERENCES rosters (id) ON DELETE CASCADE,
    shift TEXT NOT NULL REFERENCES shifts (id),
    position INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    state TEXT NOT NULL,
    locked BOOLEAN NOT NULL,
    override_reason TEXT,
    UNIQUE (roster, shift, person)
);
CREATE INDEX assignments_by_shift ON assignments (shift);
CREATE INDEX assignments_by_person ON assignments (person);

CREATE TABLE solves (
    id TEXT PRIMARY KEY NOT NULL,
    roster TEXT NOT NULL REFERENCES rosters (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    options TEXT NOT NULL,
    progress TEXT,
    summary TEXT,
    gaps TEXT,
    failure TEXT,
    stop_requested BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    started_at TIMESTAMP,
    ended_at TIMESTAMP
);
CREATE INDEX solves_by_roster ON solves (roster, created_at);
-- One solve of a roster at a time.
CREATE UNIQUE INDEX solves_under_way ON solves (roster) WHERE state IN ('queued', 'running');

CREATE TABLE sessions (
    id TEXT PRIMARY KEY NOT NULL,
    shift TEXT NOT NULL UNIQUE REFERENCES shifts (id),
    places INTEGER NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE attendees (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    attendance TEXT NOT NULL,
    PRIMARY KEY (session, person)
);
CREATE INDEX attendees_by_person ON attendees (person);

-- Bearer tokens of programs, and people's links: the SHA-256 of each, in hexadecimal.
CREATE TABLE tokens (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP
);

CREATE TABLE links (
    hash TEXT PRIMARY KEY NOT NULL,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP
);
CREATE INDEX links_by_person ON links (person);

-- recipient and rendered are emptied once the mail is sent: what stays is that it was.
CREATE TABLE mails (
    id TEXT PRIMARY KEY NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    rendered TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP
);
CREATE INDEX mails_by_person ON mails (person);

-- What waits to be done, on the database's own clock. A job that is done is gone; one that failed for good stays, dead.
CREATE TABLE jobs (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT,
    run_after TIMESTAMP NOT NULL,
    attempt INTEGER NOT NULL,
    lease_until TIMESTAMP,
    lease_token TEXT,
    dead BOOLEAN NOT NULL,
    failure TEXT,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX jobs_waiting ON jobs (kind, run_after) WHERE NOT dead;
CREATE UNIQUE INDEX jobs_once ON jobs (kind, unique_key) WHERE NOT dead;
