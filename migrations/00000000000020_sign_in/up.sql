-- Links by which users sign in: of each link, and of the browser that asked for it, the SHA-256.
CREATE TABLE sign_in_links (
    hash TEXT PRIMARY KEY NOT NULL,
    "user" TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    browser TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sign_in_links_by_user ON sign_in_links ("user");
-- Browsers in which users have signed in. A secret is replaced from time to time; the one before opens for a moment more.
CREATE TABLE web_sessions (
    id TEXT PRIMARY KEY NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    hash_before TEXT,
    "user" TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at TIMESTAMP NOT NULL,
    rotated_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL
);
CREATE INDEX web_sessions_by_user ON web_sessions ("user");
CREATE INDEX web_sessions_by_hash_before ON web_sessions (hash_before);
-- A mail to a user is to nobody among the people.
CREATE TABLE mails_to_anybody (
    id TEXT PRIMARY KEY NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    person TEXT REFERENCES people (id) ON DELETE CASCADE,
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    rendered TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP,
    not_after TIMESTAMP
);
INSERT INTO mails_to_anybody
    SELECT id, message_id, person, sender, recipient, rendered, state, created_at, sent_at, not_after FROM mails;
DROP TABLE mails;
ALTER TABLE mails_to_anybody RENAME TO mails;
CREATE INDEX mails_by_person ON mails (person);
CREATE INDEX mails_by_sending ON mails (sent_at);
CREATE INDEX mails_by_message_id ON mails (message_id);
