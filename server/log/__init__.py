"""The transparency log as files: which there are, when they are written, who cosigns them, how they are served.

The rows of the storage are the truth, and every file follows from them (`publishing`).
"""
