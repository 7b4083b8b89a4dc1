-- A scan that was replaced can be put back, and be replaced once more: replacements become a history of their own, in which a scan may stand often. A scan is
-- replaced now when it has left its place (scan.place < 0); its latest row tells how.

CREATE TABLE replacement (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    scan    INTEGER NOT NULL REFERENCES scan (id),
    by_scan INTEGER NOT NULL REFERENCES scan (id),
    place   INTEGER NOT NULL CHECK (place >= 1),
    at      INTEGER NOT NULL,
    who     TEXT NOT NULL CHECK (who <> ''),
    why     TEXT NOT NULL
) STRICT;
INSERT INTO replacement (scan, by_scan, place, at, who, why) SELECT scan, by_scan, place, at, who, why FROM replaced_scan ORDER BY at, scan;
DROP TABLE replaced_scan;
ALTER TABLE replacement RENAME TO replaced_scan;
CREATE INDEX replaced_scan_by_scan ON replaced_scan (scan);

CREATE TRIGGER replaced_scan_stays BEFORE UPDATE ON replaced_scan
BEGIN SELECT RAISE(ABORT, 'a replacement is never changed'); END;
CREATE TRIGGER replaced_scan_remains BEFORE DELETE ON replaced_scan
BEGIN SELECT RAISE(ABORT, 'a replacement is never deleted'); END;

-- So may a record go over from the same scan more than once.
CREATE TABLE rescan (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    record       INTEGER NOT NULL REFERENCES record (id),
    from_scan    INTEGER NOT NULL REFERENCES scan (id),
    last_reading INTEGER NOT NULL
) STRICT;
INSERT INTO rescan (record, from_scan, last_reading) SELECT record, from_scan, last_reading FROM record_rescan ORDER BY record, last_reading;
DROP TABLE record_rescan;
ALTER TABLE rescan RENAME TO record_rescan;
CREATE INDEX record_rescan_by_record ON record_rescan (record);
