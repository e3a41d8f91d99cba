"""Reading the file of answers that a person hands to `report`."""

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from reporter.errors import GawahError, UsageError
from reporter.regular_file import open_regular

MAX_ANSWERS_BYTES = 32 * 1024 * 1024


def read_answers(path: Path) -> Mapping[str, object]:
    """Read a file of answers. Raises GawahError or UsageError; nothing is kept of it."""
    try:
        with io.BufferedReader(open_regular(path)) as file:
            data = file.read(MAX_ANSWERS_BYTES + 1)
        if len(data) > MAX_ANSWERS_BYTES:
            raise UsageError("The file of answers is over 32 MiB. Nothing was saved; name the right file.")
        answers = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_refuse_repeated)
    except OSError as error:
        raise UsageError(
            f"The file of answers cannot be read ({error.strerror}). Nothing was saved; check its name."
        ) from error
    except json.JSONDecodeError as error:
        # The cause would repeat what the person wrote.
        raise GawahError(_NOT_ANSWERS.format(place=f" (line {error.lineno}, column {error.colno})")) from None
    except (ValueError, RecursionError):
        raise GawahError(_NOT_ANSWERS.format(place="")) from None
    if not isinstance(answers, dict):
        raise GawahError(_NOT_ANSWERS.format(place=""))
    return answers


_NOT_ANSWERS = (
    "The file of answers is not one JSON object in UTF-8{place}. Nothing was saved and the file is unchanged; correct "
    "it and try again."
)


def _refuse_repeated(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """Refuse an object with a name twice: one of the two answers would be lost without a word."""
    members = dict(pairs)
    if len(members) < len(pairs):
        raise GawahError(
            "The file of answers gives two answers under one name. Nothing was saved; keep one of them and try again."
        )
    return members
