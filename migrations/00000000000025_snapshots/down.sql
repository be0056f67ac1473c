ALTER TABLE checkpoints DROP COLUMN filling;
DROP TABLE snapshot_places;
DROP TABLE snapshots;
