"""Bytes in, bytes out: age files, signed notes, trees, keyslots, certificates.

Lives here: small exact forms of published specifications over pyca/cryptography, each with a known-answer
self-test and published vectors, and what keeps a process that holds keys out of crash dumps. Knows nothing of
reports, files on disk or networks. May import only the standard library and `cryptography`.
"""
