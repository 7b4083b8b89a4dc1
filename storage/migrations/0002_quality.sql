-- What the quality gate says about each scan by itself; doubles and odd paper are asked anew from the sheets each time. A judgement is added each time a scan is looked at; the latest counts, earlier ones stay.

CREATE TABLE scan_judgement (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    scan INTEGER NOT NULL REFERENCES scan (id),
    at   INTEGER NOT NULL
) STRICT;
CREATE INDEX scan_judgement_by_scan ON scan_judgement (scan, id);

CREATE TABLE scan_finding (
    judgement INTEGER NOT NULL REFERENCES scan_judgement (id),
    defect    TEXT NOT NULL CHECK (defect <> ''),
    figure    REAL NOT NULL,
    bound     REAL NOT NULL,
    PRIMARY KEY (judgement, defect)
) STRICT, WITHOUT ROWID;

-- The pages of a scan as they are compared with other pages; computed anew with every judgement.
CREATE TABLE scan_sheet (
    scan   INTEGER NOT NULL REFERENCES scan (id),
    place  INTEGER NOT NULL CHECK (place >= 1),
    width  INTEGER NOT NULL,
    height INTEGER NOT NULL,
    dpi    REAL NOT NULL,
    print  TEXT NOT NULL,
    PRIMARY KEY (scan, place)
) STRICT;
