-- Mails to them come back: they are told in another way until somebody says otherwise.
ALTER TABLE people ADD COLUMN mail_fails BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX mails_by_message_id ON mails (message_id);
