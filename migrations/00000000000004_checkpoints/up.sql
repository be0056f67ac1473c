-- The best roster that a search has found so far, so that one which is cut off goes on from there. It goes with the search's
-- end.
CREATE TABLE checkpoints (
    solve TEXT PRIMARY KEY NOT NULL REFERENCES solves (id) ON DELETE CASCADE,
    -- SHA-256 of the problem that it is a roster of.
    problem TEXT NOT NULL,
    -- How long it has been searched so far.
    milliseconds INTEGER NOT NULL,
    roster TEXT NOT NULL
);

-- For the limit of mails a minute.
CREATE INDEX mails_by_sending ON mails (sent_at);
