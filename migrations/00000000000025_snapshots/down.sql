DROP TABLE snapshot_places;
DROP TABLE snapshots;
