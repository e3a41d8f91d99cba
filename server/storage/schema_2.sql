-- From version 1 to 2: uploads in chunks, and waiting envelopes that lie in a file.

ALTER TABLE waiting RENAME TO waiting_before;

CREATE TABLE waiting (
    upload_id BLOB NOT NULL UNIQUE,
    batch INTEGER NOT NULL,
    length INTEGER NOT NULL,
    receipt BLOB NOT NULL,
    envelope BLOB
) STRICT;

INSERT INTO waiting (upload_id, batch, length, receipt, envelope)
SELECT upload_id, batch, length(envelope), receipt, envelope FROM waiting_before ORDER BY rowid;

DROP TABLE waiting_before;

CREATE TABLE partials (
    upload_id BLOB NOT NULL PRIMARY KEY,
    length INTEGER NOT NULL,
    tree_root BLOB NOT NULL,
    batch INTEGER NOT NULL
) STRICT, WITHOUT ROWID
