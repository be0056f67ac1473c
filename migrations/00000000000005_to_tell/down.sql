DROP TABLE to_tell;
