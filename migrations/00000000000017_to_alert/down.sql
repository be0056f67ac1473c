ALTER TABLE replacements DROP COLUMN to_say;
