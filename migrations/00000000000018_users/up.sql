-- Who signs in. There is no password: links are sent to their mail address.
CREATE TABLE users (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    mail TEXT NOT NULL UNIQUE,
    locale TEXT NOT NULL,
    grants TEXT NOT NULL,
    version BIGINT NOT NULL
);
-- What programs may do, and where, as JSON; null: everything, everywhere, as tokens could before.
ALTER TABLE tokens ADD COLUMN rights TEXT;
ALTER TABLE tokens ADD COLUMN reach TEXT;
ALTER TABLE tokens ADD COLUMN expires_at TIMESTAMP;
