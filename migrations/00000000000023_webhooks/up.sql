-- Programs elsewhere that are told what happens, as people edit them.
CREATE TABLE webhooks (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    reach TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    version BIGINT NOT NULL
);
-- What the service notes of each by itself, apart from what every event looks up. A secret is made from a key that is in no
-- database, the webhook's identifier and such a number; the one before signs, too, until its end.
CREATE TABLE webhook_states (
    webhook TEXT PRIMARY KEY NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    generation BIGINT NOT NULL,
    generation_before BIGINT,
    before_until TIMESTAMP,
    succeeded_at TIMESTAMP,
    failed_at TIMESTAMP,
    failure TEXT
);
-- Jobs of one lane go to the same place: few of them are done at the same time.
ALTER TABLE jobs ADD COLUMN lane TEXT;
