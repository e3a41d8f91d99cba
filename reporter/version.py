"""The version of the program, in one place. It is never written into a report."""

VERSION = "0.2.0"
