-- From version 2 to 3: the log's tree, and indexes by which nobody reads the envelopes to find their rows.

CREATE TABLE tree (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    edge BLOB NOT NULL,
    batch INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tile_roots (
    level INTEGER NOT NULL,
    tile INTEGER NOT NULL,
    root BLOB NOT NULL,
    PRIMARY KEY (level, tile)
) STRICT, WITHOUT ROWID;

CREATE TABLE published (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    size INTEGER NOT NULL,
    note BLOB NOT NULL,
    cosigned BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX batch_ends ON batches (end_leaf);

CREATE INDEX waiting_batches ON waiting (batch, length);

CREATE INDEX waiting_in_files ON waiting (upload_id) WHERE envelope IS NULL
