"""Starts the child; the parent runs `python -m reporter.sender` with the socket as standard input."""

from crypto import hardening

if __name__ == "__main__":
    hardening.forbid_core_dumps()
    # Only now, so that nothing was loaded into a process that others may look into.
    import reporter.sender.process

    reporter.sender.process.main()
