-- Deliveries, surplus food and moves: vehicles, the shifts that drive from stop to stop, and what each site says to its stop.
CREATE TABLE vehicles (
    id TEXT PRIMARY KEY NOT NULL,
    site TEXT NOT NULL REFERENCES sites (id),
    name TEXT NOT NULL,
    valid_from DATE,
    valid_until DATE,
    version BIGINT NOT NULL
);
CREATE TABLE rounds (
    id TEXT PRIMARY KEY NOT NULL,
    shift TEXT NOT NULL UNIQUE REFERENCES shifts (id),
    kind TEXT NOT NULL,
    vehicle TEXT REFERENCES vehicles (id),
    version BIGINT NOT NULL
);
CREATE TABLE stops (
    round TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    site TEXT REFERENCES sites (id),
    place TEXT,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    what TEXT NOT NULL,
    word TEXT,
    outcome TEXT,
    PRIMARY KEY (round, number)
);
CREATE INDEX stops_by_site ON stops (site);
