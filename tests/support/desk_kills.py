"""`desk rotate` and `desk publish`, each killed at any of its writes and called again, and what must hold after it.

Every version of a note that ever lay where somebody could take it is remembered: in the server's folder, or handed
out to co-signers. One version with two texts would be evidence against the desk for ever.
"""

import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crypto.profile_text import Profile
from reporter import vault_check
from reporter.desk import ceremony, publishing, root_keys, roster
from reporter.desk.root_keys import NoteKind, RootNote
from reporter.store.vault import Vault
from support.commands import ROOT, Commands
from support.desks import PASSPHRASE
from support.killed_at_writes import Killer, Write
from support.roots import ThreeRoots

_TWICE = 2


@dataclass
class DeskKills:
    """Kills commands on copies of one desk. Problems are counted by what they are, so that all are seen."""

    roots: ThreeRoots
    scratch: Path
    problems: Counter[str] = field(default_factory=Counter)
    kills: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        (self.scratch / "passphrase").write_text(PASSPHRASE + "\n")
        self._commands = Commands(self.scratch, self.scratch / "passphrase")
        self._seen: dict[tuple[NoteKind, int], str] = {}

    def writes_of(self, *words: object) -> list[Write]:
        """Return every write that a whole run of a command makes; it runs on a copy."""
        roots = self._copy()
        killer = Killer(self.scratch, writes={"whole": [Write("unlink", 65000)]})
        ended = self._run(killer, "whole", roots, words)
        assert ended.status == 0, ended.warned
        shutil.rmtree(roots.folder)
        return killer.writes["whole"]

    def kill_at(self, write: Write, *words: object) -> None:
        """Kill a command at one write, look, call it again without killing, and look again.

        `DESK` in a word stands for the copy's folder.
        """
        roots = self._copy()
        self._seen = {}
        self._look(roots, "before")
        kind = str(words[1])
        killer = Killer(self.scratch, writes={kind: [write]})
        ended = self._run(killer, kind, roots, words)
        self.kills[kind] += killer.kills[kind]
        assert "Traceback" not in ended.said + ended.warned, ended.warned
        self._look(roots, f"after a kill at {write}")
        again = self._commands.run(*self._words(roots, words))
        self.problems[f"called again: {again.stderr.decode()} {write}"] += again.returncode != 0
        self._look(roots, f"after the second call {write}")
        is_waiting = any((roots.desk / "proposed").glob("*"))
        self.problems[f"not published by the second call {write}"] += kind == "publish" and is_waiting
        self._finish(roots, write, is_rotation=kind == "rotate")
        self.problems[f"not fine {write}"] += not vault_check.check(roots.desk, PASSPHRASE).is_fine
        shutil.rmtree(roots.folder)

    def _finish(self, roots: ThreeRoots, write: Write, *, is_rotation: bool) -> None:
        """Let everything that waits be signed and published, and see that the desk can go on."""
        for kind in NoteKind:
            if (roots.desk / "proposed" / kind.value).exists():
                roots.publish(roots.sign("b", roots.proposal(kind.value)))
        self._look(roots, f"when all is published {write}")
        with roots.open() as vault:
            desk = ceremony.read_desk(vault)
            waits = [kind for kind in NoteKind if publishing.proposed(vault, kind)]
            self.problems[f"waits for ever {write}"] += bool(waits)
            self.problems[f"no next profile {write}"] += is_rotation and desk.profile.version < _TWICE
            listed = roster.listed(vault)
            self.problems[f"list not published {write}"] += listed is not None and not publishing.holds(
                vault.values.require(publishing.ORGANISERS), desk.profile
            )
            named = {str(key.recipient) for key in keys_of_all(vault)}
            lines = {row.recipient for row in vault.seeds.all()}
            self.problems[f"seeds of no published profile {write}"] += bool(lines - named)
        self.problems[f"server's folder behind {write}"] += (
            roots.desk / "server" / "profile"
        ).read_bytes() != desk.note

    def _look(self, roots: ThreeRoots, when: str) -> None:
        """Hold every note that lies where somebody could take it against those seen before, and its keys for seeds."""
        with roots.open() as vault:
            held = {row.recipient for row in vault.seeds.all()}
        for path in (*(roots.desk / "server").rglob("*"), *(roots.desk / "proposed").glob("*")):
            if not path.is_file() or path.name.startswith((".", "tls", "log", "revoked")):
                continue
            note = root_keys.read_note(path.read_bytes())
            known = self._seen.setdefault((note.kind, note.version), note.text)
            self.problems[f"two texts of {note.kind.value} {note.version} {when}"] += known != note.text
            self.problems[f"no seed {when}"] += bool(recipients_of(note) - held)

    def _copy(self) -> ThreeRoots:
        return self.roots.copy(self.scratch / "copy")

    def _words(self, roots: ThreeRoots, words: Sequence[object]) -> list[str]:
        return [str(word).replace("DESK", str(roots.desk)) for word in words]

    def _run(self, killer: Killer, kind: str, roots: ThreeRoots, words: Sequence[object]) -> Any:
        passphrase = ("--passphrase-file", self.scratch / "passphrase")
        return killer.run(
            kind,
            [sys.executable, "-m", "reporter", *self._words(roots, words), *passphrase],
            environment=self._commands.environment(),
            cwd=ROOT,
        )


def recipients_of(note: RootNote) -> set[str]:
    """Return the recipients that a profile names; of another note none."""
    if not isinstance(note.content, Profile):
        return set()
    profile = note.content
    return {str(key.recipient) for key in (*profile.week_keys, *profile.carry_keys, profile.last_resort)}


def keys_of_all(vault: Vault) -> list[Any]:
    """Return the keys of every profile that a vault has published."""
    profiles = [root_keys.read_note(known.note).content for known in vault.profiles.all_trusted()]
    return [
        key
        for profile in profiles
        if isinstance(profile, Profile)
        for key in (*profile.week_keys, *profile.carry_keys, profile.last_resort)
    ]
