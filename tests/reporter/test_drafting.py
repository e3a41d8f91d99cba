"""Drafts as they are typed: nothing is lost, nothing is judged early, and what is complete is what the form takes."""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from reporter import citizen, drafting, form, privacy_check, vocabulary
from reporter.anonymise.review import Action
from reporter.errors import NothingThere
from reporter.form import AnswersRefused, Problem
from reporter.form.answers import ProblemCode
from reporter.form.description import Form
from reporter.store.vault import Vault
from support.plain_reports import ANSWERED
from support.vaults import open_vault

ASKED = form.load()
DESCRIPTION = (resources.files("resources") / "forms" / "report.toml").read_text(encoding="utf-8")


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with open_vault(tmp_path / "vault") as opened:
        yield opened


@pytest.mark.parametrize("kind", ANSWERED)
def test_whole_answers_are_complete_and_open_for_review(vault: Vault, kind: str):
    draft_id = drafting.begin(vault, kind)
    drafting.keep(vault, draft_id, ANSWERED[kind])
    draft = drafting.complete(vault, draft_id)
    assert drafting.load(vault, draft_id) == draft.answers == form.check(draft.answers).answers
    finds = citizen.anonymising.propose(draft)
    assert bool(finds) == ("0300-1234567" in str(ANSWERED[kind]))


@pytest.mark.parametrize(
    "typed",
    [
        {"kind": "throttling", "speed_kbit_before": "about twenty"},
        {"kind": "sim_block", "blocked_on": {"on": "2026//", "precision": "month"}},
        {"kind": "outage", "occurred": {"from": "", "to": "2026//5"}, "text": "half a wo"},
        {"kind": "other", "text": "\ud83d half of a letter\u200f\x00"},
        {"kind": 7, "text": ["no text"]},
        {},
    ],
)
def test_what_was_typed_comes_back_as_it_was(vault: Vault, typed: dict[str, object]):
    draft_id = drafting.begin(vault, "other")
    drafting.keep(vault, draft_id, typed)
    assert drafting.load(vault, draft_id) == typed
    assert drafting.problems(ASKED, typed)


def test_what_the_form_refuses_stays_as_it_was_typed(vault: Vault):
    draft_id = drafting.begin(vault, "outage")
    with pytest.raises(AnswersRefused):
        drafting.complete(vault, draft_id)
    assert drafting.load(vault, draft_id) == {"kind": "outage"}


def test_answers_to_questions_that_are_not_asked_any_more_go_only_at_the_end(vault: Vault):
    answers = {**ANSWERED["sim_block"], "still_blocked": "yes"}
    draft_id = drafting.begin(vault, "sim_block")
    drafting.keep(vault, draft_id, answers)
    assert "restored_on" in drafting.load(vault, draft_id)
    assert drafting.problems(ASKED, answers) == ()
    assert "restored_on" not in drafting.complete(vault, draft_id).answers


def test_a_handset_takes_nothing_along_of_the_sim_it_was_asked_inside(vault: Vault):
    draft_id = drafting.begin(vault, "sim_block")
    drafting.keep(vault, draft_id, {**ANSWERED["sim_block"], "kind": "device_block", "status": "blocked"})
    answers = drafting.complete(vault, draft_id).answers
    assert "block_kind" not in answers
    assert answers["impact"] == ["work_income", "family_contact"]


@pytest.mark.parametrize("code", ["unknown", "withheld"])
def test_who_declines_the_country_declines_what_follows_from_it_in_the_same_words(vault: Vault, code: str):
    typed = {name: value for name, value in ANSWERED["outage"].items() if name not in {"region", "operators"}}
    draft_id = drafting.begin(vault, "outage")
    drafting.keep(vault, draft_id, {**typed, "country": code, "districts": ["pk-ba-quetta"]})
    answers = drafting.complete(vault, draft_id).answers
    assert (answers["country"], answers["region"], answers["operators"]) == (code, code, [code])
    assert "districts" not in answers
    Draft202012Validator(form.json_schema()["$defs"]["answer_members"]).validate(answers)
    assert form.check(answers).answers == answers
    # Nobody typed these: whoever names the country after all is asked for both again.
    assert not {"region", "operators"} & drafting.load(vault, draft_id).keys()


def test_the_hour_that_was_named_is_the_hour_of_the_place():
    told = {"country": "AF", "kind": "outage", "occurred": {"from": "2026-11-18T14:00+00:00", "to": None}}
    assert drafting.settle(ASKED, told)["occurred"]["from"] == "2026-11-18T14:00+04:30"
    unsaid = {**told, "country": "withheld"}
    assert drafting.settle(ASKED, unsaid)["occurred"]["from"] == "2026-11-18T14:00+00:00"


def test_a_page_names_what_it_needs_and_nothing_of_the_others():
    answers = {"kind": "outage", "incident_type": "outage_total"}
    assert drafting.problems_on(ASKED, "what", answers) == ()
    assert drafting.problems_on(ASKED, "when", answers) == (Problem("occurred", ProblemCode.REQUIRED),)
    needed = {problem.field for problem in drafting.problems_on(ASKED, "details", answers)}
    assert needed == {"operators", "networks"}


def test_what_is_too_long_together_is_told_at_the_longest_words():
    districts = [term.code for term in ASKED.vocabulary.districts("PK-PB")][:16]
    answers = {
        **ANSWERED["outage"],
        "region": "PK-PB",
        "districts": districts,
        "other_place": "x" * 290,
        "text": "x" * 8990,
        "links": [f"https://a.example/{n}{'x' * 470}" for n in range(3)],
        "operators": [term.code for term in ASKED.vocabulary.operators("PK")],
        "symptoms": [term.code for term in ASKED.vocabulary.choices("symptoms")][:13],
    }
    longer = Form.read(DESCRIPTION.replace("report_bytes = 14848", "report_bytes = 11000"), vocabulary.shipped())
    [problem] = drafting.problems_on(longer, "words", answers)
    assert problem.code is ProblemCode.TOO_LONG_TOGETHER


def test_five_kinds_are_begun_with_and_a_handset_is_asked_inside_one():
    kind = ASKED.questions["kind"]
    assert set(ASKED.starts) == {"outage", "sim_block", "service_block", "throttling", "other"}
    assert {term.code for term in drafting.offered(ASKED, kind, {})} == set(ASKED.starts)
    inside = {term.code for term in drafting.offered(ASKED, kind, {"kind": "device_block"})}
    assert inside == {"sim_block", "device_block"}
    assert [question.name for question in drafting.asked_on(ASKED, "what", {})] == ["kind"]
    assert drafting.pages_of(ASKED, {"kind": "other"}) == ("when", "where", "details", "words")


def test_a_page_shows_a_few_questions_and_folds_the_others():
    for kind in ANSWERED:
        shown = [q for q in drafting.asked_on(ASKED, "details", {"kind": kind}) if not q.more and not q.relevant_when]
        assert 1 <= len(shown) <= 6, kind


def test_what_is_needed_is_never_folded_away():
    assert not [q.name for q in ASKED.questions.values() if q.more and (q.required or q.required_when)]


def test_an_untouched_draft_is_let_go_of_and_another_is_kept(vault: Vault):
    untouched, touched = drafting.begin(vault, "outage"), drafting.begin(vault, "other")
    drafting.keep(vault, touched, {"kind": "other", "text": "a"})
    assert drafting.discard_untouched(vault, untouched)
    assert not drafting.discard_untouched(vault, touched)
    assert vault.drafts.ids() == (touched,)
    with pytest.raises(NothingThere):
        drafting.load(vault, untouched)


def test_a_draft_with_a_file_is_not_untouched(vault: Vault):
    draft_id = drafting.begin(vault, "outage")
    vault.drafts.attach(draft_id, b"a picture")
    assert not drafting.discard_untouched(vault, draft_id)


def test_a_draft_is_gone_on_with_on_the_page_that_was_seen_last(vault: Vault):
    draft_id = drafting.begin(vault, "outage")
    drafting.keep(vault, draft_id, ANSWERED["outage"])
    assert drafting.seen_page(vault, draft_id) == ""
    drafting.keep_page(vault, draft_id, "where")
    answers = drafting.load(vault, draft_id)
    assert drafting.left_at(ASKED, answers, seen=drafting.seen_page(vault, draft_id)) == "where"
    assert drafting.left_at(ASKED, answers, seen="a page of another version") == drafting.left_at(ASKED, answers)
    assert drafting.so_far(vault, draft_id).seen == "where"


def test_the_page_and_the_choices_of_the_privacy_check_leave_each_other_alone(vault: Vault):
    draft_id = citizen.save_draft(vault, {**ANSWERED["outage"], "text": "Call 0301-2345678.", "lang": "en"})
    drafting.keep_page(vault, draft_id, "privacy")
    check = privacy_check.look(vault, draft_id)
    [found] = check.finds
    privacy_check.keep(vault, draft_id, check.decided({found.find: Action.KEEP}))
    assert drafting.seen_page(vault, draft_id) == "privacy"
    drafting.keep_page(vault, draft_id, "review")
    assert [known.action for known in privacy_check.look(vault, draft_id).finds] == [Action.KEEP]


def test_a_flood_is_refused_and_what_was_kept_stays(vault: Vault):
    draft_id = drafting.begin(vault, "other")
    with pytest.raises(AnswersRefused):
        drafting.keep(vault, draft_id, {"kind": "other", "text": "x" * drafting.MOST_BYTES})
    assert drafting.load(vault, draft_id) == {"kind": "other"}
