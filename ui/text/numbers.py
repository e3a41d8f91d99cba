"""Numbers and sizes as a person reads them: in the digits and with the separators of their language."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from ui.languages import Language
from ui.text.isolates import ltr

KILO: Final = 1000


def whole(number: int, language: Language) -> str:
    """Return a whole number, as 12,500 or ۱۲٬۵۰۰."""
    return QLocale(language.locale).toString(number)


def size(count: int, language: Language) -> str:
    """Return a size of bytes with at most one decimal, as 640 bytes, 14.8 kB or 2.5 MB; no line breaks inside it."""
    if count < KILO:
        unit, amount = QCoreApplication.translate("numbers", "{number} bytes"), whole(count, language)
    elif count < KILO * KILO:
        unit, amount = QCoreApplication.translate("numbers", "{number} kB"), _rounded(count / KILO, language)
    else:
        unit, amount = QCoreApplication.translate("numbers", "{number} MB"), _rounded(count / KILO**2, language)
    return unit.format(number=amount).replace(" ", "\u00a0")


def percent(part: int, whole_: int, language: Language) -> str:
    """Return how much of a whole is done, in whole percent and never more than was done."""
    done = 100 if whole_ <= 0 else 100 * part // whole_
    return ltr(f"{whole(done, language)}{_percent_sign(language)}")


def digits(text: str, language: Language) -> str:
    """Return a text with its ten figures written in the language's way; everything else stays."""
    return text.translate({ord("0") + value: figure for value, figure in enumerate(language.digits)})


def _rounded(number: float, language: Language) -> str:
    locale = QLocale(language.locale)
    text = locale.toString(number, "f", 1)
    return text.removesuffix(f"{locale.decimalPoint()}{locale.zeroDigit()}")


def _percent_sign(language: Language) -> str:
    return QLocale(language.locale).percent()
