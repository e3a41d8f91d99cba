"""Finds in what a person writes: card numbers, telephones, addresses and everything else that names somebody.

`find` proposes and decides nothing; offsets are those of the text as typed. Finds never overlap: the searches
run in order of priority, and what one has taken the next no longer sees. Length of work grows with the text,
whatever the text is.

Names, kin and streets are not here: no expression can tell them from other words. See `hints`.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from reporter.anonymise.contacts import find_handles, find_hidden_mail, find_plain_mail, find_unicode_mail
from reporter.anonymise.devices_and_accounts import ICCID, find_ibans
from reporter.anonymise.devices_and_accounts import SEARCHES as DEVICES_AND_CARDS
from reporter.anonymise.folding import fold
from reporter.anonymise.keep_list import cover_kept
from reporter.anonymise.kinds import Kind, replacement_for
from reporter.anonymise.links import find_links, replacement_for_link
from reporter.anonymise.long_numbers import find_long_numbers, find_spelled_numbers
from reporter.anonymise.network_addresses import SEARCHES as NETWORK_ADDRESSES
from reporter.anonymise.papers import CARDS, PASSPORTS, PLATE, find_named_numbers
from reporter.anonymise.phones import SEARCHES as PHONES
from reporter.anonymise.places import GEO_URI
from reporter.anonymise.places import SEARCHES as PLACES
from reporter.anonymise.search import Search, Span, cover

_WORDS: tuple[Search, ...] = (
    find_links,
    GEO_URI,
    find_plain_mail,
    find_unicode_mail,
    find_hidden_mail,
    find_handles,
)
_NUMBERS: tuple[Search, ...] = (
    find_spelled_numbers,
    find_ibans,
    *PLACES,
    *CARDS,
    ICCID,
    *PHONES,
    *NETWORK_ADDRESSES,
    *DEVICES_AND_CARDS,
    *PASSPORTS,
    find_named_numbers,
    PLATE,
    find_long_numbers,
)
_WORTH_SEARCHING = re.compile(r"[0-9:]")


@dataclass(frozen=True, order=True)
class Find:
    """Something that could name a person: where it stands in the original text, and what to put there."""

    start: int
    end: int
    kind: Kind
    replacement: str


def find(text: str) -> tuple[Find, ...]:
    """Return every find of `text`, from left to right, without overlaps."""
    folded = fold(text)
    spans: list[Span] = []
    working = cover_kept(_search(_WORDS, folded.text, spans))
    if _WORTH_SEARCHING.search(working):
        _search(_NUMBERS, working, spans, while_left=_WORTH_SEARCHING)
    finds = []
    for start, end, kind in sorted(spans):
        written = folded.text[start:end]
        replacement = replacement_for_link(written) if kind is Kind.URL else replacement_for(kind)
        finds.append(Find(*folded.original_span(start, end), kind, replacement))
    return tuple(finds)


def _search(
    searches: tuple[Search, ...], working: str, spans: list[Span], *, while_left: re.Pattern[str] | None = None
) -> str:
    """Run `searches` in order, add what they find to `spans`, and return the text that is left.

    Stops early once nothing that matches `while_left` is left.
    """
    for search in searches:
        found = list(search(working))
        if found:
            spans += found
            working = cover(working, found)
            if while_left and not while_left.search(working):
                break
    return working


def replace(text: str, replacements: dict[tuple[int, int], str]) -> str:
    """Return `text` with each `[start, end)` replaced; spans are of `text` and do not overlap."""
    ordered = sorted(replacements)
    borders = [(0, 0), *ordered, (len(text), len(text))]
    kept = [text[before[1] : after[0]] for before, after in pairwise(borders)]
    put = [replacements[span] for span in ordered]
    return "".join(piece for pair in zip(kept, [*put, ""], strict=True) for piece in pair)
