"""The command `gawah-server audit`."""

import argparse
import sys
from pathlib import Path

from server.audit.report import audit
from server.commands import Command, Environment, Given
from server.errors import UsageRefused


def _add_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", metavar="DIR", help="the data folder of the server")
    parser.add_argument("--public", metavar="DIR", help="the folder of the public log, where it is not in --data")


def _audit_with(given: Given, _environment: Environment) -> int:
    data, public = given["data"], given["public"]
    if not data:
        raise UsageRefused("--data is missing.")
    report = audit(Path(data), public=Path(public) if public else None)
    sys.stdout.write("".join(f"{line}\n" for line in report.lines()))
    return int(bool(report.findings))


COMMAND = Command("audit", "list what the disk tells whoever seizes it", _add_flags, _audit_with)
