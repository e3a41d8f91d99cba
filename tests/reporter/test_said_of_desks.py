"""What a person is asked before somebody is admitted or something signed."""

import io
from collections.abc import Callable

import pytest

from crypto.fingerprints import Fingerprint
from reporter.commands.console import Console
from reporter.commands.said_of_desks import ask_yes, compare_or_refuse
from reporter.errors import GawahError, UsageError

FINGERPRINT = Fingerprint(bytes(range(32)))


def console(ask_line: Callable[[str], str] | None) -> Console:
    return Console(
        stdin=io.BytesIO(), stdout=io.BytesIO(), text=io.StringIO(), warnings=io.StringIO(), ask_line=ask_line
    )


@pytest.mark.parametrize("answer", ["yes", " YES "])
def test_a_person_who_types_yes_goes_on(answer: str):
    compare_or_refuse(console(lambda _: answer), fingerprint=FINGERPRINT, expected=None, trusted=False)


@pytest.mark.parametrize("answer", ["", "y", "no", "yes please"])
def test_anything_else_stops(answer: str):
    with pytest.raises(GawahError, match="did not type yes"):
        compare_or_refuse(console(lambda _: answer), fingerprint=FINGERPRINT, expected=None, trusted=False)


def test_without_a_person_the_words_must_be_given():
    nobody = console(None)
    with pytest.raises(UsageError, match="--expect"):
        compare_or_refuse(nobody, fingerprint=FINGERPRINT, expected=None, trusted=False)
    with pytest.raises(UsageError, match="Nobody was admitted"):
        compare_or_refuse(nobody, fingerprint=FINGERPRINT, expected="other words", trusted=False)
    compare_or_refuse(nobody, fingerprint=FINGERPRINT, expected=" ".join(FINGERPRINT.words), trusted=False)
    compare_or_refuse(nobody, fingerprint=FINGERPRINT, expected=None, trusted=True)


def test_a_signature_needs_a_yes_too():
    with pytest.raises(UsageError, match="sign with --yes"):
        ask_yes(console(None), "Sign? ", without="sign with --yes")
