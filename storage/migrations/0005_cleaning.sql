-- How each scan is cleaned: what every stage found and from what, and what people chose by hand. Both are histories: rows are added, never changed.

CREATE TABLE cleaning_choice (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    scan   INTEGER NOT NULL REFERENCES scan (id),
    at     INTEGER NOT NULL,
    who    TEXT NOT NULL CHECK (who <> ''),
    choice TEXT NOT NULL CHECK (choice <> ''),
    undoes INTEGER REFERENCES cleaning_choice (id)
) STRICT;
CREATE INDEX cleaning_choice_by_scan ON cleaning_choice (scan, id);

CREATE TRIGGER cleaning_choice_stays BEFORE UPDATE ON cleaning_choice
BEGIN SELECT RAISE(ABORT, 'a choice is never changed'); END;
CREATE TRIGGER cleaning_choice_remains BEFORE DELETE ON cleaning_choice
BEGIN SELECT RAISE(ABORT, 'a choice is never deleted'); END;

CREATE TABLE cleaning_stage (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    scan   INTEGER NOT NULL REFERENCES scan (id),
    at     INTEGER NOT NULL,
    stage  TEXT NOT NULL CHECK (stage <> ''),
    page   INTEGER NOT NULL CHECK (page >= 0),
    inputs TEXT NOT NULL CHECK (length(inputs) = 64),
    result TEXT NOT NULL,
    person TEXT CHECK (person <> '')
) STRICT;
CREATE INDEX cleaning_stage_by_scan ON cleaning_stage (scan, id);

CREATE TRIGGER cleaning_stage_stays BEFORE UPDATE ON cleaning_stage
BEGIN SELECT RAISE(ABORT, 'a stage is never changed'); END;
CREATE TRIGGER cleaning_stage_remains BEFORE DELETE ON cleaning_stage
BEGIN SELECT RAISE(ABORT, 'a stage is never deleted'); END;
