-- How offers are answered: counts alone. There is no person in it, and none can be told from it.
CREATE TABLE responses (
    activity TEXT NOT NULL,
    weekday INTEGER NOT NULL,
    notice TEXT NOT NULL,
    month DATE NOT NULL,
    yes INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (activity, weekday, notice, month)
);
