"""The translations: nothing is missing in Urdu, and none differs from its sentence in what is filled in."""

import re
import subprocess
import sys
import tomllib
import unicodedata
from collections import Counter
from importlib import import_module
from types import ModuleType

import pytest
from PySide6.QtGui import QRawFont

from reporter import vocabulary
from support.translations import FOLDER, ROOT, TOOL, Said, translations_of
from ui.languages import ENGLISH, LANGUAGES, LATIN_FONT, NASKH_FONT, NASTALIQ_FONT, URDU, Language

TAGS = [language.tag for language in LANGUAGES]
FIELD = re.compile(r"\{[^{}]*\}|%L?n")
OPENING, CLOSING = "\u2066\u2067\u2068", "\u2069"
TURNING = "\u202a\u202b\u202c\u202d\u202e"
FONTS = ROOT / "resources" / "fonts"
FILE_OF = {
    LATIN_FONT: "NotoSans-Regular.ttf",
    NASTALIQ_FONT: "NotoNastaliqUrdu-Regular.ttf",
    NASKH_FONT: "NotoNaskhArabic-Regular.ttf",
}
NOT_DRAWN = {"Cc", "Cf", "Zs"}


def test_what_is_kept_is_what_the_program_says_and_what_the_files_compile_to(tmp_path):
    again = subprocess.run([sys.executable, TOOL, tmp_path], capture_output=True, text=True, check=False)

    assert again.returncode == 0, again.stderr
    changed = [
        path.name for path in sorted(tmp_path.iterdir()) if path.read_bytes() != (FOLDER / path.name).read_bytes()
    ]
    assert not changed, "make translations was not run since a sentence changed"


@pytest.mark.parametrize("tag", [ENGLISH.tag, URDU.tag])
def test_no_sentence_is_without_a_translation(tag):
    missing = [said.source for said in translations_of(tag) if not all(said.forms) or not said.is_finished]

    assert not missing


@pytest.mark.parametrize("language", [one for one in LANGUAGES if not one.was_reviewed], ids=lambda one: one.tag)
def test_a_machines_translation_is_marked_as_one_that_somebody_has_to_read(language):
    assert not [said.source for said in translations_of(language.tag) if said.is_finished]


@pytest.mark.parametrize("tag", TAGS)
def test_a_translation_has_the_same_fields_as_its_sentence(tag):
    differing = [
        (said.source, form)
        for said in translations_of(tag)
        for form in said.forms
        # `%Ln` is the same number in the digits of the language.
        if form and Counter(FIELD.findall(form.replace("%Ln", "%n"))) != Counter(FIELD.findall(said.source))
    ]

    assert not differing


@pytest.mark.parametrize("tag", TAGS)
def test_a_translation_leaves_no_piece_of_another_direction_open(tag):
    assert not [form for said in translations_of(tag) for form in said.forms if not _is_balanced(form)]


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one.is_right_to_left], ids=lambda one: one.tag)
def test_a_sentence_that_begins_with_a_name_still_runs_from_right_to_left(language):
    # Qt turns a paragraph the way of its first letter; a mark before it keeps "PDF …" from turning the whole sentence.
    first = re.compile(r"[A-Za-z{\u0600-\u06ff\u200f]")
    turned = [
        form
        for said in translations_of(language.tag)
        for form in said.forms
        if (found := first.search(re.sub("%L?n", "", form))) and found[0] < "\u0600"
    ]
    assert not turned


@pytest.mark.parametrize("tag", TAGS)
def test_a_translation_begins_and_ends_as_its_sentence_does(tag):
    def edges(text: str) -> tuple[bool, bool]:
        return text[:1].isspace(), text[-1:].isspace()

    differing = [
        said for said in translations_of(tag) for form in said.forms if form and edges(form) != edges(said.source)
    ]
    assert not differing


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one.is_right_to_left], ids=lambda one: one.tag)
def test_a_translation_is_in_the_letters_of_its_language(language):
    latin = re.compile(r"[A-Za-z]")
    wholly_latin = [
        said
        for said in translations_of(language.tag)
        for form in said.forms
        if latin.search(form) and not re.search("[\u0600-\u06ff]", form) and not _is_a_name(said)
    ]
    assert not wholly_latin


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_the_typefaces_hold_every_letter_of_a_language(qapp, language):
    drawn = [QRawFont(str(FONTS / FILE_OF[family]), 16.0) for family in language.fonts]
    letters = {letter for text in _everything_said_in(language) for letter in unicodedata.normalize("NFC", text)}

    missing = [
        f"U+{ord(letter):04X} {unicodedata.name(letter, '?')}"
        for letter in sorted(letters)
        if unicodedata.category(letter) not in NOT_DRAWN
        and not any(font.supportsCharacter(ord(letter)) for font in drawn)
    ]
    assert not missing


def test_every_question_and_hint_of_the_form_has_an_urdu_text():
    form = tomllib.loads((ROOT / "resources" / "forms" / "report.toml").read_text(encoding="utf-8"))
    said = {said.source for said in translations_of("ur") if said.context == "form" and all(said.forms)}
    asked = [part for question in form["questions"] for part in (question, *question.get("members", ()))]

    assert not {part[key] for part in asked for key in ("ask", "hint") if key in part} - said


def test_every_term_of_the_vocabulary_has_an_urdu_label():
    assert not [term.code for term in _terms() if not term.labels.get("ur")]


def test_codes_of_one_list_have_labels_that_differ():
    for name, terms in vocabulary.shipped().lists.items():
        labels = [term.labels["ur"] for term in terms]
        assert len(labels) == len(set(labels)), name


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('self.tr(f"{1} reports")', "not written out"),
        ('self.tr("one" + "two")', "not written out"),
        ("self.tr(words)", "not written out"),
        ('other.tr("One")', "only `self.tr`"),
        ('QCoreApplication.translate(words, "One")', "context"),
        ('QCoreApplication.translate("errors", f"{1}")', "not written out"),
        ('self.tr("One", disambiguation="x")', "name only"),
    ],
)
def test_a_sentence_that_could_not_be_found_again_is_refused(tmp_path, monkeypatch, line, reason):
    window_sentences = _tool(monkeypatch, "window_sentences")
    (tmp_path / "page.py").write_text(f"class Page:\n    def show(self, words, other):\n        {line}\n")

    with pytest.raises(window_sentences.NotALiteral, match=reason):
        window_sentences.of_folder(tmp_path)


def test_sentences_are_found_wherever_they_are_said(tmp_path, monkeypatch):
    window_sentences = _tool(monkeypatch, "window_sentences")
    (tmp_path / "page.py").write_text(
        "class Page:\n"
        "    def show(self, n):\n"
        '        self.tr("One, "\n            "two")\n'
        '        self.tr("%n report(s)", "", n)\n'
        '        self.tr("Open", "of a door")\n'
        "def _tr(words):\n"
        '    return QCoreApplication.translate("places", words)\n'
        'def where(far): return _tr("There" if far else "Here")\n'
        'TABLE = {1: QT_TRANSLATE_NOOP("table", "First")}\n'
        'def first(): return QCoreApplication.translate("table", TABLE[1])\n'
    )

    assert set(window_sentences.of_folder(tmp_path)) == {
        ("Page", "One, two", "", False),
        ("Page", "%n report(s)", "", True),
        ("Page", "Open", "of a door", False),
        ("places", "There", "", False),
        ("places", "Here", "", False),
        ("table", "First", "", False),
    }


def _tool(monkeypatch: pytest.MonkeyPatch, name: str) -> ModuleType:
    monkeypatch.syspath_prepend(str(TOOL))
    return import_module(name)


def _is_balanced(text: str) -> bool:
    depth = 0
    for letter in text:
        depth += (letter in OPENING) - (letter in CLOSING)
        if depth < 0 or letter in TURNING:
            return False
    return depth == 0


def _is_a_name(said: Said) -> bool:
    """Names, units and sentences of nothing but fields may stay as they are."""
    return said.context in {"vocabulary", "numbers"} or not re.search("[A-Za-z]", FIELD.sub("", said.source))


def _terms() -> list[vocabulary.Term]:
    shipped = vocabulary.shipped()
    countries = shipped.countries()
    places = [place for one in countries for place in (one, *one.regions, *one.districts, *one.operators)]
    return [*(term for terms in shipped.lists.values() for term in terms), *places]


def _everything_said_in(language: Language) -> list[str]:
    tag = language.tag.replace("_", "-")
    said = [form for one in translations_of(language.tag) for form in one.forms]
    names = [one.own_name for one in LANGUAGES if one.fonts == language.fonts]
    months = [*"0123456789", *language.digits]
    return [*said, *(term.labels.get(tag, "") for term in _terms()), *names, *months]
