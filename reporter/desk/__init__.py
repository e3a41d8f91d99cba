"""A desk's own life: its roots and how they sign together, its keys, its organisers, and the end of its seeds.

Lives here: what is done in a ceremony vault or to the seeds a desk gave away. Every note that leaves is kept in the
vault first, and only then handed to the server's folder. What an organiser or a reporter does with a desk lives
outside (`organiser`, `transfer`, `joining`, `profile`); nothing here talks to a network.
"""
