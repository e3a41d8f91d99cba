"""The windows: the only place that will know Qt. Until they are built, `gawah` says so.

May import the journeys of `reporter`; may not import `crypto` or `server`.
"""
