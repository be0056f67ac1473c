-- How many interviews a permanence had, by what they were about: counts alone, never a case.
CREATE TABLE interviews (
    shift TEXT NOT NULL REFERENCES shifts (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (shift, kind)
);
