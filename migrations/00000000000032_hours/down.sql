ALTER TABLE presences DROP COLUMN ended_at;
ALTER TABLE presences DROP COLUMN started_at;
