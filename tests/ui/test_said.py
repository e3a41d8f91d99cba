"""What the program says of errors, questions and codes in the person's language."""

import re

import pytest

from crypto.notes import Signer, sign
from reporter import form, vocabulary
from reporter.errors import NotSent, ProfileRefused, VaultProblem, WrongPassphrase
from reporter.profile import read_first
from reporter.transport import Problem, Refused
from support.desks import BareDesk
from support.translations import translations_of
from support.windows import dressed
from ui.languages import ENGLISH, PASHTO, URDU
from ui.reporting.answer_words import of_period
from ui.text import errors, form_words, isolates, undrawn

LOCKED_ELSEWHERE = "Another window or program has this vault open. Nothing was changed; close it there first."
A_KEY_FILE = (
    "The vault's file k-7 is damaged, and with it the keys of what can be forgotten. Nothing was changed; use a backup "
    "of the folder."
)


def forged(note: bytes) -> bytes:
    """The profile with another desk's name in it."""
    return note.replace(b"Bare Desk", b"Bear Desk")


def cut_off(note: bytes) -> bytes:
    return note[: len(note) // 2]


def of_nobody(note: bytes) -> bytes:
    """The profile with the signature of a key that it does not name."""
    return note.partition(b"\n\n")[0] + b"\n\n" + sign("x\n", Signer.generate("nobody")).partition(b"\n\n")[2]


def test_a_refusal_is_said_in_the_language(qapp):
    with dressed(qapp, URDU):
        assert errors.say(VaultProblem(LOCKED_ELSEWHERE)).startswith("یہ تجوری")
    with dressed(qapp, ENGLISH):
        assert errors.say(VaultProblem(LOCKED_ELSEWHERE)) == LOCKED_ELSEWHERE


def test_no_refusal_in_the_window_speaks_of_commands():
    said = [one.source for one in translations_of("ur") if one.context == "errors"]

    assert len(said) > 100
    assert not [words for words in said if re.search(r"gawahctl|--[a-z]|\bcommand\b|\b[A-Z]{4,} [A-Z]{4,}\b", words)]


def test_what_a_system_says_of_a_file_is_said_in_the_language(qapp):
    refused = "A file to attach cannot be read (Permission denied). Nothing was saved; check its name."
    with dressed(qapp, URDU):
        assert not re.search("[A-Za-z]", errors.say_words(refused))


def test_the_parts_of_a_number_keep_their_order_behind_a_letter_of_arabic_script():
    assert isolates.with_numbers("نمبر 0301-2345678 ہے") == "نمبر \u20660301-2345678\u2069 ہے"
    assert isolates.with_numbers("35202-1234567-1") == "\u206635202-1234567-1\u2069"
    assert isolates.with_numbers("نمبر 12 اور 3.") == "نمبر 12 اور 3."


def test_small_pictures_in_a_text_are_drawn_and_what_cannot_be_is_known(context):
    assert not undrawn.has_boxes("Nothing works 📵 😟 ❤️ 👨‍👩‍👧, کچھ نہیں چلا۔ ڪجهه ۽ څه — “no” …")
    assert undrawn.has_boxes("中文")


def test_what_was_filled_in_stands_apart_in_the_translated_sentence(qapp):
    with dressed(qapp, URDU):
        said = errors.say(VaultProblem(A_KEY_FILE))
    assert "\u2068k-7\u2069" in said
    assert said != A_KEY_FILE


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (forged, "دستخط درست نہیں"),
        (of_nobody, "دستخط درست نہیں"),
        (cut_off, "ویسا نہیں"),
        (lambda _note: b"hello", "ویسا نہیں"),
    ],
    ids=["forged", "of nobody", "cut off", "no profile"],
)
def test_why_a_profile_is_refused_is_said_in_the_language(qapp, desk: BareDesk, damage, reason: str):
    with pytest.raises(ProfileRefused) as refused:
        read_first(damage(desk.sign()))
    with dressed(qapp, URDU):
        said = errors.say(refused.value)
    assert reason in said
    assert not re.search("[A-Za-z]", said)


def test_what_was_filled_in_is_translated_where_it_is_a_sentence(qapp):
    with dressed(qapp, URDU):
        said = errors.say_words(
            "PDF documents cannot be cleaned, only JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take "
            "a screenshot of it, leave it out, or attach it as it is and say why."
        )
    assert "PDF دستاویزیں" in said


@pytest.mark.parametrize("problem", list(Problem))
def test_every_refusal_of_a_server_has_its_urdu(qapp, problem):
    with dressed(qapp, URDU):
        assert errors.say(Refused(problem)) != str(Refused(problem))


def test_a_sentence_that_nobody_translated_stays_as_it_is(qapp):
    with dressed(qapp, URDU):
        assert errors.say(NotSent("the moon was in the way")) == "the moon was in the way"


def test_an_error_that_is_not_ours_never_speaks_for_itself(qapp):
    with dressed(qapp, ENGLISH):
        assert "secret" not in errors.say(ValueError("secret words"))


def test_a_very_long_message_is_not_matched(qapp):
    with dressed(qapp, URDU):
        long = f"not a period: {'x' * 5000}"
        assert errors.say_words(long) == long


def test_the_wrong_passphrase_is_told_in_urdu(qapp):
    with dressed(qapp, URDU):
        assert "خفیہ الفاظ" in errors.say(WrongPassphrase(_sentence_with("This passphrase does not open the vault.")))


def test_questions_hints_and_codes_are_said_in_the_language(qapp):
    kind = form.load().questions["kind"]
    outage = vocabulary.find("kinds", "outage")
    with dressed(qapp, URDU):
        assert form_words.question(kind) == "آپ کو کس چیز کی رپورٹ کرنی ہے؟"
        assert form_words.hint(kind)
        assert outage is not None
        assert form_words.term(outage, URDU) == "انٹرنیٹ یا فون بند"
        assert form_words.term_of("kinds", "of-tomorrow", URDU) == "of-tomorrow"
    with dressed(qapp, ENGLISH):
        assert form_words.term(outage, ENGLISH) == "No internet or phone"


def test_no_word_inside_a_sentence_about_a_time_begins_with_a_capital(qapp):
    told = {
        "from": "2026-11-20T17:00+05:00",
        "from_precision": "hour",
        "to": "2026-11-21T09:00+05:00",
        "to_precision": "hour",
        "recurrence": "intermittent",
    }
    with dressed(qapp, ENGLISH):
        said = of_period(told, ENGLISH)
    assert said.endswith("; how exactly: to the hour; in between: on and off")


def test_a_place_without_a_name_in_pashto_has_its_urdu_one(qapp):
    with dressed(qapp, PASHTO):
        assert form_words.term_of("districts", "pk-ba-quetta", PASHTO) == "کوئٹہ"


def test_a_code_keeps_its_direction_and_cannot_end_the_piece_it_stands_in():
    assert isolates.ltr("desk.example:443") == "\u2066desk.example:443\u2069"
    assert isolates.ltr("a\u2069\u202eb") == "\u2066ab\u2069"
    assert isolates.apart("کوئٹہ") == "\u2068کوئٹہ\u2069"


def _sentence_with(beginning: str) -> str:
    return next(said.source for said in translations_of("ur") if said.source.startswith(beginning))
