-- Finding a record by what people know of it: one row of words for each record, a column for each part. It is made anew from the readings by the program
-- that opens the store next, since folding a text is no work for SQL.
DROP TRIGGER search_entry_added;
DROP TRIGGER search_entry_removed;
DROP TRIGGER search_entry_changed;
DROP TABLE search_words;
DELETE FROM search_entry;
ALTER TABLE search_entry DROP COLUMN beside;

CREATE VIRTUAL TABLE search_words USING fts5 (
    spelt, person, parent, number, date, place, other, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3');

INSERT INTO store_fact (name, value) VALUES ('search', 'to be made');
