-- Days on which something else holds than their weekday says, as JSON; null: none.
ALTER TABLE sites ADD COLUMN exceptions TEXT;
ALTER TABLE templates ADD COLUMN exceptions TEXT;
