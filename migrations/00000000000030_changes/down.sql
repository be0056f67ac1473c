ALTER TABLE templates DROP COLUMN changes;
