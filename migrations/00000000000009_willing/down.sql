DROP TABLE willing;
DELETE FROM jobs WHERE kind = 'round';
