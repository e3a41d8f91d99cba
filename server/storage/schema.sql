-- Rows of the intake server, version 2. No column holds a time: a batch's number is the finest there is.

CREATE TABLE facts (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Envelopes whose batch is open. The only table whose order tells the order of arrival; closing empties it. One
-- above the 1 MiB class has no content here: it lies in a file of the folder `partial`.
CREATE TABLE waiting (
    upload_id BLOB NOT NULL UNIQUE,
    batch INTEGER NOT NULL,
    length INTEGER NOT NULL,
    receipt BLOB NOT NULL,
    envelope BLOB
) STRICT;

-- Uploads that were opened and have no receipt yet. Which of their chunks are here is told by the files in the
-- folder `partial`. `batch` was open when the last chunk came.
CREATE TABLE partials (
    upload_id BLOB NOT NULL PRIMARY KEY,
    length INTEGER NOT NULL,
    tree_root BLOB NOT NULL,
    batch INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Closed batches. The border entry of a batch is the leaf end_leaf - 1.
CREATE TABLE batches (
    number INTEGER NOT NULL PRIMARY KEY,
    end_leaf INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Every intake/v1 leaf, in leaf order, which inside a batch is the order of the ids. Dummies have a seed,
-- reports a receipt.
CREATE TABLE leaves (
    leaf INTEGER NOT NULL PRIMARY KEY,
    upload_id BLOB NOT NULL UNIQUE,
    batch INTEGER NOT NULL,
    length INTEGER,
    receipt BLOB,
    seed BLOB,
    fate TEXT NOT NULL CHECK (fate IN ('dummy', 'held', 'deleted', 'expired')),
    CHECK ((receipt IS NULL) = (fate = 'dummy') AND (seed IS NULL) = (fate <> 'dummy'))
) STRICT, WITHOUT ROWID;

CREATE INDEX held_leaves ON leaves (batch) WHERE fate = 'held';

-- What organisers said about an envelope, as they signed it.
CREATE TABLE acks (
    upload_id BLOB NOT NULL,
    key_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('filed', 'unreadable')),
    body BLOB NOT NULL,
    signature_input TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (upload_id, key_id)
) STRICT, WITHOUT ROWID;

-- Blobs given up in a commit, whose files are not removed yet.
CREATE TABLE unlinking (
    upload_id BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID
