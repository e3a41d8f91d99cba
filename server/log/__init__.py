"""The transparency log as files: how its tree grows, which files it has, when they are written, how they are served.

The rows of the storage are the truth, and every file follows from them (`publishing`).
"""
