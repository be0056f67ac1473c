DELETE FROM mails WHERE person IS NULL;
DROP TABLE web_sessions;
DROP TABLE sign_in_links;
