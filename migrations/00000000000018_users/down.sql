ALTER TABLE tokens DROP COLUMN expires_at;
ALTER TABLE tokens DROP COLUMN reach;
ALTER TABLE tokens DROP COLUMN rights;
DROP TABLE users;
