"""What happens to a draft before it may be sealed: nothing that names a person leaves by accident.

`review` is the door: it proposes finds, takes the person's decisions, and alone makes a `Report` on the
sender's side. Behind it stand `text` (what is found in writing), `hints` (what is only pointed at),
`place_and_time` (coarser times) and `pictures` (pictures drawn again). Nothing here reads a file or the network.
"""
