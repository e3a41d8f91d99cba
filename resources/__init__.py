"""Data the program reads: forms and vocabularies. No code; read with importlib.resources."""
