"""No command writes what it gives away into the folder of a vault, whatever it is called with."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from crypto import age_write, identities
from crypto.identities import HybridIdentity
from reporter import form
from reporter.anonymise.review import Action, Decisions, anonymise
from reporter.report import BytesContent, DraftFile
from support.journey import EXAMPLES
from support.prepared import Prepared, contents
from support.terminal import Terminal

COMMANDS = ["keygen", "seal", "open", "report", "vault request", "desk profile", "desk sign", "export", "case"]
REPLACE = ("--accept-finds", "replace", "--json")
ANSWERS = json.loads((EXAMPLES / "outage.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    place = Prepared.make(tmp_path_factory.mktemp("outputs"))
    film = DraftFile(BytesContent(b"\0\0\0\x18ftypisom film"), "the court wants the original")
    draft = replace(form.check(ANSWERS), attachments=(film,))
    place.file_cases({"ab" * 32: anonymise(draft, Decisions(default=Action.REPLACE)).report})
    return place


@pytest.fixture
def place(made: Prepared, tmp_path: Path) -> Prepared:
    return made.copy(tmp_path / "place")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("inside", ["", "b"])
def test_an_output_into_a_vault_is_refused_and_the_vault_is_as_it_was(place: Prepared, command: str, inside: str):
    # A vault that none of the commands is about, so that not a byte of it has a reason to change.
    target = place.alone / inside
    target.mkdir(exist_ok=True)
    identity = HybridIdentity.generate()
    sealed = place.file("sealed", age_write.encrypt_bytes(b"content", [identity.recipient()]))
    secret = place.file("identity", identities.format_identity_file(identity, created=None).encode())
    words: dict[str, tuple[object, ...]] = {
        "keygen": ("keygen", "-o", target / "d"),
        "seal": ("seal", "-r", identity.recipient(), "-o", target / "d"),
        "open": ("open", "-i", secret, "-o", target / "d", sealed),
        "report": ("report", place.vault, EXAMPLES / "testimony.json", *REPLACE, "--code-output", target / "d"),
        "vault request": ("vault", "request", place.organiser, "-o", target / "d"),
        "desk profile": ("desk", "profile", place.desk, "-o", target / "d"),
        "desk sign": ("desk", "sign", place.desk, place.folder / "profile", "-o", target / "d", "--yes"),
        "export": ("export", place.organiser, "--format", "json", "-o", target / "d"),
        "case": ("case", place.organiser, "ab", "--attachments", target),
    }
    before = contents(place.alone)
    terminal = Terminal() if command in ("keygen", "seal", "open") else place.terminal
    said = terminal.run(*words[command], stdin=b"content")
    assert said.status != 0
    assert "no place for other files" in said.warnings
    assert contents(place.alone) == before
