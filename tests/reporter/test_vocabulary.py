"""The vocabulary: complete, consistent, and extended by data alone."""

import re
import shutil
import unicodedata
from importlib import resources
from pathlib import Path

import pytest

from reporter import vocabulary
from reporter.report import Precision, Recurrence
from reporter.vocabulary import Vocabulary

SHIPPED = Path(str(resources.files("resources"))) / "vocabulary"
CODE = re.compile(r"[A-Za-z0-9_-]{1,32}")


def test_pakistan_has_seven_regions_and_170_districts():
    regions = [region.code for region in vocabulary.regions("PK")]
    assert regions == ["PK-BA", "PK-GB", "PK-IS", "PK-JK", "PK-KP", "PK-PB", "PK-SD"]
    counts = [len(vocabulary.districts(region)) for region in regions]
    assert counts == [36, 14, 1, 10, 38, 41, 30]


def test_every_place_of_pakistan_has_an_urdu_name():
    pakistan = vocabulary.shipped().by_country["PK"]
    assert all("ur" in place.labels for place in (pakistan, *pakistan.regions, *pakistan.districts))


def test_a_district_is_named_by_its_region_and_its_english_name():
    for country in vocabulary.countries():
        for district in country.districts:
            name = district.labels["en"].lower().replace(" ", "-")
            assert district.code == f"{district.region.lower()}-{name}"
            assert district.code.isascii()


def test_afghanistan_has_34_provinces_and_no_districts():
    regions = vocabulary.regions("AF")
    assert len(regions) == 34
    assert not any(vocabulary.districts(region.code) for region in regions)
    assert [operator.code for operator in vocabulary.operators("AF")] == [
        "af_awcc",
        "af_roshan",
        "af_mtn",
        "af_etisalat",
        "af_salaam",
        "af_other",
    ]


def test_no_code_stands_for_two_places_or_operators():
    countries = vocabulary.countries()
    for rows in ("regions", "districts", "operators"):
        codes = [term.code for country in countries for term in getattr(country, rows)]
        assert len(codes) == len(set(codes))


def test_regions_belong_to_their_country_and_districts_to_a_region():
    for country in vocabulary.countries():
        regions = {region.code for region in country.regions}
        assert all(code.startswith(f"{country.code}-") for code in regions)
        assert {district.region for district in country.districts} <= regions


@pytest.mark.parametrize("name", sorted(vocabulary.shipped().lists))
def test_every_list_has_unknown_and_withheld_and_plain_codes(name: str):
    codes = [term.code for term in vocabulary.choices(name)]
    assert codes[-2:] == ["unknown", "withheld"]
    assert len(codes) == len(set(codes))
    assert all(CODE.fullmatch(code) for code in codes)
    assert all(term.label() for term in vocabulary.choices(name))


def test_every_text_of_the_folder_is_nfc():
    for path in SHIPPED.rglob("*.t*"):
        assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8")), path.name


def test_a_label_falls_back_to_english_and_then_to_the_code():
    assert vocabulary.label("districts", "pk-ba-quetta", "ur") == "کوئٹہ"
    assert vocabulary.label("districts", "pk-ba-quetta", "sd") == "Quetta"
    assert vocabulary.label("operators", "pk_jazz") == "Jazz"
    assert vocabulary.label("operators", "withheld") == "I would rather not say"
    assert vocabulary.label("services", "made_up_later") == "made_up_later"


def test_the_stop_strings_are_those_of_the_data_set():
    shipped = vocabulary.shipped()
    assert len(shipped.stop_columns) == 46
    assert shipped.stop_columns[0] == "start_date_type"
    assert shipped.stop_text("shutdown_type", "shutdown_throttle") == "Shutdown, Throttle"
    assert shipped.stop_text("actual_cause", "religious_event") == "Religious holiday/anniversary"
    assert set(shipped.stop_strings["service_columns"].values()) <= set(shipped.stop_columns)
    assert shipped.stop_strings["service_columns"].keys() <= {s.code for s in vocabulary.choices("services")}


def test_an_operators_number_prefixes_are_not_in_the_data():
    assert "0300" not in (SHIPPED / "countries" / "PK" / "operators.tsv").read_text(encoding="utf-8")


def test_a_new_country_is_data_only(tmp_path: Path):
    shutil.copytree(SHIPPED, tmp_path / "vocabulary")
    folder = tmp_path / "vocabulary" / "countries" / "XQ"
    folder.mkdir()
    (folder / "country.toml").write_text(
        'utc_offset = "+03:00"\nstop_name = "Qumar"\nstop_region = "MENA"\n[label]\nen = "Qumar"\n',
        encoding="utf-8",
    )
    (folder / "regions.tsv").write_text("code\tlabel_en\nXQ-N\tNorth\n", encoding="utf-8")
    tables = Vocabulary.read(tmp_path / "vocabulary")
    assert [country.code for country in tables.countries()] == ["AF", "PK", "XQ"]
    assert [region.label("ur") for region in tables.regions("XQ")] == ["North"]
    assert tables.districts("XQ-N") == ()
    assert tables.operators("XQ") == ()


def test_a_country_without_a_folder_has_no_places():
    assert vocabulary.regions("ZZ") == ()
    assert vocabulary.operators("ZZ") == ()
    assert vocabulary.districts("ZZ-1") == ()


def test_the_enumerations_of_the_code_have_their_labels():
    kept = {term.code for term in vocabulary.choices("period_precision")} - {"withheld"}
    assert kept == set(Precision)
    assert {term.code for term in vocabulary.choices("recurrence")} == set(Recurrence)
