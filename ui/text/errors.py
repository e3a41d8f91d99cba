"""What to say when a journey refuses: its own sentence, in the person's language.

Every message of `reporter` already says what happened, what was kept and what to do. It is translated by its English
wording, in the context `errors`. One in which something was filled in is matched with the sentence it was made from;
what was filled in is translated where it is a sentence itself, and stands apart where it is a name or a number. Why a
file is damaged, which is written for whoever mends it, becomes one of few kinds of damage.
"""

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reporter.errors import GawahError
from ui.bundled import FOLDER
from ui.text.isolates import apart

_LONGEST = 2000
"""No message is longer; matching one costs by its length."""
_OF_THE_SYSTEM = (
    QT_TRANSLATE_NOOP("errors", "No such file or directory"),
    QT_TRANSLATE_NOOP("errors", "Permission denied"),
    QT_TRANSLATE_NOOP("errors", "Is a directory"),
    QT_TRANSLATE_NOOP("errors", "Not a directory"),
    QT_TRANSLATE_NOOP("errors", "No space left on device"),
    QT_TRANSLATE_NOOP("errors", "Read-only file system"),
    QT_TRANSLATE_NOOP("errors", "Input/output error"),
    QT_TRANSLATE_NOOP("errors", "No such device"),
    QT_TRANSLATE_NOOP("errors", "it is not a regular file"),
)
"""What a system says of a file most often, which a journey fills into its sentence as it came."""

_REASON = "error"
"""The field in which such a sentence carries on why a file is damaged, in the words of whoever read it."""
_NOT_SIGNED = frozenset(
    {
        "too few of the keys we trust signed this note",
        "a key we trust is named by a signature that is not its own",
    }
)


def say(error: Exception) -> str:
    """Return the sentence for an error. What is no refusal of ours is told in general words, never with its own."""
    if isinstance(error, GawahError):
        return say_words(str(error))
    return QCoreApplication.translate(
        "errors",
        "Something went wrong inside the program. What you had saved is kept; close the program and open it again.",
    )


def say_words(english: str) -> str:
    """Return what a journey said in English, as the reason of a report that was not sent, in the person's language."""
    translated = QCoreApplication.translate("errors", english)
    if translated != english or len(english) > _LONGEST:
        return translated
    for source, pattern in _sentences_with_fields():
        matched = pattern.fullmatch(english)
        if matched:
            template = QCoreApplication.translate("errors", source)
            return english if template == source else template.format(**_said_apart(matched))
    return english


def _said_apart(matched: re.Match[str]) -> dict[str, str]:
    return {name: _filled_in(name, text) for name, text in matched.groupdict().items()}


def _filled_in(name: str, text: str) -> str:
    said = say_words(text)
    if said != text:
        return said
    if name != _REASON:
        return apart(text)
    if text in _NOT_SIGNED:
        return QCoreApplication.translate("errors", "its signatures are not right")
    return QCoreApplication.translate("errors", "something in it is not as it should be")


@cache
def _sentences_with_fields() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the sentences with fields, and what a message made from each looks like."""
    file = FOLDER / "translations" / "errors-with-fields.txt"
    sources = file.read_text(encoding="utf-8").splitlines()
    return tuple((source, re.compile(_pattern_of(source), re.DOTALL)) for source in sources)


def _pattern_of(source: str) -> str:
    parts = re.split(r"\{(\w+)\}", source)
    return "".join(f"(?P<{part}>.+?)" if number % 2 else re.escape(part) for number, part in enumerate(parts))
