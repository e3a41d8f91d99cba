"""Cases, search and received envelopes, as rows."""

import tracemalloc
import unicodedata
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.case import CaseState, HistoryLine
from reporter.errors import MoveRefused, NothingThere, UsageError, VaultDamaged
from reporter.report import Attachment, Cleaned, Json, ReceivedReport
from reporter.store.cases import CasePage
from reporter.store.envelopes import BEFORE_THE_FIRST, EnvelopeState, UnreadableEnvelope
from reporter.store.search_text import fold, query_of
from reporter.store.vault import Vault

ID = "ab" * 32
OTHER = "ac" + "00" * 31
PICTURE = Attachment.of(b"picture", media_type="image/jpeg", cleaned=Cleaned.REDRAWN)
FILED, UNREADABLE = EnvelopeState.FILED, EnvelopeState.UNREADABLE


class Deliberate(Exception):
    """Raised by a test to end a transaction."""


def _report(number: int = 1, **members: Json) -> ReceivedReport:
    return ReceivedReport(f"{number:032x}", {"kind": "outage"} | members, (PICTURE,))


def _file(vault: Vault, report: ReceivedReport | None = None, upload_id: str = ID) -> str:
    return vault.cases.file(report or _report(), upload_id=upload_id, batch=9, received_week="2026-W47")


def _line(before: CaseState, after: CaseState) -> HistoryLine:
    return HistoryLine(datetime(2026, 11, 22, 10, tzinfo=UTC), "mina", before, after, "second source")


def test_a_filed_report_is_a_new_case(vault: Vault):
    assert _file(vault, _report(text="بند", districts=["pk-ba-quetta"])) == ID
    [case] = vault.cases.rows()
    assert case == vault.cases.row("ab")
    assert (case.upload_id, case.report_id, case.state) == (ID, f"{1:032x}", CaseState.NEW)
    assert (case.received_week, case.batch, case.history) == ("2026-W47", 9, ())
    assert case.members == {"kind": "outage", "text": "بند", "districts": ["pk-ba-quetta"]}
    [attachment] = case.attachments
    assert (attachment.n, attachment.media_type, attachment.length) == (1, "image/jpeg", 7)
    assert (attachment.sha256, attachment.cleaned) == (PICTURE.sha256, "redrawn")
    with vault.cases.attachment(ID, 1) as stream:
        assert stream.read() == b"picture"
    with pytest.raises(NothingThere):
        vault.cases.attachment(ID, 2)


@pytest.mark.must("KEY-14")
def test_a_report_that_comes_in_two_envelopes_is_one_case(vault: Vault):
    for upload_id, leaf in ((ID, 4), (OTHER, 7)):
        with vault.transaction():
            assert _file(vault, upload_id=upload_id) == ID
            vault.envelopes.record_filed(upload_id, leaf=leaf, batch=9, report_id=_report().id)
            vault.envelopes.advance(leaf)
    assert len(vault.cases.rows()) == 1
    assert vault.envelopes.of_report(_report().id) == (ID, OTHER)
    assert vault.envelopes.cursor() == 7


def test_case_record_and_cursor_change_together_or_not_at_all(vault: Vault):
    with suppress(Deliberate), vault.transaction():
        _file(vault)
        vault.envelopes.record_filed(ID, leaf=4, batch=9, report_id=_report().id)
        vault.envelopes.advance(4)
        raise Deliberate
    assert vault.cases.rows() == ()
    assert not vault.envelopes.knows(ID)
    assert vault.envelopes.cursor() == BEFORE_THE_FIRST


def test_any_unique_beginning_of_an_id_is_enough(vault: Vault):
    _file(vault)
    _file(vault, _report(2), OTHER)
    assert vault.cases.row("ac").report_id == _report(2).id
    with pytest.raises(UsageError):
        vault.cases.row("a")
    with pytest.raises(NothingThere):
        vault.cases.row("ad")


def test_a_case_moves_from_the_state_its_line_starts_from(vault: Vault):
    _file(vault)
    lines = (_line(CaseState.NEW, CaseState.CONFIRMED), _line(CaseState.CONFIRMED, CaseState.CLOSED))
    for line in lines:
        vault.cases.move(ID, line)
    assert vault.cases.row(ID).state is CaseState.CLOSED
    assert vault.cases.row(ID).history == lines
    with pytest.raises(MoveRefused, match="closed"):
        vault.cases.move(ID, _line(CaseState.NEW, CaseState.CONFIRMED))
    assert len(vault.cases.row(ID).history) == 2
    with pytest.raises(NothingThere):
        vault.cases.move(OTHER, lines[0])


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("انٹرنيٹ بند كوئٹہ میں", "کوئٹہ"),
        ("کوئٹہ", "كوئٹه"[:4]),
        ("مُوبائل ڈیٹا", "موبائل"),
        ("نیم‌فاصله", "نیمفاصله"),
        ("Telenor DOWN in Café", "cafe telenor"),
        ("jazz 4G", "JAZ"),
        ("ﻛﺘﺎﺏ", "کتاب"),
    ],
)
def test_words_are_found_however_they_are_written(vault: Vault, text: str, search: str):
    _file(vault, _report(text=text))
    _file(vault, _report(2, text="something else"), OTHER)
    assert [case.upload_id for case in vault.cases.rows(search)] == [ID]


def test_search_looks_at_every_text_of_a_report(vault: Vault):
    _file(vault, _report(services=["whatsapp"], occurred={"from": "2026-11-20"}, links=["https://ooni.org/x"]))
    for search in ("whatsapp", "ooni", "outage", "2026-11"):
        assert len(vault.cases.rows(search)) == 1
    assert vault.cases.rows("services") == ()


@pytest.mark.parametrize(
    "search", ['"', "*", "a OR b", "NEAR(x)", "words:x", "-x", "(", "'; DROP TABLE cases", "", " "]
)
def test_what_a_person_types_is_never_an_operator(vault: Vault, search: str):
    _file(vault, _report(text="nothing of this"))
    assert vault.cases.rows(search) == ()


def _file_many(vault: Vault, count: int, **members: Json) -> list[str]:
    ids = [f"{number:064x}" for number in range(1, count + 1)]
    with vault.transaction():
        for number, upload_id in enumerate(ids, start=1):
            report = ReceivedReport(f"{number:032x}", {"kind": "outage", **members}, ())
            vault.cases.file(report, upload_id=upload_id, batch=9, received_week="2026-W47")
    return ids


@pytest.mark.parametrize("search", [None, "word"])
def test_a_list_is_read_page_by_page_from_the_newest_case_on(vault: Vault, search: str | None):
    filed = _file_many(vault, 7, text="some words")
    listed: list[str] = []
    while True:
        page = vault.cases.page(search, limit=3, before=listed[-1] if listed else None)
        listed += [case.upload_id for case in page.cases]
        assert len(listed) + page.older == len(filed)
        if not page.older:
            break
    assert listed == filed[::-1]
    assert vault.cases.page(search, limit=3, before=filed[0]) == CasePage((), 0)


def test_a_page_of_a_search_holds_and_counts_what_was_found_alone(vault: Vault):
    filed = _file_many(vault, 4, text="common")
    _file(vault, _report(9, text="rare"))
    page = vault.cases.page("common", limit=3)
    assert ([case.upload_id for case in page.cases], page.older) == (filed[:0:-1], 1)
    assert vault.cases.page('"', limit=3) == CasePage((), 0)
    with pytest.raises(NothingThere):
        vault.cases.page(limit=3, before="ff")


def test_many_cases_are_given_in_the_order_they_were_filed(vault: Vault):
    filed = _file_many(vault, 1203, text="word")
    for search in (None, "word"):
        assert [case.upload_id for case in vault.cases.each(search)] == filed


def test_all_cases_are_gone_through_with_few_of_them_in_memory(vault: Vault):
    _file_many(vault, 3000, text="a" * 5000)
    tracemalloc.start()
    try:
        assert sum(1 for _ in vault.cases.each()) == 3000
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # All of them would take 15 MB and more.
    assert peak < 9_000_000


def test_words_of_a_case_that_the_disk_lost_are_damage(vault: Vault):
    _file(vault, ReceivedReport(f"{1:032x}", {"text": "word"}, ()))
    vault._database.write("DELETE FROM cases")
    for read in (vault.cases.rows, lambda search: vault.cases.page(search, limit=1)):
        with pytest.raises(VaultDamaged):
            read("word")


@given(st.text())
def test_folding_twice_is_folding_once(text: str):
    assert fold(fold(text)) == fold(text)
    assert not any(unicodedata.category(char) in {"Mn", "Cf"} for char in fold("کُچھ\u200c"))


@given(st.text())
def test_any_search_is_a_query_of_words(text: str):
    assert query_of(text).count('"') % 2 == 0


@pytest.mark.must("VAU-17")
def test_the_sender_side_is_never_in_the_index(vault: Vault):
    vault.drafts.save("draft", b'{"text": "marker"}')
    vault.kept.keep("r1", b"marker")
    assert vault._database.rows("SELECT count(*) FROM case_words") == [(0,)]


def test_the_end_of_a_row_on_a_damaged_page_is_noticed(vault: Vault):
    _file(vault)
    vault._database.write("UPDATE cases SET members = x'7b00'")
    with pytest.raises(VaultDamaged):
        vault.cases.rows()


def test_the_cursor_only_goes_forward(vault: Vault):
    for leaf, expected in ((0, 0), (5, 5), (3, 5), (6, 6)):
        vault.envelopes.advance(leaf)
        assert vault.envelopes.cursor() == expected


def _keep_unreadable(vault: Vault, upload_id: str = ID, leaf: int = 4) -> None:
    vault.envelopes.keep_unreadable(upload_id, leaf=leaf, batch=9, reason="NoMatch", envelope=b"ciphertext")


@pytest.mark.must("SYN-12")
def test_an_unreadable_envelope_is_kept_as_it_came(vault: Vault):
    _keep_unreadable(vault)
    _keep_unreadable(vault)
    assert vault.envelopes.knows(ID)
    assert vault.envelopes.unreadable() == (UnreadableEnvelope(ID, 4, 9, "NoMatch"),)
    with vault.envelopes.ciphertext(ID) as stream:
        assert stream.read() == b"ciphertext"
    assert vault.envelopes.unacknowledged() == ((ID, UNREADABLE),)


def test_an_unreadable_envelope_can_be_filed_later_and_is_told_again(vault: Vault):
    _keep_unreadable(vault)
    vault.envelopes.acknowledged(ID, UNREADABLE)
    assert vault.envelopes.unacknowledged() == ()
    with vault.transaction():
        _file(vault)
        vault.envelopes.record_filed(ID, leaf=4, batch=9, report_id=_report().id)
    assert vault.envelopes.unreadable() == ()
    assert vault.envelopes.unacknowledged() == ((ID, FILED),)
    with pytest.raises(NothingThere):
        vault.envelopes.ciphertext(ID)


def test_a_filed_envelope_does_not_become_unreadable(vault: Vault):
    vault.envelopes.record_filed(ID, leaf=4, batch=9)
    vault.envelopes.acknowledged(ID, FILED)
    _keep_unreadable(vault)
    vault.envelopes.record_filed(ID, leaf=4, batch=9)
    assert vault.envelopes.unreadable() == ()
    assert vault.envelopes.unacknowledged() == ()


def test_an_answer_about_an_older_state_acknowledges_nothing(vault: Vault):
    vault.envelopes.record_filed(ID, leaf=4, batch=9)
    vault.envelopes.acknowledged(ID, UNREADABLE)
    assert vault.envelopes.unacknowledged() == ((ID, FILED),)
    vault.envelopes.acknowledged(ID, FILED)
    assert vault.envelopes.unacknowledged() == ()


def test_what_the_server_has_not_heard_is_in_the_order_of_its_list(vault: Vault):
    _keep_unreadable(vault, OTHER, leaf=8)
    vault.envelopes.record_filed(ID, leaf=4, batch=9)
    assert vault.envelopes.unacknowledged() == ((ID, FILED), (OTHER, UNREADABLE))


def test_a_missing_envelope_is_asked_for_until_it_is_here_and_never_acknowledged(vault: Vault):
    for _ in range(2):
        vault.envelopes.note_missing(ID, leaf=4, batch=9, length=19_600)
    assert [(missing.upload_id, missing.length) for missing in vault.envelopes.missing()] == [(ID, 19_600)]
    assert not vault.envelopes.knows(ID)
    assert vault.envelopes.unacknowledged() == ()
    _keep_unreadable(vault)
    assert (vault.envelopes.missing(), vault.envelopes.knows(ID)) == ((), True)
    vault.envelopes.note_missing(ID, leaf=4, batch=9, length=19_600)
    assert vault.envelopes.missing() == ()
