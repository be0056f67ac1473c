-- When this database was filled from a backup: what says of the database, not of the house, and is never copied or exported.
CREATE TABLE restored (
    at TIMESTAMP PRIMARY KEY NOT NULL
);
