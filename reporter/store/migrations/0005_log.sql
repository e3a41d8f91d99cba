-- What shows that a desk's log did what it must not: each the file of an alarm, sealed. `label` holds the id of the
-- report that it names, if it names one, so that it goes with the report.
CREATE TABLE log_alarms (
    label INTEGER PRIMARY KEY REFERENCES items (id),
    item INTEGER NOT NULL UNIQUE REFERENCES items (id)
) STRICT;
