"""`gawah-server audit`: what the disk tells whoever seizes it, held against the list of what it may tell.

It reads a data folder and a folder of the public log, and knows of no server: it never writes, and takes no lock.
"""
