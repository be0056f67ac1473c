DROP TABLE stops;
DROP TABLE rounds;
DROP TABLE vehicles;
