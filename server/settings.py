"""Every setting of the server, with its limits and its default: one frozen value, read once at the start.

A setting is a flag, a variable of the environment, or a line of the settings file; a flag wins over a variable, and
both over the file. All names are made from the field's: `max_connections` is `--max-connections`,
`GAWAH_MAX_CONNECTIONS` and `max_connections`. What a desk is (its keys, its batch length, its addresses) is no
setting: it stands in the desk's signed profile.
"""

import argparse
import dataclasses
import ipaddress
import os
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from server.errors import UsageRefused
from server.settings_file import read_settings_file

FILE = "settings"
"""What the flag and the variable that name the settings file are made from."""

_VARIABLES = "GAWAH_"
_VARIABLES_OF_THE_WINDOW = frozenset({"GAWAH_FROZEN", "GAWAH_LOCKED"})

_LISTEN = re.compile(r"(?P<host>localhost|[0-9.]+|\[[0-9A-Fa-f:.]+\]):(?P<port>[0-9]{1,5})")

_UNIX = "unix:"
_MAX_SOCKET_PATH = 107
"""What the system takes, less the zero at its end (unix(7))."""


@dataclass(frozen=True)
class Listen:
    """An address to listen on; port 0 lets the system choose one. With a `path` it is a Unix socket, and no host."""

    host: str
    port: int
    path: Path | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `HOST:PORT`, HOST an IP address ([…] for IPv6) or `localhost`; or `unix:PATH`. Raises UsageRefused."""
        if text.startswith(_UNIX):
            return cls("", 0, _parse_socket_path(text.removeprefix(_UNIX)))
        match = _LISTEN.fullmatch(text)
        port = int(match["port"]) if match else -1
        try:
            host = (
                str(ipaddress.ip_address(match["host"].strip("[]").replace("localhost", "127.0.0.1"))) if match else ""
            )
        except ValueError:
            host = ""
        if not host or port > 65_535:
            raise UsageRefused(
                f"{text!r} is no address to listen on; write it as 127.0.0.1:8443, [::1]:8443 or unix:/run/socket."
            )
        return cls(host, port)

    @property
    def is_loopback(self) -> bool:
        """True when only this machine can reach it."""
        return self.path is not None or ipaddress.ip_address(self.host).is_loopback

    def __str__(self) -> str:
        if self.path is not None:
            return f"{_UNIX}{self.path}"
        return f"{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"


def _parse_socket_path(text: str) -> Path:
    if not text.startswith("/") or "\0" in text or len(os.fsencode(text)) > _MAX_SOCKET_PATH:
        raise UsageRefused(f"A Unix socket has a path that begins with / and is at most {_MAX_SOCKET_PATH} bytes long.")
    return Path(text)


def _number(default: int, *, least: int, most: int, unit: str, text: str) -> Any:
    return dataclasses.field(default=default, metadata={"least": least, "most": most, "unit": unit, "text": text})


@dataclass(frozen=True)
class Settings:
    """What an operator decides."""

    data: Path = dataclasses.field(metadata={"unit": "DIR", "text": "folder of what the server keeps"})
    desk: Path = dataclasses.field(metadata={"unit": "FOLDER", "text": "the desk's server folder, from the ceremony"})
    listen: Listen = dataclasses.field(metadata={"unit": "HOST:PORT", "text": "address to listen on"})
    public: Path | None = dataclasses.field(
        default=None, metadata={"unit": "DIR", "text": "folder of the public log; without it log in the data folder"}
    )
    onion_listen: Listen | None = dataclasses.field(
        default=None, metadata={"unit": "HOST:PORT", "text": "address for Tor beside it, of this machine, without TLS"}
    )
    ops_listen: Listen | None = dataclasses.field(
        default=None, metadata={"unit": "HOST:PORT", "text": "address of /healthz and /metrics, of this machine"}
    )
    max_connections: int = _number(
        2048, least=1, most=100_000, unit="connections", text="open connections; for one more the least gives way"
    )
    max_waiting_mib: int = _number(
        48, least=2, most=65_536, unit="MiB", text="envelopes being received or written; more is answered `busy`"
    )
    class_quota_mib: int = _number(
        4096, least=2, most=16_777_216, unit="MiB", text="room for the envelopes of each size class; then it is `full`"
    )
    max_open_uploads: int = _number(
        1024,
        least=1,
        most=100_000,
        unit="uploads",
        text="open uploads in chunks of each size class; then one is let go",
    )
    least_free_mib: int = _number(
        256, least=0, most=1_048_576, unit="MiB", text="room left on the disk; below it envelopes are answered `full`"
    )
    idle_seconds: int = _number(
        60, least=1, most=3600, unit="seconds", text="a connection without a request is closed after"
    )
    head_seconds: int = _number(30, least=1, most=3600, unit="seconds", text="a request's head must have come within")
    body_seconds: int = _number(
        30, least=1, most=3600, unit="seconds", text="grace for a body or an answer, besides the time by its length"
    )
    slowest_bytes_per_second: int = _number(
        1024, least=16, most=1_048_576, unit="bytes/s", text="the rate that a body's or an answer's time is counted by"
    )
    stop_seconds: int = _number(
        10, least=1, most=600, unit="seconds", text="time that requests under way get when the server stops"
    )
    retention_weeks: int = _number(
        53, least=53, most=520, unit="weeks", text="an envelope that was not filed is kept for"
    )


def flag_name(field: str) -> str:
    """Return the flag of a setting."""
    return "--" + field.replace("_", "-")


def variable_name(field: str) -> str:
    """Return the environment variable of a setting."""
    return _VARIABLES + field.upper()


def add_setting_flags(parser: argparse.ArgumentParser) -> None:
    """Give `parser` a flag for every setting, and the one that names the settings file."""
    parser.add_argument(flag_name(FILE), metavar="FILE", help=f"settings file (TOML); also {variable_name(FILE)}")
    for field in dataclasses.fields(Settings):
        default = "" if field.default in {dataclasses.MISSING, None} else f" (default: {field.default})"
        parser.add_argument(
            flag_name(field.name),
            metavar=field.metadata["unit"],
            help=f"{field.metadata['text']}{default}; also {variable_name(field.name)}",
        )


def read_settings(given: Mapping[str, str | None], environment: Mapping[str, str]) -> Settings:
    """Return the settings that flags by their names, an environment and the file that either names give.

    Raises UsageRefused for a missing or bad value, and for a name that no setting has.
    """
    fields = dataclasses.fields(Settings)
    names = [field.name for field in fields]
    _refuse_unknown_variables(environment, {variable_name(name) for name in (*names, FILE)})
    file = given.get(FILE) or environment.get(variable_name(FILE))
    folders = [field.name for field in fields if field.type in {Path, Path | None}]
    from_file = read_settings_file(Path(file), names=names, folders=folders) if file else {}
    values: dict[str, Any] = {}
    for field in fields:
        sources = (given.get(field.name), environment.get(variable_name(field.name)), from_file.get(field.name))
        text = next((source for source in sources if source is not None), None)
        if text is not None:
            values[field.name] = _read_value(field, text)
        elif field.default is dataclasses.MISSING:
            raise UsageRefused(
                f"{flag_name(field.name)} is missing; give it as {flag_name(field.name)}, as "
                f"{variable_name(field.name)}, or as {field.name} in the settings file."
            )
    return Settings(**values)


def _refuse_unknown_variables(environment: Mapping[str, str], known: Collection[str]) -> None:
    # A limit with a letter wrong in its name would silently not hold.
    for name in sorted(environment):
        if name.startswith(_VARIABLES) and name not in known and name not in _VARIABLES_OF_THE_WINDOW:
            raise UsageRefused(f"The environment has {name}, which is no setting.")


def _read_value(field: "dataclasses.Field[Any]", text: str) -> Path | Listen | int:
    if field.type in {Path, Path | None}:
        if not text:
            # An empty path would mean the folder in which the server happens to be started.
            raise UsageRefused(f"{flag_name(field.name)} is empty; name a folder.")
        return Path(text)
    if field.type in {Listen, Listen | None}:
        return Listen.parse(text)
    least, most = field.metadata["least"], field.metadata["most"]
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and least <= int(text) <= most):
        raise UsageRefused(f"{flag_name(field.name)} takes a whole number from {least} to {most}, not {text!r}.")
    return int(text)
