-- Acceptance of a book by a sample of its records (ISO 2859-1).

CREATE TABLE inspection (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    book       INTEGER NOT NULL REFERENCES book (id),
    begun_at   INTEGER NOT NULL,
    begun_by   TEXT NOT NULL CHECK (begun_by <> ''),
    level      TEXT NOT NULL,
    quality_limit REAL NOT NULL,
    reduced    INTEGER NOT NULL CHECK (reduced IN (0, 1)),
    strictness TEXT NOT NULL CHECK (strictness IN ('normal', 'tightened', 'reduced')),
    letter     TEXT NOT NULL CHECK (length(letter) = 1),
    sample     INTEGER NOT NULL,
    accept     INTEGER NOT NULL,
    lot        INTEGER NOT NULL,
    seed       TEXT NOT NULL,
    again      INTEGER NOT NULL CHECK (again IN (0, 1)),
    ended_at   INTEGER,
    ended_by   TEXT NOT NULL DEFAULT '',
    accepted   INTEGER CHECK (accepted IN (0, 1)),
    CHECK ((ended_at IS NULL) = (accepted IS NULL))
) STRICT;
CREATE INDEX inspection_by_book ON inspection (book, id);
CREATE UNIQUE INDEX inspection_open ON inspection (book) WHERE ended_at IS NULL;

CREATE TABLE sampled_record (
    inspection INTEGER NOT NULL REFERENCES inspection (id),
    record     INTEGER NOT NULL REFERENCES record (id),
    wrong      INTEGER CHECK (wrong IN (0, 1)),
    keys       TEXT NOT NULL DEFAULT '[]',
    note       TEXT NOT NULL DEFAULT '',
    who        TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (inspection, record)
) STRICT, WITHOUT ROWID;
