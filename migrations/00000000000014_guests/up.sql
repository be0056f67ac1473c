-- Who comes for one day without being one of the house's people. Names are forgotten soon after.
CREATE TABLE guests (
    id TEXT PRIMARY KEY NOT NULL,
    shift TEXT NOT NULL REFERENCES shifts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX guests_by_shift ON guests (shift);
