"""Only a reviewed draft becomes a report: nothing undecided passes, and what was decided is what was done."""

import io
from typing import Any

import pytest
from PIL import Image

from reporter import form
from reporter.anonymise.kinds import Kind
from reporter.anonymise.review import (
    Action,
    Decided,
    Decisions,
    FieldFind,
    FindsUnresolved,
    anonymise,
    propose,
    suggest,
)
from reporter.errors import AttachmentRefused, GawahError
from reporter.form import AnswersRefused
from reporter.report import BytesContent, Draft, DraftFile, Period

REPLACE = Decisions(default=Action.REPLACE)


def drafted(**answers: Any) -> Draft:
    """A checked draft of a mobile outage in Quetta."""
    return form.check(
        {
            "kind": "outage",
            "incident_type": "outage_mobile",
            "occurred": {"from": "2026-11-14T17:20+05:00", "to": "2026-11-16T09:05+05:00"},
            "country": "PK",
            "region": "PK-BA",
            "operators": ["pk_jazz"],
            "networks": ["mobile_data"],
            **({"lang": "en"} if "text" in answers else {}),
            **answers,
        }
    )


def blocked(**answers: Any) -> Draft:
    """A checked draft of a blocked site."""
    return form.check(
        {
            "kind": "service_block",
            "incident_type": "site_block",
            "occurred": {"from": "2026-11-14T17:20+05:00", "to": None},
            "country": "PK",
            "region": "PK-BA",
            "operators": ["pk_jazz"],
            "services": ["news_site"],
            "networks": ["mobile_data"],
            **answers,
        }
    )


def test_every_free_text_is_searched() -> None:
    draft = drafted(text="call 0301-2345678", other_place="near 34.0151, 71.5249")
    assert [(find.field, find.kind) for find in propose(draft)] == [
        (name, kind)
        for name in form.text_fields("outage")
        for kind in {"text": [Kind.PHONE_PK_MOBILE], "other_place": [Kind.GPS_DD]}.get(name, [])
    ]


def test_an_undecided_find_stops_everything_and_is_not_repeated() -> None:
    draft = drafted(text="call 0301-2345678 or a@example.org")
    with pytest.raises(FindsUnresolved) as unresolved:
        anonymise(draft, Decisions())
    assert unresolved.value.finds == propose(draft)
    assert "2345678" not in str(unresolved.value) + repr(unresolved.value.finds)
    assert isinstance(unresolved.value, GawahError)


def test_one_decision_of_two_is_not_enough() -> None:
    draft = drafted(text="call 0301-2345678 or a@example.org")
    first, second = propose(draft)
    with pytest.raises(FindsUnresolved) as unresolved:
        anonymise(draft, Decisions({first: Action.REPLACE}))
    assert unresolved.value.finds == (second,)


def test_keep_replace_and_edit_do_what_they_say() -> None:
    draft = drafted(text="server 39.34.163.45, call 0301-2345678 or a@example.org")
    server, phone, mail = propose(draft)
    decisions = Decisions(
        {server: Action.KEEP, phone: Action.REPLACE, mail: Action.EDIT}, edits={mail: "write to the desk"}
    )
    report, decided, _ = anonymise(draft, decisions)
    assert report.members["text"] == "server 39.34.163.45, call [PHONE] or write to the desk"
    assert decided == (
        Decided(server, Action.KEEP),
        Decided(phone, Action.REPLACE),
        Decided(mail, Action.EDIT),
    )


def test_an_edit_without_words_is_no_decision() -> None:
    draft = drafted(text="call 0301-2345678")
    with pytest.raises(FindsUnresolved):
        anonymise(draft, Decisions(default=Action.EDIT))


def test_an_edit_that_names_somebody_is_found_again() -> None:
    draft = drafted(text="call 0301-2345678")
    (find,) = propose(draft)
    decisions = Decisions({find: Action.EDIT}, edits={find: "0302-1234567 instead"})
    with pytest.raises(FindsUnresolved) as unresolved:
        anonymise(draft, decisions)
    assert [found.kind for found in unresolved.value.finds] == [Kind.PHONE_PK_MOBILE]


def test_an_edit_that_uncovers_something_is_replaced_where_all_is_to_be_replaced() -> None:
    draft = drafted(text="call 0301-2345678")
    (find,) = propose(draft)
    report, decided, _ = anonymise(
        draft, Decisions({find: Action.EDIT}, default=Action.REPLACE, edits={find: "or 35202-1234567-1"})
    )
    assert report.members["text"] == "call or [ID]"
    assert [action for _, action in decided] == [Action.EDIT, Action.REPLACE]


def test_words_that_an_edit_moves_to_where_others_were_kept_are_not_kept_with_them() -> None:
    draft = drafted(text="a.person@mail.example 0301-2345678 there")
    mail, phone = propose(draft)
    # The edit puts another number just where the one stood that was kept.
    edits = {mail: "." * phone.start + "0302-7654321"}
    with pytest.raises(FindsUnresolved) as unresolved:
        anonymise(draft, Decisions({mail: Action.EDIT, phone: Action.KEEP}, edits=edits))
    assert unresolved.value.finds == (phone,)
    report, _, _ = anonymise(draft, Decisions({mail: Action.EDIT, phone: Action.REPLACE}, edits=edits))
    assert "030" not in report.members["text"]


def test_an_edit_that_comes_back_for_ever_is_refused() -> None:
    draft = drafted(text="0301-2345678")
    (find,) = propose(draft)
    with pytest.raises(FindsUnresolved):
        anonymise(draft, Decisions({find: Action.EDIT}, edits={find: "0301-2345678"}))


@pytest.mark.must("ENV-30")
def test_a_report_has_an_id_of_its_own_or_the_one_it_had() -> None:
    draft = drafted()
    first, second = (anonymise(draft, REPLACE).report.id for _ in range(2))
    assert first != second
    assert len(bytes.fromhex(first)) == 16
    assert anonymise(draft, REPLACE, report_id="ab" * 16).report.id == "ab" * 16


def test_times_are_told_by_their_precision() -> None:
    report = anonymise(drafted(), REPLACE).report
    period = Period.parse(report.members["occurred"])
    assert (period.from_.isoformat(), str(period.to)) == ("2026-11-14T17:00:00+05:00", "2026-11-16 10:00:00+05:00")


def test_the_day_of_a_refugees_blocked_sim_is_told_as_a_month() -> None:
    answers = {
        "kind": "sim_block",
        "country": "PK",
        "region": "PK-KP",
        "operators": ["pk_zong"],
        "registered_on": "por",
        "blocked_on": {"on": "2026-09-09"},
    }
    report = anonymise(form.check(answers), REPLACE).report
    assert report.members["blocked_on"] == {"on": "2026-09-01", "precision": "month"}


def test_places_pass_and_other_places_are_redacted() -> None:
    report = anonymise(drafted(districts=["pk-ba-quetta"], other_place="by the mast, 0301-2345678"), REPLACE).report
    assert report.members["districts"] == ["pk-ba-quetta"]
    assert report.members["other_place"] == "by the mast, [PHONE]"


@pytest.mark.parametrize(
    ("link", "kind"),
    [
        ("https://wa.me/923001234567", Kind.URL),
        ("https://bit.ly/3abc", Kind.URL),
        ("https://39.34.163.45/page", Kind.URL),
        ("https://tiktok.com/@ahmed_khan/video/1", Kind.HANDLE),
        ("https://example.org/call/0301-2345678", Kind.PHONE_PK_MOBILE),
        ("https://example.org/?mail=a%40example.org", Kind.EMAIL),
        ("https://maps.example.org/place/34.0151,71.5249", Kind.GPS_DD),
    ],
)
def test_a_link_that_names_somebody_is_a_find_and_is_left_out(link: str, kind: Kind) -> None:
    good = "https://explorer.ooni.org/m/20250806143000.123456_PK_whatsapp_0123456789abcdef"
    draft = drafted(links=[good, link])
    entries = draft.answers["links"]
    assert isinstance(entries, list)
    assert propose(draft) == (FieldFind("links.1", 0, len(entries[1]), kind, ""),)
    assert anonymise(draft, REPLACE).report.members["links"] == [good]
    assert anonymise(draft, Decisions(default=Action.KEEP)).report.members["links"] == entries


def test_the_last_link_can_go_too() -> None:
    assert "links" not in anonymise(drafted(links=["https://t.me/group"]), REPLACE).report.members


def test_a_site_that_is_a_number_is_a_find() -> None:
    draft = blocked(sites=["news.example", "39.34.163.45", "somebody.blogspot.com"])
    assert [(find.field, find.kind) for find in propose(draft)] == [("sites.1", Kind.IPV4)]
    assert anonymise(draft, REPLACE).report.members["sites"] == ["news.example", "somebody.blogspot.com"]


def test_a_replacement_that_makes_a_text_too_long_is_refused_by_the_form() -> None:
    short = "39.1.1.1 "
    draft = drafted(text=short * 990)
    with pytest.raises(AnswersRefused):
        anonymise(draft, REPLACE)


def test_hints_are_shown_and_change_nothing() -> None:
    draft = drafted(text="my brother Karim lost his SIM")
    assert {hint.kind.value for hint in suggest(draft)} == {"KIN"}
    assert anonymise(draft, Decisions()).report.members["text"] == "my brother Karim lost his SIM"


def test_pictures_are_drawn_again_and_others_refused() -> None:
    target = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(target, format="JPEG", comment=b"SECRETWORD")
    draft = drafted()
    report = anonymise(Draft(draft.answers, (DraftFile(BytesContent(target.getvalue())),)), REPLACE).report
    (attachment,) = report.attachments
    assert attachment.media_type == "image/jpeg"
    assert b"SECRETWORD" not in attachment.read()
    with pytest.raises(AttachmentRefused):
        anonymise(Draft(draft.answers, (DraftFile(BytesContent(b"%PDF-1.7")),)), REPLACE)


def test_no_repr_shows_what_was_written() -> None:
    draft = drafted(text="call 0301-2345678 or write")
    decisions = Decisions({propose(draft)[0]: Action.EDIT}, edits={propose(draft)[0]: "nobody"})
    shown = repr((decisions, anonymise(draft, decisions)))
    assert "nobody" not in shown
    assert "2345678" not in shown


def test_hours_that_the_program_noticed_are_told_by_the_clocks_of_the_country() -> None:
    noticed = [
        {"from": "2026-11-14T10:00+02:00", "to": "2026-11-14T12:00+02:00"},
        {"from": "2026-11-14T13:00+05:45", "to": "2026-11-14T14:00+05:45"},
        {"from": "2026-11-14T12:00+05:00", "to": "2026-11-14T14:00+05:00"},
    ]
    told = anonymise(drafted(witnessed=noticed), REPLACE).report.members["witnessed"]
    assert told == [
        {"from": "2026-11-14T13:00+05:00", "to": "2026-11-14T15:00+05:00"},
        {"from": "2026-11-14T12:00+05:00", "to": "2026-11-14T14:00+05:00"},
    ]


@pytest.mark.parametrize("country", ["withheld", "unknown"])
def test_no_offset_tells_a_country_that_the_person_did_not(country: str) -> None:
    draft = drafted(country=country, region=country, operators=["withheld"])
    told = anonymise(draft, REPLACE).report.members["occurred"]
    assert Period.parse(told).to_mapping()["from"] == "2026-11-14T12:00+00:00"
