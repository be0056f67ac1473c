DROP TABLE applicants;
ALTER TABLE sessions DROP COLUMN by_link;
