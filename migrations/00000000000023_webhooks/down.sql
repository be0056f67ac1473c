ALTER TABLE jobs DROP COLUMN lane;
DROP TABLE webhook_states;
DROP TABLE webhooks;
