-- What a site's volunteers are written to beyond their own shifts: in which words, by whom, and who was.
CREATE TABLE announcement_templates (
    id TEXT PRIMARY KEY NOT NULL,
    site TEXT NOT NULL REFERENCES sites (id),
    name TEXT NOT NULL,
    texts TEXT NOT NULL,
    approved_by TEXT,
    approved_at TIMESTAMP,
    version BIGINT NOT NULL
);
CREATE TABLE announcements (
    id TEXT PRIMARY KEY NOT NULL,
    site TEXT NOT NULL REFERENCES sites (id),
    audience TEXT NOT NULL,
    template TEXT,
    texts TEXT NOT NULL,
    sent_at TIMESTAMP NOT NULL,
    sent_by TEXT,
    recipients INTEGER NOT NULL,
    left_out TEXT NOT NULL
);
CREATE INDEX announcements_sent_at ON announcements (sent_at);
CREATE TABLE announcement_recipients (
    announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (announcement, person)
);
CREATE INDEX announcement_recipients_person ON announcement_recipients (person);
