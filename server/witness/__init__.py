"""The witness that a partner runs: it cosigns a log's checkpoints, each only if it continues the last (tlog-witness).

Another service than the intake server, with a key and a folder of its own, on somebody else's machine. It shares the
way requests are read and answered, and knows nothing of desks, reports or storage.
"""
