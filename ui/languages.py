"""The languages of the window: what each is called in its own script, which way it runs, in which font and digits.

Qt's own table knows neither Dari's code nor some directions, so ours decides. A language whose translation nobody has
gone through says so in the list. English was written here; Urdu was gone through sentence by sentence, but not yet by
somebody who speaks it from birth (docs/reference/urdu-words.md).
"""

from typing import Final, NamedTuple

from PySide6.QtCore import Qt

LATIN_FONT: Final = "Noto Sans"
NASTALIQ_FONT: Final = "Noto Nastaliq Urdu"
NASKH_FONT: Final = "Noto Naskh Arabic"
EMOJI_FONT: Final = "Noto Emoji"


class Language(NamedTuple):
    """One language. `tag` names its translation and its words in the vocabulary, `locale` its dates and plurals.

    `fonts` stand in the order in which they are asked for a letter: the first one decides how high a line is, so it is
    that of the script. `digits` are the ten figures as they are written in it. `mark` says in the language itself, as
    whoever chooses it can read, that a machine made the translation; it is empty where somebody has gone through it.
    """

    tag: str
    own_name: str
    locale: str
    direction: Qt.LayoutDirection
    fonts: tuple[str, ...]
    digits: str = "0123456789"
    mark: str = ""

    @property
    def was_reviewed(self) -> bool:
        """Say whether somebody has gone through its sentences one by one."""
        return not self.mark

    @property
    def is_right_to_left(self) -> bool:
        """Say whether its screens are mirrored."""
        return self.direction is Qt.LayoutDirection.RightToLeft


_RTL = Qt.LayoutDirection.RightToLeft
_NASKH = (NASKH_FONT, LATIN_FONT)

ENGLISH: Final = Language(
    "en", "English", "en_GB", Qt.LayoutDirection.LeftToRight, (LATIN_FONT, NASTALIQ_FONT, NASKH_FONT)
)
URDU: Final = Language("ur", "اردو", "ur_PK", _RTL, (NASTALIQ_FONT, LATIN_FONT, NASKH_FONT))
PASHTO: Final = Language(
    "ps",
    "پښتو",
    "ps_AF",
    _RTL,
    _NASKH,
    digits="۰۱۲۳۴۵۶۷۸۹",
    mark="دا ژباړه ماشین کړې: لا یې باید د پښتو یو اهل ژبه ولولي",
)
DARI: Final = Language(
    "fa_AF",
    "دری",
    "fa_AF",
    _RTL,
    _NASKH,
    digits="۰۱۲۳۴۵۶۷۸۹",
    mark="این ترجمه را ماشین کرده است: هنوز باید یک دری‌زبان آن را بخواند",
)
SINDHI: Final = Language(
    "sd",
    "سنڌي",
    "sd_PK",
    _RTL,
    _NASKH,
    digits="٠١٢٣٤٥٦٧٨٩",
    mark="هي ترجمو مشين جو آهي: اڃا سنڌي ڳالهائيندڙ کي اهو ڏسڻو آهي",
)

LANGUAGES: Final = (ENGLISH, URDU, PASHTO, DARI, SINDHI)


def language_of(tag: str) -> Language:
    """Return the language of a tag; English for one that this version does not have."""
    return next((language for language in LANGUAGES if language.tag == tag), ENGLISH)
