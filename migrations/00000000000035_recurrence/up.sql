-- On which of its weekdays a template takes place, as a rule of RFC 5545; null: every week.
ALTER TABLE templates ADD COLUMN recurrence TEXT;
