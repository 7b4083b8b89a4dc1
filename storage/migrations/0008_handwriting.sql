-- What the reader of handwriting saw of each written line, so that a book can be learnt from without a second look at its pages. Replaced with every
-- reading of the record: it is computed from the scan.

CREATE TABLE seen_line (
    record   INTEGER NOT NULL REFERENCES record (id),
    key      TEXT NOT NULL CHECK (key <> ''),
    place    INTEGER NOT NULL CHECK (place >= 1),
    model    TEXT NOT NULL CHECK (model <> ''),
    picture  BLOB NOT NULL,
    trace    BLOB NOT NULL,
    likeness BLOB NOT NULL,
    PRIMARY KEY (record, key, place)
) STRICT;

-- Handwriting models that learnt from this office's books, and which of them reads. Both are histories: rows are added, never changed.
CREATE TABLE hand_model (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    TEXT NOT NULL UNIQUE CHECK (name <> ''),
    sha256  TEXT NOT NULL CHECK (length(sha256) = 64),
    parent  TEXT NOT NULL CHECK (parent <> ''),
    at      INTEGER NOT NULL,
    who     TEXT NOT NULL CHECK (who <> ''),
    figures TEXT NOT NULL,
    eye     BLOB NOT NULL,
    memory  BLOB NOT NULL
) STRICT;

CREATE TRIGGER hand_model_stays BEFORE UPDATE ON hand_model
BEGIN SELECT RAISE(ABORT, 'a model is never changed'); END;
CREATE TRIGGER hand_model_remains BEFORE DELETE ON hand_model
BEGIN SELECT RAISE(ABORT, 'a model is never deleted'); END;

-- No model: the one that was installed with the program.
CREATE TABLE hand_model_choice (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     INTEGER NOT NULL,
    who    TEXT NOT NULL CHECK (who <> ''),
    model  INTEGER REFERENCES hand_model (id),
    undoes INTEGER REFERENCES hand_model_choice (id)
) STRICT;

CREATE TRIGGER hand_model_choice_stays BEFORE UPDATE ON hand_model_choice
BEGIN SELECT RAISE(ABORT, 'a choice is never changed'); END;
CREATE TRIGGER hand_model_choice_remains BEFORE DELETE ON hand_model_choice
BEGIN SELECT RAISE(ABORT, 'a choice is never deleted'); END;
