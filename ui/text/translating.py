"""Speaking a language: its translation, and the plurals, dates and digits that go with it.

`speak` is called before a screen is built; whoever changes the language builds the screens anew. English is spoken too,
because only a translation knows *1 report* and *2 reports*.
"""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ui.bundled import FOLDER
from ui.languages import Language

_NAME = "translation"


def speak(application: QCoreApplication, language: Language) -> None:
    """Say everything in `language` from now on. Raises FileNotFoundError where the program was built without it."""
    be_silent(application)
    # It belongs to the application, as typefaces do, and lives until another language is spoken.
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    file = FOLDER / "translations" / f"gawah_{language.tag}.qm"
    if not translator.load(str(file)):
        raise FileNotFoundError(f"the translation {file.name} is missing from this program")
    application.installTranslator(translator)
    QLocale.setDefault(QLocale(language.locale))


def be_silent(application: QCoreApplication) -> None:
    """Take away what `speak` installed: sentences are said as they are written in the program."""
    for translator in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(translator)
        translator.setParent(None)
