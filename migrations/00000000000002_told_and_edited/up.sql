-- What each person was last told of a roster, so that publishing it again tells only those for whom something changed.
CREATE TABLE told (
    roster TEXT NOT NULL REFERENCES rosters (id) ON DELETE CASCADE,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    shifts TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (roster, person)
);

-- What coordinators changed by hand, with the written reason where one was asked for. Only ever added to.
CREATE TABLE edits (
    id TEXT PRIMARY KEY NOT NULL,
    roster TEXT NOT NULL REFERENCES rosters (id) ON DELETE CASCADE,
    at TIMESTAMP NOT NULL,
    edit TEXT NOT NULL
);
CREATE INDEX edits_by_roster ON edits (roster, at);
