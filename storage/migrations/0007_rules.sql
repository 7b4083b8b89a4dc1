-- What a supervisor decided about the rules: how severe a breach is, and ages. The audit trail keeps who changed what and when.
CREATE TABLE rule_setting (
    name  TEXT PRIMARY KEY CHECK (name <> ''),
    value TEXT NOT NULL CHECK (value <> '')
) STRICT, WITHOUT ROWID;
