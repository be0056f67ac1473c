DROP TABLE doors;
DROP TABLE presences;
