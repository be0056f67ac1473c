-- Rosters as they stood once, to compare them with and to go back to. occasion: search, return, wish.
CREATE TABLE snapshots (
    id TEXT PRIMARY KEY NOT NULL,
    roster TEXT NOT NULL REFERENCES rosters (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    kept_at TIMESTAMP NOT NULL,
    occasion TEXT NOT NULL
);
CREATE INDEX snapshots_by_roster ON snapshots (roster, version);

-- Who stood where. Whoever or whatever is gone by now is not gone back to.
CREATE TABLE snapshot_places (
    snapshot TEXT NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
    shift TEXT NOT NULL REFERENCES shifts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (snapshot, shift, person)
);
CREATE INDEX snapshot_places_by_shift ON snapshot_places (shift);
CREATE INDEX snapshot_places_by_person ON snapshot_places (person);

-- How its places are covered, site by site and day by day, as JSON: for whoever watches the search.
ALTER TABLE checkpoints ADD COLUMN filling TEXT;
