"""The translations as tests read them: straight from the .ts files, without the tool that writes them."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "packaging" / "translations"
FOLDER = ROOT / "resources" / "translations"


class Said(NamedTuple):
    """One sentence and the forms of its translation."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_plural: bool
    is_finished: bool


def translations_of(tag: str) -> Iterator[Said]:
    """Give every sentence of a language's file, translated or not."""
    root = ET.parse(FOLDER / f"gawah_{tag}.ts").getroot()  # noqa: S314 - a file of this repository
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            is_plural = message.get("numerus") == "yes"
            parts = list(translation.iter("numerusform")) if is_plural else [translation]
            yield Said(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(part.text or "" for part in parts),
                is_plural,
                is_finished=translation.get("type") is None,
            )
