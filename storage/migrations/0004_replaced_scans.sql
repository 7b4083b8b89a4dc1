-- Scans that another one replaced: they left their place in the book (scan.place is minus the id then) and are kept with all that was read from them.

CREATE TABLE replaced_scan (
    scan    INTEGER PRIMARY KEY REFERENCES scan (id),
    by_scan INTEGER NOT NULL UNIQUE REFERENCES scan (id),
    place   INTEGER NOT NULL CHECK (place >= 1),
    at      INTEGER NOT NULL,
    who     TEXT NOT NULL CHECK (who <> ''),
    why     TEXT NOT NULL
) STRICT;

CREATE TRIGGER replaced_scan_stays BEFORE UPDATE ON replaced_scan
BEGIN SELECT RAISE(ABORT, 'a replacement is never changed'); END;
CREATE TRIGGER replaced_scan_remains BEFORE DELETE ON replaced_scan
BEGIN SELECT RAISE(ABORT, 'a replacement is never deleted'); END;

-- Records on which a person worked go over to the new scan. Their readings up to last_reading were made on from_scan, and so were the quads of these.
CREATE TABLE record_rescan (
    record       INTEGER NOT NULL REFERENCES record (id),
    from_scan    INTEGER NOT NULL REFERENCES scan (id),
    last_reading INTEGER NOT NULL,
    PRIMARY KEY (record, from_scan)
) STRICT, WITHOUT ROWID;
