-- A session to which whoever has its link may ask to come, and who has asked: what they wrote waits until they prove that the address
-- is theirs.
ALTER TABLE sessions ADD COLUMN by_link BOOLEAN NOT NULL DEFAULT FALSE;
CREATE TABLE applicants (
    hash TEXT PRIMARY KEY NOT NULL,
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    mail TEXT NOT NULL,
    locale TEXT NOT NULL,
    asked_at TIMESTAMP NOT NULL
);
CREATE INDEX applicants_mail ON applicants (mail);
