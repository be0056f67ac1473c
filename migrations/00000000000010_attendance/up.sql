-- Who came, and who did not. It feeds cover and expenses, and nothing is held against anybody.
CREATE TABLE presences (
    assignment TEXT PRIMARY KEY NOT NULL REFERENCES assignments (id) ON DELETE CASCADE,
    present BOOLEAN NOT NULL,
    at TIMESTAMP NOT NULL
);

-- Links to a site's page of the day, for whoever is at its door. hash: SHA-256 of the secret.
CREATE TABLE doors (
    hash TEXT PRIMARY KEY NOT NULL,
    site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP
);
CREATE INDEX doors_by_site ON doors (site);
