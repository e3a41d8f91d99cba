"""From answers to a queued envelope: what was reviewed is what is sealed, and every refusal keeps the draft."""

import io
from datetime import date, timedelta
from pathlib import Path

import pytest

from reporter import citizen, opening
from reporter.anonymise.review import Action, Decisions, FindsUnresolved
from reporter.errors import NothingThere, NotJoined
from reporter.form import AnswersRefused
from reporter.profile import Caution
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk
from support.reports import OUTAGE, unpack
from support.vaults import open_vault

REPLACE = Decisions(default=Action.REPLACE)
NAMED = {**OUTAGE, "text": "Call me on 0301-2345678 about it."}


@pytest.fixture
def vault(joined_vault: Vault) -> Vault:
    return joined_vault


def file(vault: Vault, *, forget: bool = False, now=NOW, answered_date: date | None = None) -> citizen.Queued:
    reviewed = citizen.review(vault, citizen.save_draft(vault, NAMED), REPLACE)
    return citizen.seal(vault, reviewed, forget=forget, now=now, answered_date=answered_date)


@pytest.mark.must("ENV-28", "KEY-6")
def test_what_is_sealed_is_exactly_what_was_reviewed(vault: Vault, desk: BareDesk):
    reviewed = citizen.review(vault, citizen.save_draft(vault, NAMED), REPLACE)
    queued = citizen.seal(vault, reviewed, forget=False, now=NOW)
    with vault.outbox.envelope(queued.upload_id) as stream:
        received = opening.open_envelope(stream.read(), [line.identity for line in desk.lines])
    assert received.id == reviewed.report.id
    assert dict(received.members) == dict(reviewed.report.members)
    assert "[PHONE]" in str(received.members["text"])


def test_a_kept_report_stays_readable_and_its_draft_goes(vault: Vault):
    queued = file(vault)
    [report_id] = vault.kept.ids()
    with vault.kept.read(report_id) as stream:
        kept = unpack(io.BytesIO(stream.read()))
    assert kept.id == report_id == vault.outbox.row(queued.upload_id).report_id
    assert vault.drafts.ids() == ()


def test_a_forgotten_report_leaves_only_its_envelope(vault: Vault):
    queued = file(vault, forget=True)
    assert (vault.kept.ids(), vault.drafts.ids()) == ((), ())
    assert vault.outbox.row(queued.upload_id).forget


@pytest.mark.must("KEY-8", "KEY-9")
def test_a_kept_report_is_sealed_to_the_week_key_and_a_forgotten_one_to_the_carry_key(vault: Vault, desk: BareDesk):
    assert file(vault).choice.key == desk.profile.week_keys[0]
    assert file(vault, forget=True).choice.key == desk.profile.carry_keys[0]


@pytest.mark.must("KEY-7")
def test_a_wrong_clock_seals_to_the_last_carry_key_and_says_so(vault: Vault, desk: BareDesk):
    choice = file(vault, now=NOW - timedelta(days=3650)).choice
    assert (choice.key, choice.cautions) == (desk.profile.carry_keys[-1], (Caution.CLOCK_WRONG,))


@pytest.mark.must("KEY-6", "KEY-25")
def test_a_date_given_instead_of_a_wrong_clock_is_believed_with_a_key_that_lasts(vault: Vault, desk: BareDesk):
    choice = file(vault, now=NOW - timedelta(days=3650), answered_date=date(2026, 12, 15)).choice
    assert (choice.key, choice.cautions) == (desk.profile.carry_keys[1], ())


def test_a_find_that_nobody_decided_on_seals_nothing_and_keeps_the_draft(vault: Vault):
    draft_id = citizen.save_draft(vault, NAMED)
    with pytest.raises(FindsUnresolved) as refusal:
        citizen.review(vault, draft_id, Decisions())
    assert [find.kind for find in refusal.value.finds] == ["PHONE_PK_MOBILE"]
    assert (vault.drafts.ids(), vault.outbox.rows()) == ((draft_id,), ())


def test_answers_that_the_form_refuses_are_not_saved(vault: Vault):
    with pytest.raises(AnswersRefused):
        citizen.save_draft(vault, {**OUTAGE, "kind": "nonsense"})
    assert vault.drafts.ids() == ()


def test_a_draft_that_is_let_go_cannot_be_read_again(vault: Vault):
    draft_id = citizen.save_draft(vault, NAMED, [b"a file"])
    citizen.discard_draft(vault, draft_id)
    with pytest.raises(NothingThere):
        vault.drafts.load(draft_id)


def test_without_a_desk_nothing_is_sealed_and_the_draft_is_kept(tmp_path: Path):
    with open_vault(tmp_path / "alone") as alone:
        reviewed = citizen.review(alone, citizen.save_draft(alone, NAMED), REPLACE)
        with pytest.raises(NotJoined):
            citizen.seal(alone, reviewed, forget=False, now=NOW)
        assert alone.drafts.ids() == (reviewed.draft_id,)


def test_nothing_about_a_report_stands_in_a_repr(vault: Vault):
    reviewed = citizen.review(vault, citizen.save_draft(vault, NAMED), REPLACE)
    assert "about it" not in repr(reviewed)
    assert "0301" not in repr(reviewed)


def test_sealing_can_be_stopped_until_it_is_committed(vault: Vault):
    reviewed = citizen.review(vault, citizen.save_draft(vault, NAMED), REPLACE)
    with pytest.raises(citizen.SealingStopped):
        citizen.seal(vault, reviewed, forget=False, now=NOW, cancelled=lambda: True)
    assert (vault.drafts.ids(), vault.kept.ids(), vault.outbox.rows()) == ((reviewed.draft_id,), (), ())


@pytest.mark.parametrize("forget", [False, True])
def test_sealing_tells_how_far_it_is(vault: Vault, *, forget: bool):
    reviewed = citizen.review(vault, citizen.save_draft(vault, NAMED), REPLACE)
    told: list[tuple[int, int]] = []
    queued = citizen.seal(
        vault, reviewed, forget=forget, now=NOW, progress=lambda done, total: told.append((done, total))
    )
    total = queued.size_class if forget else 2 * queued.size_class
    assert told[-1] == (total, total)
    assert told == sorted(told)
