"""One sentence to translate, as every source of sentences gives it and every .ts file keeps it."""

import re
from collections import Counter
from typing import NamedTuple

_FIELD = re.compile(r"\{[^{}]*\}|%n")


class Message(NamedTuple):
    """A sentence in its context; `comment` tells two of one wording apart, `is_plural` asks for a form by count."""

    context: str
    source: str
    comment: str = ""
    is_plural: bool = False


def fields(text: str) -> Counter[str]:
    """Count the places of a text that are filled in later."""
    return Counter(_FIELD.findall(text))
