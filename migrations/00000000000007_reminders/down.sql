ALTER TABLE mails DROP COLUMN not_after;
DROP TABLE reminders;
ALTER TABLE people DROP COLUMN reminders;
