"""What a report is, and the journeys it takes: from a person's answers to a desk's case.

Lives here: vocabulary, forms, anonymising, the vault's store, sealing and opening, sending and syncing, and
the command line. May import `crypto` and `resources`; each outside library stands in exactly one file. May
not import `ui`, `server` or any Qt.
"""
