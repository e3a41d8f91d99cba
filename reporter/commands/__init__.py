"""The command line, one file for each family of commands.

A command reads its arguments, calls one journey and prints what came of it. No rule of the protocol lives here.
Every command takes the parsed arguments and a `Console`, which is the only way to the person.
"""
