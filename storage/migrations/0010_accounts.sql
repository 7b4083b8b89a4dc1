-- Who may do what: accounts with the memory that their rules need (QCVN 12:2026/BCA, 3.7.2), sign-ins, moves of records with person, time and reason,
-- versions of records, states and plans of books.

ALTER TABLE account ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN locked_until INTEGER;
ALTER TABLE account ADD COLUMN last_in INTEGER;
ALTER TABLE account ADD COLUMN active_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN password_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN reviewed_at INTEGER;
ALTER TABLE account ADD COLUMN reviewed_by TEXT;
-- Nobody recorded the use of older accounts: their 45 days begin now.
UPDATE account SET active_since = CAST(strftime('%s', 'now') AS INTEGER) * 1000000, password_at = added_at;

CREATE TABLE old_password (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    account       TEXT NOT NULL REFERENCES account (name),
    password_hash TEXT NOT NULL
) STRICT;
CREATE INDEX old_password_by_account ON old_password (account, id);

-- The ticket lets another process of the same program act for the account; only its SHA-256 is kept.
CREATE TABLE sign_in (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    account  TEXT NOT NULL REFERENCES account (name),
    at       INTEGER NOT NULL,
    ticket   TEXT UNIQUE,
    ended_at INTEGER
) STRICT;

-- One more state. Changing a CHECK changes nothing that lies in the table (sqlite.org/lang_altertable.html, section 7).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''returned'', ''delivered'')', '''returned'', ''delivered'', ''checked'')')
 WHERE type = 'table' AND name = 'record';
PRAGMA writable_schema = RESET;

ALTER TABLE record ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE record ADD COLUMN closed_up_to INTEGER NOT NULL DEFAULT 0;

CREATE TABLE record_move (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    record     INTEGER NOT NULL REFERENCES record (id),
    version    INTEGER NOT NULL,
    revision   INTEGER NOT NULL,
    step       TEXT NOT NULL CHECK (step <> ''),
    from_state TEXT NOT NULL,
    to_state   TEXT NOT NULL,
    at         INTEGER NOT NULL,
    who        TEXT NOT NULL CHECK (who <> ''),
    why        TEXT NOT NULL
) STRICT;
CREATE INDEX record_move_by_record ON record_move (record, id);

CREATE TRIGGER record_move_stays BEFORE UPDATE ON record_move
BEGIN SELECT RAISE(ABORT, 'a move is never changed'); END;
CREATE TRIGGER record_move_remains BEFORE DELETE ON record_move
BEGIN SELECT RAISE(ABORT, 'a move is never deleted'); END;

-- Versions that were closed by opening the record again: what counted in them is told by the readings up to last_reading.
CREATE TABLE record_version (
    record       INTEGER NOT NULL REFERENCES record (id),
    version      INTEGER NOT NULL,
    state        TEXT NOT NULL,
    first_after  INTEGER NOT NULL,
    last_reading INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    who          TEXT NOT NULL CHECK (who <> ''),
    why          TEXT NOT NULL,
    PRIMARY KEY (record, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER record_version_stays BEFORE UPDATE ON record_version
BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END;
CREATE TRIGGER record_version_remains BEFORE DELETE ON record_version
BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;

ALTER TABLE book ADD COLUMN state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'delivered'));
-- JSON; empty: the plan of the store, or the usual one.
ALTER TABLE book ADD COLUMN plan TEXT NOT NULL DEFAULT '';

-- Readings of the machine that were taken under a plan, and the records drawn to be keyed by people all the same.
CREATE TABLE machine_trust (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    book      INTEGER NOT NULL REFERENCES book (id),
    at        INTEGER NOT NULL,
    who       TEXT NOT NULL CHECK (who <> ''),
    threshold REAL NOT NULL,
    seed      TEXT NOT NULL,
    accepted  INTEGER NOT NULL
) STRICT;
CREATE INDEX machine_trust_by_book ON machine_trust (book, id);

CREATE TABLE machine_audit (
    record INTEGER PRIMARY KEY REFERENCES record (id),
    run    INTEGER NOT NULL REFERENCES machine_trust (id)
) STRICT;
CREATE INDEX machine_audit_by_run ON machine_audit (run);
