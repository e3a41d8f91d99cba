"""The vault: one folder, opened by a passphrase, that holds everything this program keeps.

Lives here: the keyslots file, the shred slots, the SQLCipher database, large blobs, and one file for each
kind of row. Rules: content that may have to be forgotten lies in `items`, under a key in a shred slot; rows
beside it hold ids, states and dates only. A move from state to state is compare-and-set. `sqlcipher3` is
imported in `database` and nowhere else. Knows nothing of networks, envelopes' insides or the window.
"""
