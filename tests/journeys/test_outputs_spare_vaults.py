"""No command writes what it gives away into the folder of a vault, whatever it is called with."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from crypto.identities import HybridIdentity
from reporter import form
from reporter.anonymise.review import Action, Decisions, anonymise
from reporter.report import BytesContent, DraftFile
from support.journey import EXAMPLES
from support.prepared import Prepared, contents
from support.terminal import Terminal

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


@pytest.mark.parametrize("command", ["keygen", "seal", "desk profile", "export", "case"])
@pytest.mark.parametrize("inside", ["", "b"])
def test_an_output_into_a_vault_is_refused_and_the_vault_is_as_it_was(place: Prepared, command: str, inside: str):
    target = place.vault / inside
    target.mkdir(exist_ok=True)
    words: dict[str, tuple[object, ...]] = {
        "keygen": ("keygen", "-o", target / "d"),
        "seal": ("seal", "-r", HybridIdentity.generate().recipient(), "-o", target / "d"),
        "desk profile": ("desk", "profile", place.desk, "-o", target / "d"),
        "export": ("export", place.organiser, "--format", "json", "-o", target / "d"),
        "case": ("case", place.organiser, "ab", "--attachments", target),
    }
    before = contents(place.vault)
    terminal = Terminal() if command in ("keygen", "seal") else place.terminal
    said = terminal.run(*words[command], stdin=b"content")
    assert said.status != 0
    assert "no place for other files" in said.warnings
    assert contents(place.vault) == before
