"""What a client does with a desk's public log: ask so that little is told, judge what came, keep what proves it.

    looking     one look after the other for what was sent, over a sender
    asking      which tiles a look asks for
    judging     what they show: proofs, alarms, concerns; `searching` and `borders` read the leaves of a batch
    proofs      the proof of one report, by a desk's profile
    alarms      an alarm's evidence as one file that anybody can check
    keeping     what the vault holds of all this

Only `looking` and `keeping` do input or output. A log is believed as far as signatures and hashes go: what cannot be
proved against it is said as a concern, never as an alarm.
"""
