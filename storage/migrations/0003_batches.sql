-- One go at the scanner, and which scans came of it. A batch without an end runs now or was cut off.

CREATE TABLE scan_batch (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    book     INTEGER NOT NULL REFERENCES book (id),
    device   TEXT NOT NULL,
    operator TEXT NOT NULL CHECK (operator <> ''),
    begun_at INTEGER NOT NULL,
    ended_at INTEGER,
    ending   TEXT CHECK (ending IN ('finished', 'stopped', 'trouble')),
    note     TEXT NOT NULL DEFAULT '',
    settings TEXT NOT NULL,
    CHECK ((ended_at IS NULL) = (ending IS NULL))
) STRICT;
CREATE INDEX scan_batch_by_book ON scan_batch (book, id);

ALTER TABLE scan ADD COLUMN batch INTEGER REFERENCES scan_batch (id);
CREATE INDEX scan_by_batch ON scan (batch) WHERE batch IS NOT NULL;
