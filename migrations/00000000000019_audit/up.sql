-- Who did what, when and to whom: identifiers and names of fields alone. Rows are only ever added.
CREATE TABLE audit (
    id TEXT PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    person TEXT,
    fields TEXT NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject, subject_id);
CREATE INDEX audit_by_person ON audit (person);
-- What stood in the fields before and after. Purge and erasure empty this.
CREATE TABLE audit_values (
    entry TEXT PRIMARY KEY NOT NULL REFERENCES audit (id) ON DELETE CASCADE,
    before TEXT,
    after TEXT
);
