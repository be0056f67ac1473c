DROP TABLE asks;
DROP TABLE replacements;
