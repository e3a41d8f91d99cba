"""`make translations`: finds every sentence, brings the .ts files up to date and compiles them to the .qm beside them.

A sentence that is gone takes its translation with it; one that was changed wants a new translation. What is still
without one is listed. A folder may be named to write into another place than the one that is read.
"""

import subprocess
import sys
from pathlib import Path

import error_sentences
import form_sentences
import ts_files
import window_sentences
from messages import Message, fields

from reporter import vocabulary
from ui.languages import ENGLISH, LANGUAGES, Language

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
FILLED_IN = "errors-with-fields.txt"
PLURAL_FORMS = {"fa_AF": 1}
"""How many forms Qt asks of a language for sentences that count; two where nothing is said."""


def main() -> int:
    """Bring everything up to date; 1 where a sentence cannot be translated."""
    try:
        messages = every_sentence()
    except window_sentences.NotALiteral as error:
        print(error, file=sys.stderr)
        return 1
    folder = Path(sys.argv[1]) if sys.argv[1:] else FOLDER
    write_all(messages, folder)
    for language in LANGUAGES:
        tell(language, messages)
    return 0


def every_sentence() -> list[Message]:
    """Return all that is to be translated. Raises NotALiteral."""
    errors, unclear = error_sentences.of_reporter(ROOT / "reporter")
    if unclear:
        raise window_sentences.NotALiteral("\n".join(unclear))
    form = form_sentences.of_form(ROOT / "resources" / "forms" / "report.toml")
    return sorted({*window_sentences.of_folder(ROOT / "ui"), *errors, *form})


def tell(language: Language, messages: list[Message]) -> None:
    """Say what is missing in a language."""
    known = ts_files.read(ts_path(FOLDER, language))
    wanted = wanted_by(language, messages)
    missing = [message for message in wanted if message not in known]
    print(f"{language.tag}: {len(wanted)} sentences, {len(missing)} without a translation")
    for message in missing:
        print(f"    {message.context}: {message.source}")


def write_all(messages: list[Message], folder: Path) -> None:
    """Write the list of messages with fields, and of each language the .ts and what it compiles to."""
    with_fields = [message.source for message in messages if message.context == error_sentences.CONTEXT]
    listed = "".join(f"{source}\n" for source in with_fields if fields(source))
    folder.mkdir(exist_ok=True)
    (folder / FILLED_IN).write_text(listed, encoding="utf-8")
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    for language in LANGUAGES:
        path = ts_path(folder, language)
        ts_files.write(
            path,
            language.tag,
            wanted_by(language, messages),
            ts_files.read(ts_path(FOLDER, language)),
            plural_forms=PLURAL_FORMS.get(language.tag, 2),
            was_reviewed=language.was_reviewed,
        )
        # A running program has the old file mapped into its memory, and must not see it change.
        fresh = path.with_suffix(".qm.new")
        subprocess.run([lrelease, "-silent", path, "-qm", fresh], check=True)
        fresh.replace(path.with_suffix(".qm"))


def wanted_by(language: Language, messages: list[Message]) -> list[Message]:
    """Return what a language has to say in words of its own: of English only the plurals."""
    if language is ENGLISH:
        return [message for message in messages if message.is_plural]
    return sorted({*messages, *form_sentences.of_vocabulary(vocabulary.shipped(), language.tag)})


def ts_path(folder: Path, language: Language) -> Path:
    """Return where a language's translations stand."""
    return folder / f"gawah_{language.tag}.ts"


if __name__ == "__main__":
    sys.exit(main())
