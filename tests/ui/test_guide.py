"""The guides quote the window: whatever stands in them between stars is on a screen, word for word."""

import re
import tomllib

import pytest

from support.translations import ROOT, translations_of

GUIDES = {"en": "citizen.md", "ur": "citizen.ur.md"}
EMPHASISED = {
    "en": {
        "another way", "demonstration", "desk", "Esc twice quickly", "keep", "Names are not: leave them out", "Needs",
        "Nobody can recover these words.", "Nothing is sent until you say so", "sort", "that", "vault",
        "Outside the vault that file is not protected:", "The program does not find names",
        "The program must not be closed and the computer must be awake", "What can be seen in the picture stays",
        "When", "Where", "[PHONE]", "replace",
    },
    "ur": {
        "Esc جلدی سے دو بار", "[PHONE]", "تجوری سے باہر اس فائل کی کوئی حفاظت نہیں:", "قسم", "کب", "کہاں", "کہ",
        "کسی اور طریقے سے", "تصویر میں جو نظر آتا ہے وہ رہتا ہے", "پروگرام نام نہیں ڈھونڈتا", "تجوری", "ڈیسک", "مشق",
        "پروگرام بند نہ ہو اور کمپیوٹر جاگتا رہے", "ناموں پر نہیں لگتا: نام نہ لکھیں",
        "یہ الفاظ کوئی واپس نہیں لا سکتا۔", "جب تک آپ نہ کہیں کچھ نہیں بھیجا جاتا",
    },
}  # fmt: skip
"""What a guide stresses in words of its own."""

_MARKS = re.compile("[\u200f\u2066-\u2069]")
_STRESSED = re.compile(r"\*\*([^*\n]+)\*\*|\*([^*\n]+)\*")
_END = ".۔:… "


def quotes_of(tag: str) -> list[str]:
    text = (ROOT / "docs" / "guide" / GUIDES[tag]).read_text(encoding="utf-8")
    without_bullets = re.sub(r"(?m)^\* ", "", text)
    return [bold or slanted for bold, slanted in _STRESSED.findall(without_bullets)]


def sentences_of(tag: str) -> list[str]:
    """All that the window says in a language, the names of codes included."""
    said = [form for one in translations_of("ur") for form in ((one.source,) if tag == "en" else one.forms)]
    lists = tomllib.loads((ROOT / "resources" / "vocabulary" / "lists.toml").read_text(encoding="utf-8"))
    labels = [term[tag] for table in lists.values() for term in table.values() if tag in term]
    return [_MARKS.sub("", sentence) for sentence in (*said, *labels)]


def is_said(quote: str, sentences: list[str]) -> bool:
    """Say whether a quote begins a sentence; an ellipsis in it, and a field of the sentence, stand for any words."""
    ends_open = re.escape(quote.rstrip(_END)).replace("…", ".+")
    if quote.startswith("…"):
        ends_open = f".*{ends_open.removeprefix('.+')}"
    if any(re.match(rf"{ends_open}(?!\w)", sentence, re.IGNORECASE) for sentence in sentences):
        return True
    for template in sentences:
        before, field, _ = template.partition("{reason}")
        if field and before and quote.startswith(before):
            return is_said(quote.removeprefix(before), sentences)
    return False


@pytest.mark.parametrize("tag", GUIDES)
def test_what_a_guide_quotes_stands_on_a_screen(tag: str):
    sentences = sentences_of(tag)
    wrong = [quote for quote in quotes_of(tag) if quote not in EMPHASISED[tag] and not is_said(quote, sentences)]
    assert wrong == []


@pytest.mark.parametrize("tag", GUIDES)
def test_nothing_is_excused_that_a_guide_does_not_stress_or_a_screen_says(tag: str):
    quotes, sentences = quotes_of(tag), sentences_of(tag)
    assert [words for words in EMPHASISED[tag] if words not in quotes] == []
    assert not is_said("A button that no screen has", sentences)


def test_both_guides_stress_as_much():
    assert abs(len(quotes_of("en")) - len(quotes_of("ur"))) <= 2
