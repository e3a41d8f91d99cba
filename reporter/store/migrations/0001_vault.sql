-- The first shape of a vault. Rows hold ids, states and dates; content that may have to be forgotten is an item.
-- No row says when it was made.

CREATE TABLE vault (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    purpose TEXT NOT NULL
) STRICT;

-- Content sealed under the key in shred slot `slot`. Large content is the file b/`file`, its length in `content`.
CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    slot INTEGER NOT NULL UNIQUE,
    file TEXT UNIQUE,
    content BLOB NOT NULL
) STRICT;

-- Items whose forgetting is committed but not finished.
CREATE TABLE shredding (
    item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE named_values (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    count INTEGER NOT NULL
) STRICT;

CREATE TABLE trusted_profiles (
    version INTEGER PRIMARY KEY,
    note BLOB NOT NULL
) STRICT;

CREATE TABLE profile_evidence (
    version INTEGER NOT NULL,
    note BLOB NOT NULL,
    PRIMARY KEY (version, note)
) STRICT;

CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    item INTEGER NOT NULL UNIQUE REFERENCES items (id)
) STRICT;

CREATE TABLE draft_attachments (
    draft TEXT NOT NULL REFERENCES drafts (id),
    n INTEGER NOT NULL,
    item INTEGER NOT NULL UNIQUE REFERENCES items (id),
    PRIMARY KEY (draft, n)
) STRICT;

-- `label` holds the report's id, sealed: a forgotten report must not be named by an old copy of this table.
CREATE TABLE kept (
    label INTEGER PRIMARY KEY REFERENCES items (id),
    item INTEGER NOT NULL UNIQUE REFERENCES items (id)
) STRICT;

-- `label` holds the ids, the receipt and all else that names a report, sealed for the same reason.
CREATE TABLE outbox (
    label INTEGER PRIMARY KEY REFERENCES items (id),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'recorded', 'refused')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due TEXT,
    envelope INTEGER NOT NULL UNIQUE REFERENCES items (id)
) STRICT;

CREATE TABLE seeds (
    recipient TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    week TEXT,
    opens TEXT,
    until TEXT NOT NULL,
    item INTEGER NOT NULL UNIQUE REFERENCES items (id)
) STRICT;

CREATE TABLE cases (
    number INTEGER PRIMARY KEY,
    upload_id TEXT NOT NULL UNIQUE,
    report_id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    received_week TEXT NOT NULL,
    batch INTEGER NOT NULL,
    members BLOB NOT NULL
) STRICT;

CREATE TABLE case_history (
    number INTEGER NOT NULL REFERENCES cases (number),
    line INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (number, line)
) STRICT;

CREATE TABLE case_attachments (
    number INTEGER NOT NULL REFERENCES cases (number),
    n INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    length INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    cleaned TEXT NOT NULL,
    item INTEGER NOT NULL UNIQUE REFERENCES items (id),
    PRIMARY KEY (number, n)
) STRICT;

-- The words of cases, folded. Only the desk has cases: nothing a sender wrote is ever in this index.
CREATE VIRTUAL TABLE case_words USING fts5 (words, content = '', contentless_delete = 1);

-- What the desk received. `report_id` is of the case it belongs to; `item` an envelope nobody could open yet; `length`
-- is of one that is missing: listed by the server and not handed out as its id says.
CREATE TABLE envelopes (
    upload_id TEXT PRIMARY KEY,
    leaf INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('filed', 'unreadable', 'missing')),
    reason TEXT,
    length INTEGER,
    acknowledged INTEGER NOT NULL DEFAULT 0 CHECK (acknowledged IN (0, 1)),
    report_id TEXT REFERENCES cases (report_id),
    item INTEGER UNIQUE REFERENCES items (id)
) STRICT;
