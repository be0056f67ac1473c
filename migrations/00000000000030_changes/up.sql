-- What of a template is otherwise from a day on: its place, its hours; as JSON; null: nothing.
ALTER TABLE templates ADD COLUMN changes TEXT;
