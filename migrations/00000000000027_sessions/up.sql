-- What a session is for, in which languages it is held, what people say who are invited, and whose training counts.
ALTER TABLE sessions ADD COLUMN kind TEXT NOT NULL DEFAULT 'onboarding';
ALTER TABLE sessions ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE attendees ADD COLUMN sign_up TEXT NOT NULL DEFAULT 'invited';
ALTER TABLE attendees ADD COLUMN since TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00';
ALTER TABLE attendees ADD COLUMN reminded BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE attendees ADD COLUMN validated_by TEXT;
ALTER TABLE attendees ADD COLUMN validated_at TIMESTAMP;
UPDATE attendees SET sign_up = 'coming' WHERE attendance IN ('present', 'absent');
UPDATE attendees SET attendance = 'unknown' WHERE attendance = 'invited';
