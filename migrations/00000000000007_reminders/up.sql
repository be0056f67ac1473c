-- When somebody wants to be reminded, as JSON; null: as the house does.
ALTER TABLE people ADD COLUMN reminders TEXT;

-- Of which shifts people were reminded, or need not be any more (said).
CREATE TABLE reminders (
    assignment TEXT NOT NULL REFERENCES assignments (id) ON DELETE CASCADE,
    reminder TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    said BOOLEAN NOT NULL,
    PRIMARY KEY (assignment, reminder)
);
CREATE INDEX reminders_to_say ON reminders (assignment) WHERE NOT said;

-- After this a mail is of no use to anybody, and is not sent.
ALTER TABLE mails ADD COLUMN not_after TIMESTAMP;
