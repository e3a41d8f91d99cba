"""Data the program reads: forms, vocabularies, fonts, icons. No code.

Read with importlib.resources, and by windows through ui.bundled.
"""
