"""Every command that opens a vault or a desk, while another program has it open: one sentence, nothing changed."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reporter.commands.arguments import build_parser
from reporter.store.folder import BUSY
from reporter.store.keyslot_file import KeyslotFile
from support.commands import ROOT
from support.prepared import Prepared, contents
from support.terminal import Terminal

ANSWERS = ROOT / "docs" / "examples" / "outage.json"
ID = "ab" * 8
OPENS_NOTHING = {"keygen", "seal", "open", "desk init", "desk root", "proof verify"}
"""They make something new, or work on files alone."""
CALLS: dict[str, tuple[str, ...]] = {
    "desk profile": ("desk",),
    "desk sign": ("desk", "profile", "-o", "out", "--yes"),
    "desk publish": ("desk", "profile"),
    "desk rotate": ("desk",),
    "desk organisers": ("desk",),
    "desk release": ("desk", "request", "-o", "out", "--trust"),
    "desk revoke": ("desk", ID),
    "desk hold": ("organiser", "--why", "a shutdown"),
    "desk custody": ("desk",),
    "desk code": ("desk", "-o", "out"),
    "desk policy": ("desk",),
    "vault create": ("new", "--desk", "desk"),
    "vault join": ("vault", "profile", "--trust"),
    "vault request": ("organiser", "-o", "out"),
    "vault receive": ("organiser", "profile"),
    "vault renew": ("organiser", "desk"),
    "vault evidence": ("vault",),
    "vault passphrase": ("vault", "--new-passphrase-file", "passphrase"),
    "vault erase": ("vault", "--yes"),
    "vault check": ("vault",),
    "report": ("vault", "answers", "--accept-finds", "replace"),
    "withdraw": ("vault", "--code-file", "code"),
    "outbox": ("vault",),
    "outbox show": ("vault", ID),
    "outbox retry": ("vault", ID),
    "outbox delete": ("vault", ID, "--yes"),
    "outbox work": ("vault",),
    "outbox log": ("vault",),
    "proof save": ("vault", ID, "-o", "out"),
    "send": ("vault", "--now"),
    "sync": ("organiser",),
    "cases": ("organiser",),
    "case": ("organiser", ID),
    "case move": ("organiser", ID, "confirmed"),
    "export": ("organiser", "--format", "csv", "-o", "out"),
}
"""A call of each command; what is a file or folder of the test's is named by its name there."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Nothing changes it: that is what is tested."""
    made = Prepared.make(tmp_path_factory.mktemp("busy"))
    made.terminal.say("vault", "request", made.organiser, "-o", made.folder / "request")
    made.file("code", b"abandon " * 11 + b"about\n")
    made.file("answers", ANSWERS.read_bytes())
    return made


@contextmanager
def held(folder: Path) -> Iterator[None]:
    lock = KeyslotFile.open(folder)
    try:
        yield
    finally:
        lock.close()


def words_of(place: Prepared, name: str) -> list[object]:
    named = {path.name for path in place.folder.iterdir()} | {"out", "new"}
    return [*name.split(), *(place.folder / word if word in named else word for word in CALLS[name])]


def commands_below(parser: argparse.ArgumentParser) -> set[str]:
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not groups:
        return {parser.prog.removeprefix("gawahctl ")}
    return {name for group in groups for below in group.choices.values() for name in commands_below(below)}


def test_every_command_is_tried():
    assert set(CALLS) | OPENS_NOTHING == commands_below(build_parser())


@pytest.mark.parametrize("name", CALLS)
def test_a_command_leaves_alone_what_another_program_has_open(place: Prepared, name: str):
    call = words_of(place, name)
    folder = next(word for word in call if isinstance(word, Path) and (word / "k").exists())
    # Erasing is the one that asks for no passphrase.
    terminal = Terminal() if name == "vault erase" else place.terminal
    before = contents(place.folder)
    with held(folder):
        assert terminal.refusal(*call) == BUSY
    assert contents(place.folder) == before
    assert not (place.folder / "new").exists()


def test_an_organiser_is_not_renewed_from_a_desk_that_another_program_has_open(place: Prepared):
    before = contents(place.folder)
    with held(place.desk):
        assert place.terminal.refusal("vault", "renew", place.organiser, place.desk) == BUSY
    assert contents(place.folder) == before
