"""The words a report is made of: countries, regions, districts, operators and lists of codes.

Everything comes from the folder `resources/vocabulary`, one folder per country: adding a country, a district or
a code changes data and no code. Values are frozen and read once. Labels are for people, codes are for reports;
a code that this version does not know stands for itself, because a report may come from a newer one.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

UNKNOWN = "unknown"
WITHHELD = "withheld"
ENGLISH = "en"
_EVERY_LIST = "every_list"
_LABEL_COLUMN = "label_"


@dataclass(frozen=True)
class Term:
    """A code with its labels by language; `alone` forbids other answers of its list beside it."""

    code: str
    labels: Mapping[str, str] = field(hash=False)
    alone: bool = False

    def label(self, language: str = ENGLISH) -> str:
        """Say it in `language`, in English where nobody has translated it yet."""
        return self.labels.get(language, self.labels[ENGLISH])


@dataclass(frozen=True)
class Region(Term):
    """An ISO 3166-2 subdivision."""


@dataclass(frozen=True)
class District(Term):
    """A district; its code is the region's and its English name, as in `pk-ba-quetta`."""

    region: str = ""
    division: str = ""


@dataclass(frozen=True)
class Operator(Term):
    """A network operator, with what joins it to measurements.

    Its number prefixes are left out on purpose: numbers move between operators, so an operator is asked for and
    never derived.
    """

    legal_name: str = ""
    access: tuple[str, ...] = ()
    mcc_mnc: tuple[str, ...] = ()
    asn: tuple[str, ...] = ()


@dataclass(frozen=True)
class Country(Term):
    """A country by its ISO 3166-1 code, with the offset of its clocks and its names in the STOP data set."""

    utc_offset: str = ""
    stop_name: str = ""
    stop_region: str = ""
    regions: tuple[Region, ...] = ()
    districts: tuple[District, ...] = ()
    operators: tuple[Operator, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """All tables of one folder."""

    by_country: Mapping[str, Country]
    lists: Mapping[str, tuple[Term, ...]]
    stop_columns: tuple[str, ...]
    stop_strings: Mapping[str, Mapping[str, str]]

    @classmethod
    def read(cls, folder: Traversable) -> "Vocabulary":
        """Read a vocabulary folder, laid out as `resources/vocabulary/README.md` says."""
        stop = _read_toml(folder / "stop.toml")
        columns = stop.pop("columns")
        tables = _read_toml(folder / "lists.toml")
        common = _terms(tables.pop(_EVERY_LIST))
        names = sorted(entry.name for entry in (folder / "countries").iterdir() if entry.is_dir())
        return cls(
            by_country={name: _read_country(folder / "countries" / name, name) for name in names},
            lists={name: _terms(table) + common for name, table in tables.items()} | {_EVERY_LIST: common},
            stop_columns=tuple(columns),
            stop_strings=stop,
        )

    def countries(self) -> tuple[Country, ...]:
        """List the countries that have a folder."""
        return tuple(self.by_country.values())

    def regions(self, country: str) -> tuple[Region, ...]:
        """List a country's regions; none for a country without a folder."""
        return self.by_country[country].regions if country in self.by_country else ()

    def districts(self, region: str) -> tuple[District, ...]:
        """List a region's districts; none where the table holds none."""
        rows = (row for country in self.by_country.values() for row in country.districts)
        return tuple(row for row in rows if row.region == region)

    def operators(self, country: str) -> tuple[Operator, ...]:
        """List a country's operators."""
        return self.by_country[country].operators if country in self.by_country else ()

    def choices(self, list_name: str) -> tuple[Term, ...]:
        """List the codes of a list of `lists.toml`, *unknown* and *withheld* last. Raises KeyError."""
        return self.lists[list_name]

    def label(self, list_name: str, code: str, lang: str = ENGLISH) -> str:
        """Say `code` of a list (or of countries, regions, districts, operators) in a language.

        English stands in for a missing translation, and the code itself for a code that is not in the list.
        """
        term = self.find(list_name, code)
        return code if term is None else term.label(lang)

    def find(self, list_name: str, code: str) -> Term | None:
        """Return the term of a code of a list, or None for one that this version does not know."""
        return next((term for term in self._terms_of(list_name) if term.code == code), None)

    def stop_text(self, list_name: str, code: str) -> str:
        """Say a code in the exact words of the STOP data set. Raises KeyError."""
        return self.stop_strings[list_name][code]

    def _terms_of(self, list_name: str) -> Iterator[Term]:
        places: dict[str, tuple[Term, ...]] = {
            "countries": self.countries(),
            "regions": tuple(row for country in self.countries() for row in country.regions),
            "districts": tuple(row for country in self.countries() for row in country.districts),
            "operators": tuple(row for country in self.countries() for row in country.operators),
        }
        if list_name in places:
            yield from places[list_name]
            yield from self.lists[_EVERY_LIST]
        else:
            yield from self.lists[list_name]


@cache
def shipped() -> Vocabulary:
    """Read the vocabulary that comes with the program, once."""
    return Vocabulary.read(resources.files("resources") / "vocabulary")


def countries() -> tuple[Country, ...]:
    """List the shipped countries."""
    return shipped().countries()


def regions(country: str) -> tuple[Region, ...]:
    """List a shipped country's regions."""
    return shipped().regions(country)


def districts(region: str) -> tuple[District, ...]:
    """List a shipped region's districts."""
    return shipped().districts(region)


def operators(country: str) -> tuple[Operator, ...]:
    """List a shipped country's operators."""
    return shipped().operators(country)


def choices(list_name: str) -> tuple[Term, ...]:
    """List the codes of a shipped list."""
    return shipped().choices(list_name)


def label(list_name: str, code: str, lang: str = ENGLISH) -> str:
    """Say a code of a shipped list in a language."""
    return shipped().label(list_name, code, lang)


def find(list_name: str, code: str) -> Term | None:
    """Return the term of a code of a shipped list, or None for one that this version does not know."""
    return shipped().find(list_name, code)


def _read_toml(path: Traversable) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _terms(table: Mapping[str, Any]) -> tuple[Term, ...]:
    return tuple(_term(code, entry) for code, entry in table.items())


def _term(code: str, entry: str | Mapping[str, Any]) -> Term:
    if isinstance(entry, str):
        return Term(code, {ENGLISH: entry})
    labels = {language: text for language, text in entry.items() if language != "alone"}
    return Term(code, labels, alone=entry.get("alone", False))


def _read_country(folder: Traversable, code: str) -> Country:
    facts = _read_toml(folder / "country.toml")
    return Country(
        code,
        facts["label"],
        utc_offset=facts["utc_offset"],
        stop_name=facts["stop_name"],
        stop_region=facts["stop_region"],
        regions=tuple(Region(row["code"], _labels(row)) for row in _read_rows(folder / "regions.tsv")),
        districts=tuple(
            District(row["code"], _labels(row), region=row["region"], division=row["division"])
            for row in _read_rows(folder / "districts.tsv")
        ),
        operators=tuple(
            Operator(
                row["code"],
                _labels(row),
                legal_name=row["legal_name"],
                access=_several(row["access"]),
                mcc_mnc=_several(row["mcc_mnc"]),
                asn=_several(row["asn"]),
            )
            for row in _read_rows(folder / "operators.tsv")
        ),
    )


def _read_rows(path: Traversable) -> list[dict[str, str]]:
    """Read a table of tabs without quotes; a country need not have every table."""
    if not path.is_file():
        return []
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    names = head.split("\t")
    return [dict(zip(names, line.split("\t"), strict=True)) for line in lines]


def _labels(row: Mapping[str, str]) -> dict[str, str]:
    return {
        name.removeprefix(_LABEL_COLUMN): text for name, text in row.items() if name.startswith(_LABEL_COLUMN) and text
    }


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)
