"""What to say when a journey refuses: its own sentence, in the person's language.

Every message of `reporter` already says what happened, what was kept and what to do. It is translated by its English
wording, in the context `errors`.
"""

from PySide6.QtCore import QCoreApplication

from reporter.errors import GawahError


def say(error: Exception) -> str:
    """Return the sentence for an error. What is no refusal of ours is told in general words, never with its own."""
    if isinstance(error, GawahError):
        return QCoreApplication.translate("errors", str(error))
    return QCoreApplication.translate(
        "errors",
        "Something went wrong inside the program. What you had saved is kept; close the program and open it again.",
    )
