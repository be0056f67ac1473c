-- Of which rosters people have news that no letter has told them yet: what happens together is told together.
CREATE TABLE to_tell (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    roster TEXT NOT NULL REFERENCES rosters (id) ON DELETE CASCADE,
    -- It must not wait: something of it begins within a day.
    urgent BOOLEAN NOT NULL,
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (person, roster)
);
