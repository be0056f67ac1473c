-- Somebody is looked for to step in. state: open, filled, escalated, closed.
CREATE TABLE replacements (
    id TEXT PRIMARY KEY NOT NULL,
    roster TEXT NOT NULL REFERENCES rosters (id) ON DELETE CASCADE,
    shift TEXT NOT NULL REFERENCES shifts (id),
    position INTEGER NOT NULL,
    state TEXT NOT NULL,
    target INTEGER NOT NULL,
    wave INTEGER NOT NULL,
    pause_minutes INTEGER NOT NULL,
    next_at TIMESTAMP NOT NULL,
    escalate_at TIMESTAMP NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP
);
CREATE INDEX replacements_by_roster ON replacements (roster, opened_at);
CREATE UNIQUE INDEX replacements_under_way ON replacements (roster, shift, position) WHERE closed_at IS NULL;

-- Who was asked to step in, and when: nobody is asked more often than they should be.
CREATE TABLE asks (
    replacement TEXT NOT NULL REFERENCES replacements (id) ON DELETE CASCADE,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (replacement, person)
);
CREATE INDEX asks_by_time ON asks (at);
