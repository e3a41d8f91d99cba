"""Passphrases from a file or from the keyboard, never from the command line.

A new vault's passphrase is made by the program unless the person brings one: six words, shown once and typed
back, because nobody can recover it.
"""

from pathlib import Path

from crypto import words
from reporter import passphrases as drawn_by_lot
from reporter.commands.console import Console
from reporter.errors import GawahError, UsageError

MAX_FILE_BYTES = 4096


def read(console: Console, file: Path | None, *, prompt: str) -> str:
    """Return the passphrase of an existing vault: the file's first line, or what the person types."""
    if file is None:
        return console.ask_secret(f"{prompt}: ")
    return _first_line(file)


def choose(
    console: Console,
    file: Path | None,
    *,
    prompt: str = "Passphrase for the new vault",
    unchanged: str = "Nothing was made",
) -> str:
    """Return a passphrase for a vault that is about to be made or changed, generated where the person brings none.

    Raises GawahError where what was typed a second time is not the same, UsageError for a file that cannot be read.
    """
    if file is not None:
        return _first_line(file)
    own = console.ask_secret(f"{prompt} (press Enter to have one made for you): ")
    if own:
        again = console.ask_secret("The same passphrase once more: ")
        if again != own:
            raise GawahError(f"The two passphrases differ. {unchanged}; try again.")
        return own
    made = words.generate_passphrase()
    console.say(f"Write these six words down: {made}")
    console.say("There is no way to recover them. Without them nobody, you included, can read the vault.")
    if drawn_by_lot.as_drawn(console.ask_secret("Type them back: ")) != made:
        raise GawahError(f"That was not the passphrase. {unchanged}; try again.")
    return made


def _first_line(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            text = stream.read(MAX_FILE_BYTES).decode()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The passphrase file cannot be read ({_reason(error)}). Nothing was done.") from error
    line = text.splitlines()[0].strip() if text.splitlines() else ""
    if not line:
        raise UsageError("The passphrase file is empty. Nothing was done; write the passphrase into its first line.")
    return line


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or "no reason given" if isinstance(error, OSError) else "it is not text"
