UPDATE assignments SET state = 'declined' WHERE state IN ('waiting', 'standby', 'interested');
UPDATE assignments SET state = 'offered' WHERE state = 'expired';
UPDATE people SET locale = 'fr' WHERE locale = 'ar';
DROP TABLE willing;
DELETE FROM jobs WHERE kind = 'round';
