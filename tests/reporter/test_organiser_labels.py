"""What a desk calls its organisers: said in its own vault alone, and gone when it is taken back."""

import shutil

import pytest

from reporter.desk import labels, renewal
from reporter.desk.renewal import RenewalPlan
from reporter.errors import UsageError
from support.desks import NOW
from support.renewing import Place


@pytest.mark.must("KEY-35")
def test_a_label_stays_in_the_desks_vault_moves_with_renewed_keys_and_goes_for_good(place: Place):
    label = "zqlabel of hers"
    old = place.listed().current[0]
    with place.open("desk") as vault:
        labels.put(vault, old.key_id, label)
    answer = place.answer(place.ask())
    assert label.encode() not in answer
    new = place.listed().current[0]
    with place.open("desk") as vault:
        assert labels.of(vault, new.key_id) == labels.of(vault, old.key_id) == label
        renewal.rotate(vault, place.desk, RenewalPlan(), now=NOW)
        assert all(label not in line.detail for line in vault.custody.lines())
    for path in place.desk.rglob("*"):
        assert not path.is_file() or label.encode() not in path.read_bytes(), path
    shutil.copytree(place.desk, place.folder / "older")
    with place.open("desk") as vault:
        labels.put(vault, old.key_id, "")
        assert labels.of(vault, new.key_id) == ""
    for slots in place.desk.glob("s[0-9]*"):
        shutil.copyfile(slots, place.folder / "older" / slots.name)
    with place.open("older") as vault:
        assert labels.of(vault, new.key_id) == ""


@pytest.mark.parametrize("text", ["x" * 81, "a\u202eb", "a\x00b", "a\u200bb"])
def test_a_label_that_could_show_a_list_otherwise_is_refused(text: str):
    with pytest.raises(UsageError, match="A label is one line"):
        labels.read_label(text)


def test_a_label_is_one_line_of_single_spaces():
    assert labels.read_label("  the\n tall   one ") == "the tall one"
    assert labels.read_label("می‌نا") == "می‌نا"
