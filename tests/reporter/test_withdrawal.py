"""A code takes its testimony back, in whichever order the two arrive, and nothing of it is told any more."""

import csv
import io
import json
from typing import Any

import pytest

from reporter import consent, reading, triage, withdrawal
from reporter.case import CaseState
from reporter.consent import WithdrawCode
from reporter.export import Format
from reporter.export.formats import write
from reporter.report import ReceivedReport, Report
from reporter.store.vault import Vault
from support.desks import NOW
from support.form_answers import CODE, CONSENT, TESTIMONY
from support.reports import make_report, seal_report
from support.synced_desk import Desk

OTHER = "f" * 32


def told(code: str = CODE, **changes: Any) -> Report:
    record = {**CONSENT, "withdraw_code_hash": triage.hash_withdraw_code(code)}
    return make_report({**TESTIMONY, "consent": record, **changes})


def taking_back(code: str = CODE) -> Report:
    return Report("ab" * 16, {"kind": "withdrawal", "code": code})


def states(vault: Vault) -> list[CaseState]:
    return [case.state for case in vault.cases.rows()]


@pytest.mark.must("ENV-37")
@pytest.mark.parametrize("order", ["testimony first", "code first", "together"])
def test_a_testimony_is_withdrawn_whichever_of_the_two_arrives_first(synced: Desk, order: str):
    pair = [told(), taking_back()] if order != "code first" else [taking_back(), told()]
    for report in pair:
        synced.submit(seal_report(synced.bare, report))
        if order != "together":
            synced.intake.close_batch()
            synced.sync()
    if order == "together":
        synced.intake.close_batch()
        synced.sync()
    [case] = synced.vault.cases.rows()
    assert case.state is CaseState.WITHDRAWN
    [line] = case.history
    assert (line.who, line.to_state) == (triage.SENDER, CaseState.WITHDRAWN)
    assert len(synced.intake.acks) == 2
    assert not synced.vault.envelopes.unreadable()


def test_the_same_code_twice_changes_nothing_more(synced: Desk):
    for report in (told(), taking_back(), taking_back(), Report("cd" * 16, taking_back().members)):
        synced.submit(seal_report(synced.bare, report))
        synced.intake.close_batch()
        synced.sync()
    [case] = synced.vault.cases.rows()
    assert len(case.history) == 1


def test_a_testimony_sealed_again_after_its_withdrawal_stays_withdrawn(synced: Desk):
    first = told()
    for report in (first, taking_back(), first):
        synced.submit(seal_report(synced.bare, report))
        synced.intake.close_batch()
        synced.sync()
    assert states(synced.vault) == [CaseState.WITHDRAWN]


def test_a_code_that_fits_nothing_is_remembered_and_is_no_case(synced: Desk):
    synced.submit(seal_report(synced.bare, taking_back(OTHER)))
    synced.submit(seal_report(synced.bare, told()))
    synced.submit(seal_report(synced.bare, make_report()))
    synced.intake.close_batch()
    synced.sync()
    assert states(synced.vault) == [CaseState.NEW] * 2
    assert synced.vault.withdrawals.knows(triage.hash_withdraw_code(OTHER))
    assert not synced.vault.withdrawals.knows(triage.hash_withdraw_code(CODE))


@pytest.mark.parametrize("code", [None, "", "zz", CODE.upper(), 7, [CODE], "0" * 31])
def test_a_withdrawal_without_a_code_changes_nothing_and_stops_nobody(vault: Vault, code: object):
    file(vault, told())
    garbage = ReceivedReport("ab" * 16, {"kind": "withdrawal", "code": code})
    with vault.transaction():
        withdrawal.file_withdrawal(vault, garbage, at=NOW)
    assert states(vault) == [CaseState.NEW]


def file(vault: Vault, report: Report, *, upload_id: str = "12" * 32) -> None:
    """File a report as the inbox does, in one transaction."""
    received = ReceivedReport(report.id, report.members, report.attachments)
    with vault.transaction():
        if withdrawal.is_withdrawal(received):
            withdrawal.file_withdrawal(vault, received, at=NOW)
        else:
            case_id = vault.cases.file(received, upload_id=upload_id, batch=1, received_week="2026-W47")
            withdrawal.apply_known(vault, received, case_id=case_id, at=NOW)


def test_only_the_case_that_named_the_hash_is_withdrawn(vault: Vault):
    file(vault, told(), upload_id="12" * 32)
    file(vault, told(OTHER), upload_id="34" * 32)
    # Somebody who writes the hash into a text has not given that testimony.
    file(vault, told(OTHER, text=triage.hash_withdraw_code(CODE)), upload_id="56" * 32)
    file(vault, taking_back())
    assert states(vault) == [CaseState.WITHDRAWN, CaseState.NEW, CaseState.NEW]


def test_a_withdrawal_that_is_not_committed_left_nothing(vault: Vault):
    file(vault, told())
    received = ReceivedReport("ab" * 16, taking_back().members)

    def cut_off() -> None:
        with vault.transaction():
            withdrawal.file_withdrawal(vault, received, at=NOW)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cut_off()
    assert states(vault) == [CaseState.NEW]
    assert not vault.withdrawals.knows(triage.hash_withdraw_code(CODE))


@pytest.mark.must("ENV-37")
def test_a_withdrawn_testimony_is_listed_and_told_nowhere(vault: Vault):
    file(vault, told(text="Zeppelin above the town.", documenter="collector-four"))
    assert len(vault.cases.rows(search="zeppelin")) == 1
    file(vault, taking_back())
    [case] = vault.cases.rows()
    assert vault.cases.rows(search="zeppelin") == ()
    assert reading.case_lines(case) == [reading.WITHDRAWN]
    said = json.dumps(reading.case_document(case)) + reading.case_headline(case)
    assert "Zeppelin" not in said
    assert "collector-four" not in said
    for layout in Format:
        target = io.BytesIO()
        assert write(vault.cases.rows(), layout, target).rows == 0
        assert b"Zeppelin" not in target.getvalue()
        assert case.upload_id.encode() not in target.getvalue()


def test_a_testimony_whose_consent_does_not_name_it_gives_no_stop_row(vault: Vault):
    file(vault, told(consent={**CONSENT, "uses_ok": ["media"]}), upload_id="12" * 32)
    file(vault, told(OTHER), upload_id="34" * 32)
    target = io.BytesIO()
    write(vault.cases.rows(), Format.STOP, target)
    assert len(list(csv.DictReader(io.StringIO(target.getvalue().decode())))) == 1


def test_the_code_of_a_testimony_is_made_once_and_only_its_hash_is_told():
    record = {name: value for name, value in CONSENT.items() if name != "withdraw_code_hash"}
    answers, code = consent.add_withdraw_code({**TESTIMONY, "consent": record})
    assert code is not None
    assert answers["consent"] == {**record, "withdraw_code_hash": code.hash}
    assert code.hexadecimal not in json.dumps(answers)
    assert code.hexadecimal not in repr(code)
    assert WithdrawCode.read(code.words) == WithdrawCode.read(code.hexadecimal.upper()) == code
    again, none = consent.add_withdraw_code(answers)
    assert (again, none) == (answers, None)


@pytest.mark.parametrize("answers", [{}, {"kind": "testimony"}, {"kind": "testimony", "consent": 7}, {"consent": {}}])
def test_answers_without_a_record_of_consent_are_left_for_the_form_to_refuse(answers: dict[str, object]):
    assert consent.add_withdraw_code(answers) == (answers, None)
