DROP INDEX mails_by_message_id;
ALTER TABLE people DROP COLUMN mail_fails;
