-- The first shape of a store. Never edited after release: later changes are 0002 and up.
-- Moments are microseconds since 1970-01-01 UTC. Quads are JSON arrays of eight numbers, pixels of the untouched scan.

CREATE TABLE store_fact (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE book (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT NOT NULL UNIQUE,
    type           TEXT NOT NULL,
    year_opened    INTEGER NOT NULL,
    number         TEXT NOT NULL,
    office         TEXT NOT NULL,
    opened_on      TEXT NOT NULL,
    closed_on      TEXT NOT NULL,
    pages_stated   INTEGER,
    records_stated INTEGER
) STRICT;

CREATE TABLE scan (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    book      INTEGER NOT NULL REFERENCES book (id),
    place     INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    frame     INTEGER NOT NULL,
    sha256    TEXT NOT NULL CHECK (length(sha256) = 64),
    state     TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'aside', 'failed')),
    verdict   TEXT,
    width     INTEGER NOT NULL DEFAULT 0,
    height    INTEGER NOT NULL DEFAULT 0,
    note      TEXT NOT NULL DEFAULT '',
    added_at  INTEGER NOT NULL,
    added_by  TEXT NOT NULL,
    UNIQUE (book, place),
    UNIQUE (sha256, book, frame)
) STRICT;
CREATE INDEX scan_by_state ON scan (book, state);

-- How each scan was cleaned and what the machine made of it, once for every time it was read.
CREATE TABLE scan_reading (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    scan     INTEGER NOT NULL REFERENCES scan (id),
    at       INTEGER NOT NULL,
    verdict  TEXT NOT NULL,
    width    INTEGER NOT NULL,
    height   INTEGER NOT NULL,
    degrees  REAL NOT NULL,
    cleaning TEXT NOT NULL,
    records  INTEGER NOT NULL
) STRICT;
CREATE INDEX scan_reading_by_scan ON scan_reading (scan);

CREATE TABLE record (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    book     INTEGER NOT NULL REFERENCES book (id),
    scan     INTEGER NOT NULL REFERENCES scan (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    form     TEXT NOT NULL,
    quad     TEXT NOT NULL,
    misfit   REAL NOT NULL,
    degrees  REAL NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('draft', 'entered', 'disputed', 'accepted', 'returned', 'delivered')),
    revision INTEGER NOT NULL,
    UNIQUE (scan, position)
) STRICT;
CREATE INDEX record_by_state ON record (book, state);

CREATE TABLE reading (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    record      INTEGER NOT NULL REFERENCES record (id),
    key         TEXT NOT NULL CHECK (key <> ''),
    text        TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('value', 'blank', 'illegible', 'damaged', 'struckOut', 'notApplicable')),
    doubtful    INTEGER NOT NULL CHECK (doubtful IN (0, 1)),
    probability REAL,
    source_kind TEXT NOT NULL CHECK (source_kind IN ('machine', 'keyed', 'imported', 'copied')),
    source_who  TEXT NOT NULL,
    at          INTEGER NOT NULL,
    quad        TEXT,
    misfit      REAL,
    CHECK (state = 'value' OR text = '')
) STRICT;
CREATE INDEX reading_by_record ON reading (record, id);

CREATE TRIGGER reading_stays BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'a reading is never changed'); END;
CREATE TRIGGER reading_remains BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'a reading is never deleted'); END;

CREATE TABLE audit (
    number  INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL UNIQUE,
    who     TEXT NOT NULL CHECK (who <> ''),
    action  TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail  TEXT NOT NULL,
    hash    TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject);

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit line is never deleted'); END;

-- The counted texts people search for; kept in step with the readings in the same transaction.
CREATE TABLE search_entry (
    id      INTEGER PRIMARY KEY,
    record  INTEGER NOT NULL REFERENCES record (id),
    key     TEXT NOT NULL,
    text    TEXT NOT NULL,
    lowered TEXT NOT NULL,
    folded  TEXT NOT NULL,
    beside  TEXT NOT NULL,
    UNIQUE (record, key)
) STRICT;
CREATE INDEX search_entry_by_lowered ON search_entry (lowered);
CREATE INDEX search_entry_by_folded ON search_entry (folded);

CREATE VIRTUAL TABLE search_words USING fts5 (
    lowered, folded, beside, content = 'search_entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0');
CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_words (rowid, lowered, folded, beside) VALUES (new.id, new.lowered, new.folded, new.beside);
END;
CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_words (search_words, rowid, lowered, folded, beside) VALUES ('delete', old.id, old.lowered, old.folded, old.beside);
END;
CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
    INSERT INTO search_words (search_words, rowid, lowered, folded, beside) VALUES ('delete', old.id, old.lowered, old.folded, old.beside);
    INSERT INTO search_words (rowid, lowered, folded, beside) VALUES (new.id, new.lowered, new.folded, new.beside);
END;

CREATE TABLE delivery (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    book      INTEGER NOT NULL REFERENCES book (id),
    file_name TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    records   INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    who       TEXT NOT NULL
) STRICT;
CREATE TABLE delivery_record (
    delivery INTEGER NOT NULL REFERENCES delivery (id),
    record   INTEGER NOT NULL REFERENCES record (id),
    PRIMARY KEY (delivery, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE link_run (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    book        INTEGER NOT NULL REFERENCES book (id),
    source_file TEXT NOT NULL,
    at          INTEGER NOT NULL,
    who         TEXT NOT NULL
) STRICT;
CREATE TABLE link (
    run            INTEGER NOT NULL REFERENCES link_run (id),
    record         INTEGER NOT NULL REFERENCES record (id),
    kind           TEXT NOT NULL,
    score          REAL NOT NULL,
    population_row INTEGER,
    differences    TEXT NOT NULL,
    PRIMARY KEY (run, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    name          TEXT PRIMARY KEY,
    role          TEXT NOT NULL,
    active        INTEGER NOT NULL CHECK (active IN (0, 1)),
    password_hash TEXT NOT NULL,
    added_at      INTEGER NOT NULL
) STRICT;
