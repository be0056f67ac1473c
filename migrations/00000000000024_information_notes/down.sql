DROP TABLE consents;
DROP TABLE readings;
DROP TABLE information_notes;
