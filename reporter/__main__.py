"""The command `gawahctl`: the composition root of the command line.

Parses the call, runs one command, and turns whatever goes wrong into one sentence on standard error and an exit
status: 0 done, 1 refused, 2 the call makes no sense, 3 an age file or vault that does not open. No traceback ever
reaches the person, because a traceback can hold what they wrote.
"""

import os
import sys
from collections.abc import Sequence

from crypto import hardening
from crypto.errors import CryptoError, NotHardened
from reporter import sentences
from reporter.commands.arguments import build_parser, rewrite_two_word_commands
from reporter.commands.console import Console, standard_console
from reporter.errors import GawahError


def main(argv: Sequence[str] | None = None, console: Console | None = None) -> int:
    """Run one command and return its exit status."""
    console = console or standard_console()
    try:
        hardening.forbid_core_dumps()
        arguments = build_parser().parse_args(rewrite_two_word_commands(sys.argv[1:] if argv is None else argv))
        arguments.run(arguments, console)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  # the last door: a traceback could show text
        sentence, status = explain(error)
        console.warn(sentence)
        return status
    return 0


def run_as_program() -> int:
    """Run one command for a shell, and end with its status even where nobody takes what it printed."""
    status = main()
    try:
        sys.stdout.flush()
    except OSError:
        # Python would flush once more at its end, fail again, and end with a status of its own.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def explain(error: BaseException) -> tuple[str, int]:
    """Turn whatever ended a command into a sentence and an exit status."""
    match error:
        case GawahError():
            return sentences.of_error(error), error.exit_code
        case NotHardened():
            return f"Nothing was opened: {error}. Use a system where this can be done.", 1
        case CryptoError():
            return f"Something that should open or verify did not ({error}). Nothing was changed.", 3
        case KeyboardInterrupt() | EOFError() | BrokenPipeError():
            return "Stopped. What was saved before is kept.", 1
        case OSError():
            reason = error.strerror or type(error).__name__
            return f"The disk or the system refused ({reason}). What was saved before is kept.", 1
        case _:
            return _OWN_FAULT.format(fault=type(error).__name__), 1


_OWN_FAULT = (
    "The program met a fault of its own ({fault}). What was saved before is kept, nothing more was sent. Please tell "
    "its makers which command you ran."
)


if __name__ == "__main__":
    sys.exit(run_as_program())
