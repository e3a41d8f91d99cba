"""Reads and writes .ts files: sorted, without line numbers, so that a changed screen changes nothing but its sentences.

A translation that no reader of the language has looked through is marked `unfinished`: Qt Linguist then shows it as one
that somebody has to go through. It is used by the program all the same.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from messages import Message

Forms = tuple[str, ...]
"""A translation: one form, or as many as the language has plurals."""


def read(path: Path) -> dict[Message, Forms]:
    """Return the translations of a file by their sentence; none for a file that is not there. An empty one is left out.

    Raises ParseError for what is no XML.
    """
    if not path.exists():
        return {}
    root = ET.parse(path).getroot()  # noqa: S314 - a file of this repository, written by `write`
    found: dict[Message, Forms] = {}
    for context in root.iter("context"):
        for element in context.iter("message"):
            translation = element.find("translation")
            if translation is None:
                continue
            is_plural = element.get("numerus") == "yes"
            message = Message(
                context.findtext("name", ""), element.findtext("source", ""), element.findtext("comment", ""), is_plural
            )
            parts = list(translation.iter("numerusform")) if is_plural else [translation]
            forms = tuple(part.text or "" for part in parts)
            if all(forms):
                found[message] = forms
    return found


def write(
    path: Path,
    tag: str,
    messages: Iterable[Message],
    translations: Mapping[Message, Forms],
    *,
    plural_forms: int,
    was_reviewed: bool,
) -> None:
    """Write all messages with what is known of their translation."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{tag}">']
    for context, group in groupby(sorted(set(messages)), key=lambda message: message.context):
        lines += ["<context>", f"    <name>{context}</name>"]
        for message in group:
            lines += _lines_of(message, translations.get(message, ()), plural_forms, was_reviewed=was_reviewed)
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def _lines_of(message: Message, forms: Forms, plural_forms: int, *, was_reviewed: bool) -> list[str]:
    mark = "" if was_reviewed and forms else ' type="unfinished"'
    comment = [f"        <comment>{escape(message.comment)}</comment>"] if message.comment else []
    if not message.is_plural:
        text = escape(forms[0]) if forms else ""
        opening, translation = "    <message>", [f"        <translation{mark}>{text}</translation>"]
    else:
        shown = forms or ("",) * plural_forms
        opening = '    <message numerus="yes">'
        translation = [
            f"        <translation{mark}>",
            *(f"            <numerusform>{escape(form)}</numerusform>" for form in shown),
            "        </translation>",
        ]
    return [opening, f"        <source>{escape(message.source)}</source>", *comment, *translation, "    </message>"]
