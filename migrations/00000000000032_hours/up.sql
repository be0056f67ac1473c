-- When somebody really began and ended, where that is not as it was planned. Both or neither.
ALTER TABLE presences ADD COLUMN started_at TIMESTAMP;
ALTER TABLE presences ADD COLUMN ended_at TIMESTAMP;
