"""The audit as a whole: a folder's names, its rows, and its files once more; and how what was found is told."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from server.audit.expected import Beyond, Finding, Trace
from server.audit.folder import Judge, is_served, list_names
from server.audit.rows import read_rows
from server.errors import StartRefused
from server.storage.sqlite import DATABASE

_MOST_OF_A_KIND = 20
"""Findings of one kind that are written out."""


@dataclass(frozen=True)
class Report:
    """What the disk tells: how much of each kind that is on the list, and each thing that is not."""

    seen: Counter[Trace]
    findings: Sequence[Finding]
    is_served: bool

    def lines(self) -> Iterator[str]:
        """Give the lines to print, those of the list first."""
        for trace in Trace:
            if self.seen[trace]:
                yield f"listed  {trace.value} ({self.seen[trace]})"
        for kind in Beyond:
            found = [finding.text for finding in self.findings if finding.kind is kind]
            if found:
                yield f"BEYOND  {kind.value} ({len(found)})"
            yield from (f"        {text}" for text in found[:_MOST_OF_A_KIND])
            if len(found) > _MOST_OF_A_KIND:
                yield f"        and {len(found) - _MOST_OF_A_KIND} more"
        if not self.findings:
            yield "The disk tells nothing that is not on the list."
        elif self.is_served:
            yield "A server works in this folder: what it was just doing may be among it. Ask once more in a minute."


def audit(data: Path, *, public: Path | None = None) -> Report:
    """Look at a data folder, and at a public log outside of it. Raises StartRefused where there is none to look at."""
    try:
        has_rows = (data / DATABASE).is_file()
    except OSError as error:
        raise StartRefused(f"The data folder {data} cannot be read ({error.strerror}).") from error
    if not has_rows:
        raise StartRefused(f"The folder {data} is no data folder of a server.")
    if public is not None and not public.is_dir():
        raise StartRefused(f"The folder {public} of the public log is not there.")
    was_served = is_served(data)
    names = list_names(data)
    public_names = [] if public is None else list_names(public)
    rows = read_rows(data / DATABASE, is_served=was_served)
    served = was_served or is_served(data)
    judge = Judge(rows, is_served=served)
    found = [*rows.findings, *judge.judge_data(data, names)]
    if public is not None:
        found += judge.judge_log(public, public_names)
    return Report(rows.seen + judge.seen, found, served)
