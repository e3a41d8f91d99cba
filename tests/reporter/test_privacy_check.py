"""The privacy check: what is shown of a draft, what decisions do to it, and what is remembered of them."""

import time
from typing import Any

import pytest

from reporter import citizen, privacy_check
from reporter.anonymise.review import Action, FindsUnresolved
from reporter.anonymise.vagueness import PlaceTold, Vagueness
from reporter.form import AnswersRefused
from reporter.privacy_check import Check
from reporter.report import Precision
from reporter.store.vault import Vault
from support.form_answers import SAID, SIM, SITE

PHONES = "Ask 0301-2345678 or 0302-7654321, card 35202-1234567-1."


def check_of(**changes: Any) -> Check:
    return Check({**SAID, "text": PHONES, "lang": "en", **changes})


def told(check: Check, name: str = "text") -> str:
    [field] = [field for field in check.fields if field.name == name]
    return "".join(piece.words for piece in field.told)


def written(check: Check, name: str = "text") -> str:
    [field] = [field for field in check.fields if field.name == name]
    return "".join(piece.words for piece in field.written)


def test_finds_are_numbered_through_all_fields_and_counted_while_undecided():
    check = check_of(other_place="near 34.0151, 71.5249")
    assert [(find.number, find.find.field) for find in check.finds] == [
        (n, known.field) for n, known in enumerate((find.find for find in check.finds), start=1)
    ]
    assert {find.find.field for find in check.finds} == {"text", "other_place"}
    assert check.left == 4
    assert (written(check), told(check)) == (PHONES, PHONES)


def test_each_decision_shows_at_once_what_the_desk_will_read():
    check = check_of()
    first, second, card = (known.find for known in check.finds)
    check = check.decided({first: Action.REPLACE, second: Action.KEEP})
    assert check.left == 1
    assert told(check) == "Ask [PHONE] or 0302-7654321, card 35202-1234567-1."
    check = check.decided({card: Action.EDIT}, {card: "of my neighbour"})
    assert (check.left, told(check)) == (0, "Ask [PHONE] or 0302-7654321, card of my neighbour.")
    assert written(check) == PHONES
    check = check.decided({card: None})
    assert (check.left, check.finds[2].action) == (1, None)


def test_families_name_what_is_decided_on_together():
    assert [known.family for known in check_of().finds] == ["[PHONE]", "[PHONE]", "[ID]"]


def test_a_find_that_a_replacement_uncovers_comes_back_with_a_number_of_its_own():
    check = check_of(text="Ask 0301-2345678 about it.")
    [phone] = check.finds
    check = check.decided({phone.find: Action.EDIT}, {phone.find: "my cousin, 35202-1234567-1,"})
    first, uncovered = check.finds
    assert (first.action, uncovered.is_uncovered, uncovered.number) == (Action.EDIT, True, 2)
    assert (check.left, uncovered.words) == (1, "35202-1234567-1")
    check = check.decided({uncovered.find: Action.REPLACE})
    assert (check.left, told(check)) == (0, "Ask my cousin, [ID], about it.")
    assert written(check) == "Ask 0301-2345678 about it."


def test_a_decision_that_goes_in_circles_is_none():
    check = check_of(text="0301-2345678")
    [phone] = check.finds
    check = check.decided({phone.find: Action.EDIT}, {phone.find: "0301-2345678"})
    assert (check.left, check.finds[0].action) == (1, None)


def test_a_link_that_is_replaced_is_left_out_of_its_list():
    links = ["https://chat.whatsapp.com/abcdef", "https://example.org/news"]
    check = check_of(text="", links=links)
    [link] = check.finds
    assert (link.find.field, link.words) == ("links.0", links[0])
    assert written(check, "links") == "\n".join(links)
    assert told(check.decided({link.find: Action.REPLACE}), "links") == f"\n{links[1]}"


def test_sites_are_searched_too():
    check = Check({**SITE, "sites": ["example.org", "0301-2345678.example"]})
    assert {known.find.field for known in check.finds} <= {"sites.1"}
    assert written(check, "sites") == "example.org\n0301-2345678.example"


def test_emoji_and_urdu_before_a_find_move_nothing():
    text = "📵📵 میرا نمبر 0301-2345678 ہے 👨‍👩‍👧"
    check = check_of(text=text)
    [phone] = check.finds
    assert phone.words == "0301-2345678"
    assert told(check.decided({phone.find: Action.REPLACE})) == "📵📵 میرا نمبر [PHONE] ہے 👨‍👩‍👧"


def test_hints_are_marked_and_block_nothing():
    check = check_of(text="My name is Rashid Khan. Nothing loads.")
    assert (check.left, [check.words_of(hint) for hint in check.hints]) == (0, ["My name is Rashid Khan"])
    [field] = [field for field in check.fields if field.name == "text"]
    assert [piece.words for piece in field.written if piece.is_hint] == ["My name is Rashid Khan"]


def test_the_reason_of_a_file_is_searched():
    check = Check({**SAID}, reasons=(None, "Asked for by 0301-2345678"))
    [find] = check.finds
    assert find.find.field == "attachments.2.because"
    assert told(check.decided({find.find: Action.REPLACE}), "attachments.2.because") == "Asked for by [PHONE]"


def save(vault: Vault, **changes: Any) -> str:
    return citizen.save_draft(vault, {**SAID, "text": PHONES, "lang": "en", **changes})


def change(vault: Vault, draft_id: str, text: str) -> None:
    vault.drafts.save(draft_id, vault.drafts.load(draft_id).replace(PHONES.encode(), text.encode()))


def test_choices_are_found_again(vault: Vault):
    draft_id = save(vault, districts=["pk-ba-quetta"])
    check = privacy_check.look(vault, draft_id)
    first, second, card = (known.find for known in check.finds)
    check = check.decided({first: Action.REPLACE, second: Action.KEEP, card: Action.EDIT}, {card: "an old one"})
    check = check.vaguer(times={"occurred": Precision.DAY}, place=PlaceTold.REGION)
    privacy_check.keep(vault, draft_id, check)
    again = privacy_check.look(vault, draft_id)
    assert (again.finds, again.vagueness, told(again)) == (check.finds, check.vagueness, told(check))


def test_a_changed_text_keeps_the_decisions_whose_words_are_still_there(vault: Vault):
    draft_id = save(vault)
    check = privacy_check.look(vault, draft_id)
    privacy_check.keep(vault, draft_id, check.decided({known.find: Action.KEEP for known in check.finds}))
    change(vault, draft_id, "Since noon, 0302-7654321 and 0303-1111111 are off.")
    again = privacy_check.look(vault, draft_id)
    assert [(known.words, known.action) for known in again.finds] == [
        ("0302-7654321", Action.KEEP),
        ("0303-1111111", None),
    ]


def test_uncovered_finds_are_found_again(vault: Vault):
    draft_id = save(vault)
    check = privacy_check.look(vault, draft_id)
    first, *others = (known.find for known in check.finds)
    check = check.decided({first: Action.EDIT}, {first: "write to a@example.org"})
    check = check.decided(dict.fromkeys(others, Action.REPLACE))
    check = check.decided({check.finds[-1].find: Action.KEEP})
    assert check.left == 0
    privacy_check.keep(vault, draft_id, check)
    assert told(privacy_check.look(vault, draft_id)) == told(check)


def test_other_words_where_something_was_kept_are_shown_to_be_decided_on():
    check = check_of(text="a.person@mail.example 0301-2345678 there")
    mail, phone = (known.find for known in check.finds)
    check = check.decided({mail: Action.EDIT, phone: Action.KEEP}, {mail: "." * phone.start + "0302-7654321"})
    [left] = [known for known in check.finds if known.action is None]
    assert (check.left, left.words, left.is_uncovered) == (1, "0302-7654321", True)
    assert told(check) == "." * phone.start + "0302-7654321 0301-2345678 there"
    assert written(check) == "a.person@mail.example 0301-2345678 there"
    assert check.decided({phone: Action.REPLACE}).left == 0


def test_choices_go_with_their_draft(vault: Vault):
    draft_id = save(vault)
    privacy_check.keep(vault, draft_id, privacy_check.look(vault, draft_id))
    citizen.discard_draft(vault, draft_id)
    assert vault._database.rows("SELECT count(*) FROM items") == [(0,)]


def test_the_review_is_as_vague_as_was_chosen(vault: Vault):
    draft_id = save(vault, districts=["pk-ba-quetta"], other_place="Sariab")
    check = privacy_check.look(vault, draft_id)
    check = check.decided({known.find: Action.REPLACE for known in check.finds})
    check = check.vaguer(times={"occurred": Precision.DAY}, place=PlaceTold.COUNTRY)
    privacy_check.keep(vault, draft_id, check)
    members = privacy_check.review(vault, draft_id, check.decisions).report.members
    assert members["occurred"]["from"] == "2026-11-14T00:00+05:00"
    assert (members["region"], "districts" in members, "other_place" in members) == ("withheld", False, False)
    assert members["text"] == told(check)


def test_the_review_refuses_while_a_find_is_undecided(vault: Vault):
    draft_id = save(vault)
    with pytest.raises(FindsUnresolved):
        privacy_check.review(vault, draft_id, privacy_check.look(vault, draft_id).decisions)


def test_an_unfinished_draft_is_refused(vault: Vault):
    with pytest.raises(AnswersRefused):
        privacy_check.look(vault, _raw(vault))


def _raw(vault: Vault) -> str:
    vault.drafts.save("unfinished", b'{"kind": "outage"}')
    return "unfinished"


def test_no_option_is_finer_than_what_was_given():
    check = check_of(occurred={**SAID["occurred"], "from_precision": "day"})
    assert [option.precision for option in check.time_options["occurred"]] == [
        Precision.DAY,
        Precision.WEEK,
        Precision.MONTH,
    ]


def test_what_tells_the_hours_goes_with_them():
    answers = {**SAID, "witnessed": [{"from": "2026-11-14T17:00+05:00", "to": "2026-11-14T19:00+05:00"}]}
    assert "witnessed" in Check(answers).draft.answers
    assert "witnessed" in Check(answers).vaguer(times={"occurred": Precision.HOUR}).draft.answers
    assert "witnessed" not in Check(answers).vaguer(times={"occurred": Precision.PART_OF_DAY}).draft.answers


def test_an_answer_that_hangs_on_one_left_out_goes_too():
    check = Check({**SAID, "other_place": "Sariab", "lang": "en"}, vagueness=Vagueness(place=PlaceTold.REGION))
    assert {"other_place", "lang"} & check.draft.answers.keys() == set()


def test_dates_have_days_weeks_and_months():
    check = Check({**SIM, "blocked_on": {"on": "2026-11-12", "precision": "day"}})
    assert [option.told["on"] for option in check.time_options["blocked_on"]] == [
        "2026-11-12",
        "2026-11-09",
        "2026-11-01",
    ]


def test_places_that_would_tell_the_same_are_offered_once():
    assert [option.place for option in Check(SAID).place_options] == [PlaceTold.AS_GIVEN, PlaceTold.COUNTRY]
    withheld = Check({**SAID, "region": "withheld"})
    assert [option.place for option in withheld.place_options] == [PlaceTold.AS_GIVEN]


def test_a_text_of_nine_thousand_letters_is_looked_through_in_a_moment():
    text = "انٹرنیٹ بند ہے، 0301-2345678 پر پوچھیں۔ " * 200
    check = check_of(text=text[:8000])
    begun = time.process_time()
    check = check.decided({known.find: Action.REPLACE for known in check.finds})
    assert (check.left, told(check).count("[PHONE]")) == (0, len(check.finds))
    assert time.process_time() - begun < 2


def test_no_repr_shows_what_was_written():
    check = check_of()
    shown = repr(check) + repr(check.finds) + repr(check.fields) + repr(check.rounds) + repr(check.time_options)
    assert "2345678" not in shown
    assert "2026" not in shown
