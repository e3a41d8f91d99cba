-- Rows of the intake server, version 3. No column holds a time: a batch's number is the finest there is.

CREATE TABLE facts (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Envelopes whose batch is open, and for a moment those of the batch that was just closed. The only table whose order
-- tells the order of arrival; what follows a closing empties it. One above the 1 MiB class has no content here: it
-- lies in a file of the folder `partial`.
CREATE TABLE waiting (
    upload_id BLOB NOT NULL UNIQUE,
    batch INTEGER NOT NULL,
    length INTEGER NOT NULL,
    receipt BLOB NOT NULL,
    envelope BLOB
) STRICT;

CREATE INDEX waiting_batches ON waiting (batch, length);

CREATE INDEX waiting_in_files ON waiting (upload_id) WHERE envelope IS NULL;

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

CREATE UNIQUE INDEX batch_ends ON batches (end_leaf);

-- The log's tree as the last closed batch left it: its size in entries, its root, the roots of its complete subtrees
-- from left to right in one run, and that batch's number, -1 before the first.
CREATE TABLE tree (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    edge BLOB NOT NULL,
    batch INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The root of each full tile, which is a hash in a tile of the level above.
CREATE TABLE tile_roots (
    level INTEGER NOT NULL,
    tile INTEGER NOT NULL,
    root BLOB NOT NULL,
    PRIMARY KEY (level, tile)
) STRICT, WITHOUT ROWID;

-- What the log shows: the newest checkpoint, as the log signed it and with the lines of witnesses.
CREATE TABLE published (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    size INTEGER NOT NULL,
    note BLOB NOT NULL,
    cosigned BLOB NOT NULL
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
