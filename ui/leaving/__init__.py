"""Leaving the window, so that the process that held a person's words is gone: locking, leaving at once, erasing.

    leaving       the order in which things are let go of; what a lock, Leave now and erasing have in common
    erasing       making an open vault unreadable, whoever works on it, and the end of the program after it
    session       an open vault and who sends from it
    successor     the program takes its own place in the same process (no Qt)
    locked        what the program after a lock is told by the one before (no Qt)
    children      the processes that belong to this one, and ending them (no Qt)
    idle          nobody has touched the window for some minutes, or the computer slept
    desktop       the desktop says that the computer will sleep or that its screen was locked
    bus           asks whether a message bus answers at all, before Qt waits for it
    erase_page    the typed confirmation, and its honest limits
    locked_words  what the unlock screen says of a sending that goes on
    sender_end    the same, once that sender is gone

Promised: the process that held the text is gone. Not promised: memory that the system has not used again, swap,
hibernation, and what other programs took.
"""
