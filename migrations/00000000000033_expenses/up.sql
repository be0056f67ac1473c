-- Which volunteers ask for flat-rate expenses in a year, and what they were given elsewhere in it, in euro cents.
CREATE TABLE expense_claims (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    elsewhere INTEGER NOT NULL,
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (person, year)
);

-- What was given: one line a person and day. Whoever is forgotten stands there by name alone, as long as expense law asks.
CREATE TABLE expenses (
    id TEXT PRIMARY KEY NOT NULL,
    person TEXT REFERENCES people (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    site TEXT NOT NULL REFERENCES sites (id),
    date DATE NOT NULL,
    cents INTEGER NOT NULL,
    made_at TIMESTAMP NOT NULL,
    UNIQUE (person, date)
);
CREATE INDEX expenses_by_date ON expenses (date);
