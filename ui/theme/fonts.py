"""The bundled typefaces, all under the Open Font License, which lies beside them."""

from importlib import resources

from PySide6.QtGui import QFontDatabase

REGULAR = ("NotoSans-Regular.ttf", "NotoNastaliqUrdu-Regular.ttf", "NotoNaskhArabic-Regular.ttf")
BOLD = ("NotoSans-Bold.ttf", "NotoNastaliqUrdu-Bold.ttf", "NotoNaskhArabic-Bold.ttf")


def load(names: tuple[str, ...] = REGULAR + BOLD) -> None:
    """Give the application its typefaces. Raises FileNotFoundError for one that the program was built without."""
    folder = resources.files("resources") / "fonts"
    for name in names:
        with resources.as_file(folder / name) as path:
            # By its path it is mapped into memory; by its bytes it would be copied.
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                raise FileNotFoundError(f"the typeface {name} is missing from this program")
