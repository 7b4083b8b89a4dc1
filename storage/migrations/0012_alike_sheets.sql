-- Which sheets of a book were scanned twice: compared once, when a scan is new, and remembered. All scans that have a row here were compared with each other;
-- a scan whose prints change loses its row and is compared anew. Computed from the prints, so rows may go.

CREATE TABLE sheet_comparison (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    scan   INTEGER NOT NULL UNIQUE REFERENCES scan (id),
    method TEXT NOT NULL CHECK (method <> '')
) STRICT;

CREATE TABLE alike_scan (
    scan       INTEGER NOT NULL REFERENCES scan (id),
    other      INTEGER NOT NULL REFERENCES scan (id),
    difference REAL NOT NULL,
    PRIMARY KEY (scan, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX alike_scan_by_other ON alike_scan (other);
