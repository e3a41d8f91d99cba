"""Data the program reads: forms, vocabularies, fonts, icons. No code; read with importlib.resources, by windows through ui.bundled."""
