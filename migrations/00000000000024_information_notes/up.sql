-- The information note for volunteers, in versions that never change, and how many of its readers have been forgotten.
CREATE TABLE information_notes (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL UNIQUE,
    valid_from DATE NOT NULL,
    texts TEXT NOT NULL,
    must_be_read_again BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    forgotten INTEGER NOT NULL
);
-- Who has read which version, when, in which language, and the SHA-256 of the text that was shown.
CREATE TABLE readings (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    note TEXT NOT NULL REFERENCES information_notes (id),
    at TIMESTAMP NOT NULL,
    locale TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (person, note)
);
CREATE INDEX readings_by_note ON readings (note);
-- What people have said to uses of their data; the wording is absent where they said it in another way than on their page.
CREATE TABLE consents (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    given BOOLEAN NOT NULL,
    at TIMESTAMP NOT NULL,
    wording INTEGER,
    PRIMARY KEY (person, purpose)
);
