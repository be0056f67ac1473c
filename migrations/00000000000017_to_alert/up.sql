-- Searches that nobody has answered, of which the coordinators are still to be told.
ALTER TABLE replacements ADD COLUMN to_say BOOLEAN NOT NULL DEFAULT FALSE;
