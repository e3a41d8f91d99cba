"""The bundled typefaces, all under the Open Font License, which lies beside them.

No typeface of the system is asked: the list of those would be written into the home folder. So the small pictures that
people put into a text (📵) have a typeface of their own, to which Qt turns by itself for what the others lack.
"""

from PySide6.QtGui import QFontDatabase

from ui.bundled import FOLDER

REGULAR = (
    "NotoSans-Regular.ttf",
    "NotoNastaliqUrdu-Regular.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoEmoji-Regular.ttf",
)
BOLD = ("NotoSans-Bold.ttf", "NotoNastaliqUrdu-Bold.ttf", "NotoNaskhArabic-Bold.ttf")


def load(names: tuple[str, ...] = REGULAR + BOLD) -> None:
    """Give the application its typefaces. Raises FileNotFoundError for one that the program was built without."""
    for name in names:
        # By its path it is mapped into memory; by its bytes it would be copied.
        if QFontDatabase.addApplicationFont(str(FOLDER / "fonts" / name)) < 0:
            raise FileNotFoundError(f"the typeface {name} is missing from this program")
