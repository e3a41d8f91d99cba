"""The sender: the only process that talks to a desk's server for somebody who reports.

    messages   what the two processes say to each other, frame by frame
    fields     what frames are made of, and the bounds of each part
    orders     what the child was given, and when each of it may begin
    asking     the pieces of an envelope that the child does not hold, asked of the parent
    process    the child: takes ciphertext, brings it to the server, keeps receipts until it is asked
    client     the parent's side: starts the child, gives orders, answers for pieces, ends it

Rules. The child is told addresses, the desk's authorities, log keys, proofs of work and sealed bytes, and nothing
else: no vault key, no passphrase, no text, no profile's secret. It opens no file of ours and cannot write one. Its
environment is made, not inherited, and it holds no descriptor but its socket. It ends when the last holder of the
other end of that socket is gone. It decides nothing: what a receipt is worth, and what becomes of a report, the
parent says. Neither side believes what the other says beyond its kind, length and range.
"""

from typing import Final

VERB: Final = "sender"
"""The word that starts the child where the program is one executable."""
