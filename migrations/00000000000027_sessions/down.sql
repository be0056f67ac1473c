UPDATE attendees SET attendance = 'invited' WHERE attendance = 'unknown';
ALTER TABLE attendees DROP COLUMN validated_at;
ALTER TABLE attendees DROP COLUMN validated_by;
ALTER TABLE attendees DROP COLUMN reminded;
ALTER TABLE attendees DROP COLUMN since;
ALTER TABLE attendees DROP COLUMN sign_up;
ALTER TABLE sessions DROP COLUMN languages;
ALTER TABLE sessions DROP COLUMN kind;
