"""gawahctl run inside the test's own process, by a person who sits at no terminal: many refusals in little time."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from reporter.__main__ import main
from reporter.commands.console import Console, utc_now


@dataclass(frozen=True)
class Said:
    """What one command printed, and its exit status."""

    status: int
    text: str
    warnings: str
    stdout: bytes

    @property
    def everything(self) -> str:
        return self.text + self.warnings + self.stdout.decode(errors="replace")


@dataclass
class Terminal:
    """Runs commands with one passphrase file, or with none, and keeps all that they said."""

    passphrase_file: Path | None = None
    said: list[Said] = field(default_factory=list)
    now: Callable[[], datetime] = utc_now

    def run(self, *arguments: object, stdin: bytes = b"", passphrase: Path | None = None) -> Said:
        text, warnings, stdout = io.StringIO(), io.StringIO(), io.BytesIO()
        console = Console(stdin=io.BytesIO(stdin), stdout=stdout, text=text, warnings=warnings, now=self.now)
        words = [str(argument) for argument in arguments]
        file = passphrase or self.passphrase_file
        status = main(words if file is None else [*words, "--passphrase-file", str(file)], console)
        said = Said(status, text.getvalue(), warnings.getvalue(), stdout.getvalue())
        self.said.append(said)
        return said

    def say(self, *arguments: object) -> str:
        """Run a command that must succeed, and return what it printed."""
        said = self.run(*arguments)
        assert said.status == 0, said
        return said.text

    def json(self, *arguments: object) -> Any:
        return json.loads(self.say(*arguments, "--json"))

    def refusal(self, *arguments: object, status: int = 1, stdin: bytes = b"", passphrase: Path | None = None) -> str:
        """Run a command that must be refused, and return its sentence: one line, and nothing else was printed."""
        said = self.run(*arguments, stdin=stdin, passphrase=passphrase)
        assert said.status == status, said
        assert (said.text, said.stdout) == ("", b""), said
        assert said.warnings.count("\n") == 1, said
        assert said.warnings.endswith((".\n", " PROFILE\n", " DIR\n")), said
        assert "program met a fault of its own" not in said.warnings, said
        return said.warnings.strip()
