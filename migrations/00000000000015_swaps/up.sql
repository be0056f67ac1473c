-- Two people exchange two places. state: asked, agreed, done, declined, refused, taken_back, expired, void.
CREATE TABLE swaps (
    id TEXT PRIMARY KEY NOT NULL,
    state TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    gives_roster TEXT NOT NULL REFERENCES rosters (id) ON DELETE CASCADE,
    gives_shift TEXT NOT NULL REFERENCES shifts (id) ON DELETE CASCADE,
    gives_position INTEGER NOT NULL,
    takes_roster TEXT NOT NULL REFERENCES rosters (id) ON DELETE CASCADE,
    takes_shift TEXT NOT NULL REFERENCES shifts (id) ON DELETE CASCADE,
    takes_position INTEGER NOT NULL,
    partner TEXT REFERENCES people (id) ON DELETE CASCADE,
    opened_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP
);
CREATE UNIQUE INDEX swaps_under_way ON swaps (person, gives_shift) WHERE closed_at IS NULL;

-- Who is asked whether they would exchange. at: when they were written to; null: that waits for the morning.
CREATE TABLE swap_asks (
    swap TEXT NOT NULL REFERENCES swaps (id) ON DELETE CASCADE,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    at TIMESTAMP,
    declined BOOLEAN NOT NULL,
    PRIMARY KEY (swap, person)
);
CREATE INDEX swap_asks_by_person ON swap_asks (person);
CREATE INDEX swap_asks_by_time ON swap_asks (at);
