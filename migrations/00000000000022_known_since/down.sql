DROP TABLE known_since;
