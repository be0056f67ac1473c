-- Since when somebody is willing to take a place: who said so first has it first.
CREATE TABLE willing (
    assignment TEXT PRIMARY KEY NOT NULL REFERENCES assignments (id) ON DELETE CASCADE,
    since TIMESTAMP NOT NULL
);
-- The round that is made every few minutes has another name now.
DELETE FROM jobs WHERE kind = 'remind';
