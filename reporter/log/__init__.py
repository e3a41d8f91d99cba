"""What a client does with a desk's public log: ask so that nothing is told, judge what came, keep what proves it.

    asking    which pages and tiles a look asks for
    judging   what they show: proofs, alarms, warnings
    alarms    an alarm's evidence as one file that anybody can check

These three do no input or output. A log is believed only as far as signatures and hashes go: what cannot be proved
against it is said as a warning, never as an alarm.
"""
