"""Where envelopes rest: a port, and one way to keep it with nothing but files.

    port     what the server asks of a storage; PostgreSQL with an object store can answer it as well
    sqlite   rows and waiting envelopes in SQLite
    blobs    envelopes of closed batches, one file each

What every storage promises: an accepted envelope, its row and its receipt are durable together before anybody
learns the receipt; nothing tells in which order or at what time inside a batch an envelope came, once its batch
is closed.
"""
