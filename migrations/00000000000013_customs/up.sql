-- How a site deals with its people, as JSON; null: as most do.
ALTER TABLE sites ADD COLUMN customs TEXT;
