"""What can go wrong on a journey, drawn once. Every message is one sentence for the person in front of it.

    GawahError                 exit 1
    ├── UsageError             exit 2: the call itself makes no sense
    ├── DoesNotOpen            exit 3: an age file or a vault that does not open
    │   ├── WrongPassphrase
    │   ├── VaultDamaged
    │   ├── Unreadable         one message for every way an envelope can fail to open
    │   └── NotProved          a proof, or the evidence of an alarm, that does not show what it says
    ├── VaultProblem           the folder: missing, busy, read-only, full, too new, already there
    │   └── NotRemoved         erased, so that nobody can read it, and some of its files are still there
    ├── AnswersRefused         answers that the form does not take; carries the problems
    ├── FindsUnresolved        finds that nobody has decided on; carries the finds
    ├── AttachmentRefused      a file that cannot be cleaned
    ├── ProfileRefused         a desk profile that is not to be trusted
    │   └── Equivocation       two profiles of one version, both signed by the desk
    ├── NotJoined              the vault belongs to no desk yet
    ├── NotSent                nothing was lost, nothing was sent; says why
    │   ├── NoConnection       no server of the desk could be reached
    │   ├── LineBroken         a server was reached, and no whole answer came
    │   ├── SenderGone         the process that sends ended in the middle
    │   └── Refused            the server answered with a listed problem
    ├── SendingStopped         the person ended the sending; what is not sent is kept
    ├── SyncStopped            the desk's sync ended early; what was filed is kept
    ├── EnvelopeMissing        the server lists an envelope and does not hand it out as its id says
    ├── MoveRefused            a case cannot go from its state to that one
    ├── DemonstrationFailed    the demo desk on this computer cannot be made or started
    └── NothingThere           an id that nothing here has

What carries values of one room is defined in it: AnswersRefused in `form`, FindsUnresolved in `anonymise.review`,
Equivocation in `profile`, Refused in `transport`.

A message says what happened, what was kept and what to do next, and never holds what a person wrote.
"""


class GawahError(Exception):
    """Anything a journey refuses; its text is a sentence for the person, wherever they read it.

    `command` is what the command line says behind it: the call that does what the sentence asks for. A window never
    shows it.
    """

    exit_code = 1

    def __init__(self, message: str = "", *, command: str = "") -> None:
        super().__init__(message)
        self.command = command


class UsageError(GawahError):
    """The call itself makes no sense."""

    exit_code = 2


class DoesNotOpen(GawahError):
    """An age file or a vault that does not open."""

    exit_code = 3


class WrongPassphrase(DoesNotOpen):
    """The passphrase opens none of the vault's keyslots."""


class VaultDamaged(DoesNotOpen):
    """The vault's files are not what this program wrote."""


class Unreadable(DoesNotOpen):
    """An envelope that does not open. One message for every failure, so that it tells an attacker nothing.

    `reason` is a short code for the desk's own list and is never shown to whoever sent the envelope.
    """

    def __init__(self, reason: str) -> None:
        super().__init__("This envelope cannot be read. It was kept as it came.")
        self.reason = reason


class NotProved(DoesNotOpen):
    """A proof of a report, or the evidence of an alarm about a log, that does not show what it says."""


class VaultProblem(GawahError):
    """The vault folder is missing, busy, read-only, full, too new or already there."""


class NotRemoved(VaultProblem):
    """A vault's keys are overwritten, so nobody can read it any more; some of its files could not be removed."""


class AttachmentRefused(GawahError):
    """A file that is not taken into a report."""


class NotCleanable(AttachmentRefused):
    """A file that cannot be drawn again, and could be sealed as it is with a reason."""


class ProfileRefused(GawahError):
    """A desk profile that is not to be trusted."""


class NotJoined(GawahError):
    """The vault belongs to no desk yet."""


class NotSent(GawahError):
    """Nothing was lost and nothing was sent; says why."""


class NoConnection(NotSent):
    """No server of the desk could be reached, so trying the next report would change nothing."""


class LineBroken(NotSent):
    """A line to a server of the desk was open, and no whole answer came over it; the next report may fare better."""


class SenderGone(NotSent):
    """The process that sends ended in the middle; a new one may go on."""


class SendingStopped(GawahError):
    """The person ended the sending; what is not sent is kept."""


class SyncStopped(GawahError):
    """The desk's sync ended early; what was filed is kept."""


class EnvelopeMissing(GawahError):
    """The server lists an envelope and does not hand it out as its id says; the next ones are not held up by it."""


class MoveRefused(GawahError):
    """A case cannot go from its state to that one."""


class DemonstrationFailed(GawahError):
    """The demo desk on this computer cannot be made or started."""


class NothingThere(GawahError):
    """An id that nothing here has."""
