"""What can go wrong in this folder, drawn once.

    CryptoError
    ├── BadKey               a recipient, identity or verifier key that is not one
    ├── BadSize              a length that no envelope of ours has
    ├── NotOpened            an age file that does not open
    │   ├── HeaderFailure    its header is not age, or breaks one of our limits
    │   ├── HmacFailure      its header was changed after it was written
    │   ├── NoMatch          none of our identities fits
    │   ├── PayloadFailure   its contents were changed or cut
    │   └── ArmorFailure     its text wrapping is broken
    ├── BadNote              a signed note that is malformed or not signed by whom we trust
    │   ├── NotSigned        well formed, but too few of the keys we trust signed it
    │   │   └── NotWitnessed     signed by its log, but cosigned by too few of its witnesses
    │   ├── BadProfile       a verified note whose text is not a profile
    │   ├── BadReceipt       a note that is no receipt for this upload
    │   └── BadCheckpoint    a note that is no checkpoint of a log
    ├── BadCertificate       a certificate, or a name for one, that we neither read nor issue
    ├── BadPolicy            a policy file that does not say which logs and witnesses are trusted
    ├── BadLogFile           an entry, a tile or a path of a log that is not one
    ├── BadProof             an inclusion or consistency proof, or a tile, that does not prove it
    ├── MissingTile          a tile without which a log's tree does not answer
    ├── BadRequestSignature  an organiser's request that is not signed as it must be
    │   └── ClockOff         rightly signed, but at a time too far from ours
    ├── WrongPassphrase      no keyslot opens with it
    ├── BadKeyslots          a keyslot file of another length, version or cost than we read
    │   └── NewerKeyslots    one that a later version wrote
    ├── Forgotten            a row or blob whose shred slot no longer opens it
    ├── SelfTestFailed       a primitive of this machine gives another answer than the published one
    └── NotHardened          a system that does not let a process forbid its core dumps

Messages name the fault and never the material: no key, passphrase or plaintext stands in an error.
"""


class CryptoError(Exception):
    """Anything this folder refuses."""


class BadKey(CryptoError):
    """A recipient, identity or verifier key that is not one."""


class BadSize(CryptoError):
    """A length that no envelope of ours has."""


class NotOpened(CryptoError):
    """An age file that does not open."""


class HeaderFailure(NotOpened):
    """The header is not age, or breaks one of our limits."""


class HmacFailure(NotOpened):
    """The header was changed after it was written."""


class NoMatch(NotOpened):
    """None of the identities fits."""


class PayloadFailure(NotOpened):
    """The contents were changed or cut."""


class ArmorFailure(NotOpened):
    """The text wrapping is broken."""


class BadNote(CryptoError):
    """A signed note that is malformed, or not signed by whom we trust."""


class NotSigned(BadNote):
    """A well-formed note that too few of the keys we trust signed."""


class NotWitnessed(NotSigned):
    """A checkpoint that its log signed and too few of the witnesses we trust cosigned."""


class BadProfile(BadNote):
    """A verified note whose text is not a profile (or not an organisers' note)."""


class BadReceipt(BadNote):
    """A note that is no receipt for this upload."""


class BadCheckpoint(BadNote):
    """A note whose text is not a checkpoint of a log."""


class BadCertificate(CryptoError):
    """A certificate, or a name for one, that we neither read nor issue."""


class BadPolicy(CryptoError):
    """A text that is no policy of logs, witnesses and their quorum."""


class BadLogFile(CryptoError):
    """An entry, a tile, a bundle of entries or a path of a log that is not one."""


class BadProof(CryptoError):
    """An inclusion or consistency proof, or a tile, that does not prove it."""


class MissingTile(CryptoError):
    """A tile that was not given and without which a log's tree does not answer."""


class BadRequestSignature(CryptoError):
    """An organiser's request that is not signed as it must be."""


class ClockOff(BadRequestSignature):
    """A request rightly signed, but at a time too far from ours."""


class WrongPassphrase(CryptoError):
    """No keyslot opens with this passphrase."""


class BadKeyslots(CryptoError):
    """A keyslot file of another length, version or cost than this program reads."""


class NewerKeyslots(BadKeyslots):
    """A keyslot file that a later version wrote, or one whose version byte was damaged."""


class SelfTestFailed(CryptoError):
    """A primitive on this machine does not give its published answer; nothing it makes can be trusted."""


class Forgotten(CryptoError):
    """A row or blob whose shred slot no longer opens it: it was overwritten on purpose."""


class NotHardened(CryptoError):
    """A system that does not let a process forbid its core dumps."""
