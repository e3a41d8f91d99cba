-- What shows that a desk's log did what it must not: each the file of an alarm, sealed, because it can name a report.
CREATE TABLE log_alarms (
    item INTEGER PRIMARY KEY REFERENCES items (id)
) STRICT;
