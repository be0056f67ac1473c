-- Of which week's letter about the weeks to come somebody has been thought of last, and whether it was written.
CREATE TABLE weekly (
    person TEXT PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    monday DATE NOT NULL,
    said BOOLEAN NOT NULL
);

-- When people were last asked whether what is kept of them is still right.
CREATE TABLE checkups (
    person TEXT PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    at TIMESTAMP NOT NULL
);
