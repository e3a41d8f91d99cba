"""The commands as a person runs them: processes of their own, in a home and temporary folder of the test's."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 120


@dataclass
class Commands:
    """Runs gawahctl. Everything it printed is kept in `printed`, by command."""

    folder: Path
    passphrase_file: Path
    printed: list[tuple[str, str]] = field(default_factory=list)

    def run(
        self, *arguments: object, stdin: bytes = b"", passphrase: bool = True
    ) -> subprocess.CompletedProcess[bytes]:
        words = [str(argument) for argument in arguments]
        if passphrase:
            words += ["--passphrase-file", str(self.passphrase_file)]
        done = subprocess.run(
            [sys.executable, "-m", "reporter", *words],
            input=stdin,
            capture_output=True,
            cwd=ROOT,
            env=self.environment(),
            timeout=SECONDS,
            check=False,
        )
        output = done.stdout + done.stderr
        assert b"Traceback" not in output, output.decode(errors="replace")
        self.printed.append((words[0], output.decode(errors="replace")))
        return done

    def say(self, *arguments: object) -> str:
        """Run a command that must succeed, and return what it printed."""
        done = self.run(*arguments)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def json(self, *arguments: object) -> Any:
        return json.loads(self.say(*arguments, "--json"))

    def refusal(self, *arguments: object, status: int = 1) -> str:
        """Run a command that must be refused, and return its one sentence."""
        done = self.run(*arguments)
        assert done.returncode == status, (done.returncode, done.stdout, done.stderr)
        sentence = done.stderr.decode()
        assert sentence.count("\n") == 1, sentence
        return sentence.strip()

    def environment(self) -> dict[str, str]:
        home, temporary = self.folder / "home", self.folder / "tmp"
        home.mkdir(exist_ok=True)
        temporary.mkdir(exist_ok=True)
        kept = {name: value for name, value in os.environ.items() if name.startswith(("PATH", "COVERAGE", "PYTHON"))}
        return {**kept, "HOME": str(home), "TMPDIR": str(temporary), "LANG": "C.UTF-8"}
