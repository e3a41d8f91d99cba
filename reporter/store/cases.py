"""Cases at the desk: opened reports with their triage, their files and an index of their words.

One report is one case, however many envelopes brought it. A move is compare-and-set on the state the history
line starts from. Attached files are items; the words of a case are searched in folded form.

A desk may hold a hundred thousand cases: `page` reads the newest of them and counts the rest, `each` goes through all
with a few hundred in memory. Only `rows` holds all that it gives.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, Final

from reporter.case import Case, CaseAttachment, CaseState, HistoryLine
from reporter.errors import MoveRefused, NothingThere, VaultDamaged
from reporter.report import ReceivedReport
from reporter.store.database import DAMAGED, Database, Row
from reporter.store.id_prefix import choose_by_prefix
from reporter.store.items import Items
from reporter.store.search_text import query_of, words_of

_NOT_THERE = "The desk has no case of this id. Sync first, or look at the list of cases."

_READ_AT_ONCE: Final = 500
_BEHIND_THE_LAST: Final = 2**63 - 1


@dataclass(frozen=True)
class CasePage:
    """Some cases, newest first, and how many older ones there are besides."""

    cases: tuple[Case, ...]
    older: int


class Cases:
    """The cases of one vault."""

    def __init__(self, database: Database, items: Items) -> None:
        self._database = database
        self._items = items

    def file(self, report: ReceivedReport, *, upload_id: str, batch: int, received_week: str) -> str:
        """File a report as a new case and return the case's id, the upload id of its first envelope.

        A report that is filed already stays as it is, and the id of its case is returned. `received_week` is an
        ISO week.
        """
        with self._database.joined():
            known = self._database.row("SELECT upload_id FROM cases WHERE report_id = ?", report.id)
            if known is not None:
                return str(known[0])
            members = json.dumps(dict(report.members), ensure_ascii=False, sort_keys=True).encode()
            self._database.write(
                "INSERT INTO cases (upload_id, report_id, state, received_week, batch, members) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                *(upload_id, report.id, CaseState.NEW.value, received_week, batch, members),
            )
            [(number,)] = self._database.rows("SELECT number FROM cases WHERE upload_id = ?", upload_id)
            for n, attachment in enumerate(report.attachments, start=1):
                with attachment.content.open() as content:
                    item = self._items.put_stream(content, attachment.length)
                self._database.write(
                    "INSERT INTO case_attachments (number, n, media_type, length, sha256, cleaned, item, because) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    *(number, n, attachment.media_type, attachment.length, attachment.sha256),
                    *(attachment.cleaned.value, item, attachment.because),
                )
            self._database.write(
                "INSERT INTO case_words (rowid, words) VALUES (?, ?)", number, words_of(report.members)
            )
        return upload_id

    def row(self, upload_id: str) -> Case:
        """Return the case of an upload id or of its unique beginning. Raises NothingThere, UsageError."""
        [case] = self._read([self._number(upload_id)])
        return case

    def page(self, search: str | None = None, *, limit: int, before: str | None = None) -> CasePage:
        """Return the newest `limit` cases, or of those that hold every word of `search`.

        With `before`, an upload id or its unique beginning, only cases filed before that one are looked at. Raises
        NothingThere, UsageError for an id that fits none or several.
        """
        end = _BEHIND_THE_LAST if before is None else self._number(before)
        if search is None:
            found = self._database.rows(
                "SELECT number FROM cases WHERE number < ? ORDER BY number DESC LIMIT ?", end, limit
            )
            # The plus lets SQLite count in an index, and not in the table, which holds the reports.
            [(count,)] = self._database.rows("SELECT count(*) FROM cases WHERE +number < ?", end)
        elif query := query_of(search):
            found = self._database.rows(
                "SELECT rowid FROM case_words WHERE case_words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
                *(query, end, limit),
            )
            [(count,)] = self._database.rows(
                "SELECT count(*) FROM case_words WHERE case_words MATCH ? AND rowid < ?", query, end
            )
        else:
            found, count = [], 0
        return CasePage(self._read([number for (number,) in found]), count - len(found))

    def each(self, search: str | None = None) -> Iterator[Case]:
        """Give all cases, or those that hold every word of `search`, in the order they were filed, read as they go."""
        for numbers in self._all_numbers() if search is None else self._found_numbers(search):
            yield from self._read(numbers)

    def rows(self, search: str | None = None) -> tuple[Case, ...]:
        """Return what `each` gives, all of it in memory: for what is known to be little."""
        return tuple(self.each(search))

    def attachment(self, upload_id: str, n: int) -> BinaryIO:
        """Return the n-th file of a case for reading, from 1. Raises NothingThere."""
        found = self._database.row(
            "SELECT item FROM case_attachments JOIN cases USING (number) WHERE upload_id = ? AND n = ?",
            *(upload_id, n),
        )
        if found is None:
            raise NothingThere("This case has no such attachment.")
        return self._items.open(found[0])

    def move(self, upload_id: str, line: HistoryLine) -> None:
        """Move a case along a history line, if it still is in the state the line starts from.

        Raises MoveRefused if it is in another state by now, NothingThere if there is no such case.
        """
        with self._database.joined():
            found = self._database.row("SELECT number, state FROM cases WHERE upload_id = ?", upload_id)
            if found is None:
                raise NothingThere(_NOT_THERE)
            number, state = found
            if state != line.from_state:
                raise MoveRefused(f"This case is {state} by now. Nothing was changed; look at it again.")
            self._database.write("UPDATE cases SET state = ? WHERE number = ?", line.to_state.value, number)
            if line.to_state is CaseState.WITHDRAWN:
                # What its sender took back is not found by its words any more.
                self._database.write("DELETE FROM case_words WHERE rowid = ?", number)
            self._database.write(
                "INSERT INTO case_history (number, line, at, who, from_state, to_state, why) SELECT ?1, "
                "(SELECT coalesce(max(line), 0) + 1 FROM case_history WHERE number = ?1), ?2, ?3, ?4, ?5, ?6",
                *(number, line.at.isoformat(), line.who, line.from_state.value, line.to_state.value, line.why),
            )

    def _number(self, upload_id: str) -> int:
        # "g" comes right after the last hexadecimal digit, so the index finds every id that begins like this.
        rows = self._database.rows(
            "SELECT upload_id, number FROM cases WHERE upload_id >= ? AND upload_id < ? LIMIT 2",
            *(upload_id, upload_id + "g"),
        )
        numbers: dict[str, int] = dict(rows)
        return numbers[choose_by_prefix(numbers, upload_id, missing=_NOT_THERE)]

    def _all_numbers(self) -> Iterator[list[int]]:
        last = -1
        while found := self._database.rows(
            "SELECT number FROM cases WHERE number > ? ORDER BY number LIMIT ?", last, _READ_AT_ONCE
        ):
            numbers = [number for (number,) in found]
            yield numbers
            last = numbers[-1]

    def _found_numbers(self, search: str) -> Iterator[list[int]]:
        query = query_of(search)
        if not query:
            return
        # Only the numbers are held, a few megabytes for every case of a full desk.
        found = self._database.rows("SELECT rowid FROM case_words WHERE case_words MATCH ? ORDER BY rowid", query)
        for start in range(0, len(found), _READ_AT_ONCE):
            yield [number for (number,) in found[start : start + _READ_AT_ONCE]]

    def _read(self, chosen: Sequence[int]) -> tuple[Case, ...]:
        """Return cases in the order of their numbers given, with what belongs to them, in three queries."""
        numbers = json.dumps(chosen)
        cases = self._database.rows(
            "SELECT number, upload_id, report_id, members, state, received_week, batch FROM cases "
            "WHERE number IN (SELECT value FROM json_each(?))",
            numbers,
        )
        history = self._database.rows(
            "SELECT number, at, who, from_state, to_state, why FROM case_history "
            "WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number, line",
            numbers,
        )
        attachments = self._database.rows(
            "SELECT number, n, media_type, length, sha256, cleaned, item, because FROM case_attachments "
            "WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number, n",
            numbers,
        )
        lines, files = _group(history), _group(attachments)
        by_number = {row[0]: row for row in cases}
        if len(by_number) < len(chosen):
            # No case is ever removed, so the words name a row that the disk lost.
            raise VaultDamaged(DAMAGED)
        return tuple(_read_case(by_number[number], lines[number], files[number]) for number in chosen)


def _group(rows: list[Row]) -> defaultdict[int, list[Row]]:
    """Group rows by their first column, which is left out of them."""
    grouped: defaultdict[int, list[Row]] = defaultdict(list)
    for number, *rest in rows:
        grouped[number].append(tuple(rest))
    return grouped


def _read_case(row: Row, history: list[Row], attachments: list[Row]) -> Case:
    _, upload_id, report_id, members, state, received_week, batch = row
    try:
        plain = json.loads(members)
    except ValueError as error:
        # The end of a long row reads as zero bytes when the page it lies on does not verify.
        raise VaultDamaged(DAMAGED) from error
    return Case(
        upload_id=upload_id,
        report_id=report_id,
        members=plain,
        state=CaseState(state),
        received_week=received_week,
        batch=batch,
        history=tuple(
            HistoryLine(datetime.fromisoformat(at), who, CaseState(before), CaseState(after), why)
            for at, who, before, after, why in history
        ),
        attachments=tuple(CaseAttachment(*attachment) for attachment in attachments),
    )
