"""A drop box for envelopes that it cannot read.

Lives here: taking envelopes in, signing receipts, closing batches, and handing blobs to organisers. May import
the web and database libraries and `crypto` less everything that opens an envelope; may not import `reporter`
or `ui`. Keeps no address, no account and no time finer than a batch.
"""
