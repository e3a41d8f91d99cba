"""Hints: words beside which people's names, homes and kin usually stand. Shown to the person, never in the way.

No expression can tell a name from another word, least of all in four languages. A hint marks the cue and the
word or two beside it, so that the eye stops there; it never blocks sealing and is never replaced unasked. The cues
are English, Urdu, Pashto and Dari.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from reporter.anonymise.folding import fold


class HintKind(StrEnum):
    """What may stand at a hint."""

    NAME = "NAME"
    KIN = "KIN"
    ADDRESS = "ADDRESS"
    CONTACT = "CONTACT"
    LINK = "LINK"
    PLATE = "PLATE"
    SPELLED_NUMBER = "SPELLED_NUMBER"


@dataclass(frozen=True, order=True)
class Hint:
    """A place in the original text that is worth a second look."""

    start: int
    end: int
    kind: HintKind


_NAME_BEFORE = "صاحب|صاحبہ|صاحبه|بھائی|خان صاحب|جان|آغا|ښاغلی|محترم"
_NAME_AFTER = (
    "mr|mrs|ms|miss|dr|prof|advocate|haji|maulana|mufti|malik|sardar|syed|sheikh|my name is|name is|i am called|named"
    "|میرا نام|نام|محترمہ|جناب|مسٹر|مسز|ڈاکٹر|حاجی|مولانا|ملک|سردار|سید|شیخ|میاں"
    "|زما نوم|نوم|ښاغلی|اغلې|آقای|خانم|نام من|نامم"
)
_KIN = (
    "son of|daughter of|wife of|husband of|widow of|brother of|sister of|father of|mother of|s/o|d/o|w/o|h/o|c/o"
    "|my (?:son|daughter|wife|husband|brother|sister|father|mother|uncle|aunt|cousin|nephew|niece|neighbou?r|friend)"
    "|ولد|بنت|زوجہ|دختر|بیوہ|شوہر|والد|والدہ|میر[ےای] (?:بھائی|بہن|بیٹا|بیٹے|بیٹی|بیوی|شوہر|والد|والدہ|چچا|دوست|پڑوسی)"
    "|زوی|لور|مېرمن|میرمن|ورور|خور|پلار|مور|زما|فرزند|پسر|همسر|برادر|خواهر|پدر|مادر|خانمم|شوهر"
)
_ADDRESS = (
    "house|house no|flat|apartment|plot|street|st|lane|block|sector|mohallah?|muhallah?|village|chak|tehsil|town"
    "|colony|near|opposite|behind|shop no|ward|po box|camp"
    "|مکان|مکان نمبر|گلی|محلہ|چک|گاؤں|فلیٹ|پلاٹ|بلاک|سیکٹر|کالونی|ٹاؤن|سڑک|روڈ|تحصیل|بستی|کیمپ|نزد|کے قریب|دکان|گھر"
    "|کور|کلی|کوڅه|کوڅې|سړک|ناحیه|کوچه|خانه|سرک|قریه|ولسوالی|ولسوالۍ|کمپ"
)
_DIGIT_WORDS = (
    "zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple"
    "|sifar|aik|ek|do|teen|char|chaar|paanch|panch|chay|chhe|saat|aath|nau"
    "|صفر|ایک|دو|تین|چار|پانچ|چھ|چھے|سات|آٹھ|نو|یو|دوه|درې|څلور|پنځه|شپږ|اووه|اته|نهه|یک|سه|پنج|شش|هفت|هشت|نه|ڈبل"
)
_APPS = (
    "whatsapp|telegram|signal|imo|viber|facebook|fb|instagram|insta|twitter|tiktok|snapchat|skype"
    "|واٹس ایپ|ٹیلیگرام|فیس بک|تلگرام"
)

_BEGIN, _FINISH = r"(?<![^\W\d_])", r"(?![^\W_])"
_WORD = r"[^\W\d_][\w'’\-]{0,30}"
_CUES: tuple[tuple[HintKind, re.Pattern[str]], ...] = (
    (
        HintKind.NAME,
        re.compile(rf"{_BEGIN}(?:{_NAME_AFTER}){_FINISH}[.:]?\s{{1,3}}{_WORD}(?:\s{_WORD})?", re.IGNORECASE),
    ),
    (HintKind.NAME, re.compile(rf"{_BEGIN}{_WORD}\s{{1,2}}(?:{_NAME_BEFORE}){_FINISH}")),
    (HintKind.KIN, re.compile(rf"{_BEGIN}(?:{_KIN}){_FINISH}(?:[.:]?\s{{1,3}}{_WORD})?", re.IGNORECASE)),
    (
        HintKind.ADDRESS,
        re.compile(
            rf"{_BEGIN}(?:{_ADDRESS}){_FINISH}(?:\s?(?:no|number|نمبر|شماره))?[.:#\-]?\s{{0,2}}[\w/\-]{{1,30}}",
            re.IGNORECASE,
        ),
    ),
    (
        HintKind.ADDRESS,
        re.compile(
            rf"{_WORD}\s(?:street|road|colony|town|village|bazaar|chowk|روڈ|کالونی|چوک|بازار){_FINISH}", re.IGNORECASE
        ),
    ),
    (
        HintKind.CONTACT,
        re.compile(
            rf"{_BEGIN}[\w.]{{2,40}}\s(?:at|ایٹ|اٹ)\s[\w\-]{{2,40}}\s(?:dot|ڈاٹ|ډاټ)\s\w{{2,10}}", re.IGNORECASE
        ),
    ),
    (
        HintKind.CONTACT,
        re.compile(
            rf"{_BEGIN}(?:{_APPS})\s?(?:id|name|user|username|handle|account|number|no|نمبر|اکاؤنٹ|آئی ڈی)"
            r"[\s:]{1,3}(?:is\s|ہے\s)?[\w.\-]{2,40}",
            re.IGNORECASE,
        ),
    ),
    (
        HintKind.LINK,
        re.compile(
            r"[\w\-]{2,60}(?:\s?(?:\[\.\]|\(\.\)|\[dot\]|\(dot\))\s?|\sdot\s|\sڈاٹ\s)(?:com|org|net|pk|me|ly|af|io|کام)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (HintKind.PLATE, re.compile(r"[A-Z](?<![A-Za-z0-9].)[A-Z]{1,2} (?:\d\d )?\d{3,4}(?![A-Za-z0-9])")),
    (
        HintKind.SPELLED_NUMBER,
        re.compile(rf"{_BEGIN}(?:(?:{_DIGIT_WORDS}){_FINISH}[\s,\-]{{0,3}}){{6,40}}", re.IGNORECASE),
    ),
)


def hints(text: str) -> tuple[Hint, ...]:
    """Return the hints of `text` from left to right; hints of different kinds may overlap."""
    folded = fold(text)
    found = {
        Hint(*folded.original_span(match.start(), match.start() + len(match[0].rstrip())), kind)
        for kind, cue in _CUES
        for match in cue.finditer(folded.text)
    }
    return tuple(sorted(found))
