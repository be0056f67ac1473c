ALTER TABLE templates DROP COLUMN recurrence;
