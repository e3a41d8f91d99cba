"""Words for finds and hints: what each kind is called, what became of it, and what is decided on together."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from reporter.anonymise.hints import HintKind
from reporter.anonymise.kinds import REPLACEMENTS, Kind
from reporter.anonymise.review import Action
from reporter.privacy_check import FindShown
from ui.languages import Language
from ui.text.isolates import apart
from ui.text.numbers import whole

_FAMILY_OF: Final = {kind: family for family, kinds in REPLACEMENTS.items() for kind in kinds}


def of_kind(kind: Kind) -> str:
    """Say what was found."""
    return _kinds().get(kind) or _families()[_FAMILY_OF[kind]][0]


def replace_all_of(family: str, count: int, language: Language) -> str:
    """Say what is pressed to replace every find of a family."""
    return _families()[family][1].format(count=whole(count, language))


def of_hint(kind: HintKind, words: str) -> str:
    """Say what may stand at a hint."""
    return _hinted()[kind].format(words=apart(" ".join(words.split())))


def of_open(find: FindShown, language: Language) -> str:
    """Say a find that is being decided on; that it is open is said only where it was not before."""
    return of_find(find, language) if find.action is not None or find.is_uncovered else _of_words(find, language)


def of_find(find: FindShown, language: Language) -> str:
    """Say a find in one line: its number, what it is, its words, and what becomes of it."""
    return f"{_of_words(find, language)}  ·  {of_state(find)}"


def _of_words(find: FindShown, language: Language) -> str:
    return QCoreApplication.translate("finds", "{number}. {kind}: {words}").format(
        number=whole(find.number, language), kind=of_kind(find.find.kind), words=apart(" ".join(find.words.split()))
    )


def of_state(find: FindShown) -> str:
    """Say what was decided on a find."""
    match find.action:
        case Action.REPLACE if not find.find.replacement:
            return QCoreApplication.translate("finds", "left out")
        case Action.REPLACE:
            return QCoreApplication.translate("finds", "replaced by {replacement}").format(
                replacement=apart(find.find.replacement)
            )
        case Action.KEEP:
            return QCoreApplication.translate("finds", "kept: the desk reads it")
        case Action.EDIT:
            return QCoreApplication.translate("finds", "you wrote instead: {words}").format(words=apart(find.edit))
        case _ if find.is_uncovered:
            return QCoreApplication.translate("finds", "not decided yet; it appeared when another place was changed")
        case _:
            return QCoreApplication.translate("finds", "not decided yet")


def _families() -> Mapping[str, tuple[str, str]]:
    return {
        "[ID]": (
            QCoreApplication.translate("finds", "Number of a document"),
            QCoreApplication.translate("finds", "Replace all document numbers ({count})"),
        ),
        "[PHONE]": (
            QCoreApplication.translate("finds", "Phone number"),
            QCoreApplication.translate("finds", "Replace all phone numbers ({count})"),
        ),
        "[DEVICE]": (
            QCoreApplication.translate("finds", "Number of a device or SIM"),
            QCoreApplication.translate("finds", "Replace all numbers of devices and SIMs ({count})"),
        ),
        "[ACCOUNT]": (
            QCoreApplication.translate("finds", "Bank account or card"),
            QCoreApplication.translate("finds", "Replace all accounts and cards ({count})"),
        ),
        "[CONTACT]": (
            QCoreApplication.translate("finds", "Address or account name"),
            QCoreApplication.translate("finds", "Replace all addresses and account names ({count})"),
        ),
        "[LINK]": (
            QCoreApplication.translate("finds", "Link"),
            QCoreApplication.translate("finds", "Replace all links ({count})"),
        ),
        "[PLACE]": (
            QCoreApplication.translate("finds", "Point on the map"),
            QCoreApplication.translate("finds", "Replace all points on the map ({count})"),
        ),
        "[NETWORK ADDRESS]": (
            QCoreApplication.translate("finds", "Network address"),
            QCoreApplication.translate("finds", "Replace all network addresses ({count})"),
        ),
        "[PLATE]": (
            QCoreApplication.translate("finds", "Number plate"),
            QCoreApplication.translate("finds", "Replace all number plates ({count})"),
        ),
        "[NUMBER]": (
            QCoreApplication.translate("finds", "Long number"),
            QCoreApplication.translate("finds", "Replace all long numbers ({count})"),
        ),
    }


def _kinds() -> Mapping[Kind, str]:
    return {
        Kind.CNIC: QCoreApplication.translate("finds", "Identity card number"),
        Kind.AF_ENID: QCoreApplication.translate("finds", "Identity card number"),
        Kind.PASSPORT: QCoreApplication.translate("finds", "Passport number"),
        Kind.PASSPORT_AF: QCoreApplication.translate("finds", "Passport number"),
        Kind.IMEI: QCoreApplication.translate("finds", "Number of a phone itself (IMEI)"),
        Kind.EMAIL: QCoreApplication.translate("finds", "E-mail address"),
        Kind.HANDLE: QCoreApplication.translate("finds", "Account name"),
    }


def _hinted() -> Mapping[HintKind, str]:
    return {
        HintKind.NAME: QCoreApplication.translate("finds", "{words} may be somebody's name."),
        HintKind.KIN: QCoreApplication.translate("finds", "{words} may tell somebody's family."),
        HintKind.ADDRESS: QCoreApplication.translate("finds", "{words} may tell where somebody is at home."),
        HintKind.CONTACT: QCoreApplication.translate("finds", "{words} may tell how to reach somebody."),
        HintKind.LINK: QCoreApplication.translate("finds", "{words} may be an address on the internet."),
        HintKind.PLATE: QCoreApplication.translate("finds", "{words} may be a number plate."),
        HintKind.SPELLED_NUMBER: QCoreApplication.translate("finds", "{words} may be a number in words."),
    }
