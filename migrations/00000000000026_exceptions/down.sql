ALTER TABLE templates DROP COLUMN exceptions;
ALTER TABLE sites DROP COLUMN exceptions;
