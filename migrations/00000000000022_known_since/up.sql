-- Since when somebody is kept, for who never did anything.
CREATE TABLE known_since (
    person TEXT PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    at TIMESTAMP NOT NULL
);
