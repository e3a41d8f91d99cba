-- What a vault needs to live long: renewed keys, large envelopes, evidence sealed as it is, withdrawn testimonies.

-- What was done with keys, each line hashed over the one before it: `hash` is SHA-256 of `previous` and the line.
CREATE TABLE custody (
    line INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    event TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;

-- In a ceremony vault: which organiser (the key id of its sync key) was given the seed of which recipient.
CREATE TABLE releases (
    recipient TEXT NOT NULL,
    key_id TEXT NOT NULL,
    PRIMARY KEY (recipient, key_id)
) STRICT;

-- Transfer recipients of one import each, whose secret halves are items.
CREATE TABLE transfers (
    recipient TEXT PRIMARY KEY,
    item INTEGER NOT NULL UNIQUE REFERENCES items (id)
) STRICT;

-- Secrets of which a vault has one of a name: roots, authorities' keys, an organiser's own seeds.
CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    item INTEGER NOT NULL UNIQUE REFERENCES items (id)
) STRICT;

-- Parts of large envelopes that were fetched and verified; part `n` holds the bytes after n parts of one length.
CREATE TABLE fetched (
    upload_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    item INTEGER NOT NULL UNIQUE REFERENCES items (id),
    PRIMARY KEY (upload_id, n)
) STRICT;

-- Hashes of withdraw codes that arrived, before or after the testimony they withdraw.
CREATE TABLE withdrawals (
    code_hash TEXT PRIMARY KEY
) STRICT;

-- Why a file was sealed as it is: text of the sender's in the first table, of the report in the second.
ALTER TABLE draft_attachments ADD COLUMN because INTEGER REFERENCES items (id);
ALTER TABLE case_attachments ADD COLUMN because TEXT;

-- The few envelopes that something is still to be done with, found without going through all that were filed. A query
-- uses it where it says one of the two conditions in these very words.
CREATE INDEX unsettled_envelopes ON envelopes (leaf) WHERE acknowledged = 0 OR state != 'filed';
