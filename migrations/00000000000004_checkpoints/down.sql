DROP INDEX mails_by_sending;
DROP TABLE checkpoints;
