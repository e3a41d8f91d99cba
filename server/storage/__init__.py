"""Where envelopes rest: a port, and one way to keep it with nothing but files.

    port, log_port   what the server asks of a storage; PostgreSQL with an object store can answer it as well
    sqlite           rows and waiting envelopes in SQLite: its rooms are `sqlite_…` and `log_rows`
    blobs            envelopes of closed batches, one file each

What every storage promises: an accepted envelope, its row and its receipt are durable together before anybody
learns the receipt; a receipt names a batch that is open in that commit; nothing tells in which order or at what time
inside a batch an envelope came, once its batch is closed and swept.
"""
