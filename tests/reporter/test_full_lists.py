"""A desk's list of organisers that is full: which line it lets go of, and which it never does."""

import pytest

from crypto import organisers_text
from crypto.organisers_text import MAX_ORGANISERS, Organisers
from reporter.desk import labels, root_keys, roster
from reporter.desk.publishing import ORGANISERS
from reporter.desk.root_keys import NoteKind
from reporter.errors import UsageError
from reporter.store.vault import Vault
from support.desks import ORIGIN
from support.renewing import TODAY, Place, somebody


def test_a_full_list_lets_go_of_the_oldest_line_whose_key_was_renewed_and_of_no_other(place: Place):
    [first] = place.listed().organisers
    many = tuple(somebody() for _ in range(MAX_ORGANISERS - 1))
    with place.open("desk") as vault:
        put_list(vault, Organisers(ORIGIN, 2, (first, *many)))
        with pytest.raises(UsageError, match="no such list"):
            roster.admit(vault, place.desk, somebody(), today=TODAY)
        put_list(vault, Organisers(ORIGIN, 3, (first, *many[:-1])))
        for one in (first, many[0]):
            roster.renew(vault, place.desk, one.sync, somebody(), today=TODAY)
    after = place.listed()
    assert (len(after.organisers), len(after.current)) == (MAX_ORGANISERS, MAX_ORGANISERS - 1)
    assert after.revoked == (first.key_id, many[0].key_id)
    assert first not in after.organisers


def test_a_list_that_renewed_keys_have_filled_has_room_for_somebody_new(place: Place):
    [first] = place.listed().organisers
    new, renewed = somebody(), somebody()
    with place.open("desk") as vault:
        put_list(vault, Organisers(ORIGIN, 2, (first, *(somebody() for _ in range(MAX_ORGANISERS - 2)))))
        roster.renew(vault, place.desk, first.sync, renewed, today=TODAY)
        roster.admit(vault, place.desk, new, today=TODAY)
    after = place.listed()
    assert first not in after.organisers
    assert {new, renewed} <= set(after.current)


@pytest.mark.must("KEY-34")
def test_in_a_list_full_of_people_who_count_each_may_still_renew_their_keys(place: Place):
    [first] = place.listed().organisers
    many, renewed = tuple(somebody() for _ in range(MAX_ORGANISERS - 1)), somebody()
    with place.open("desk") as vault:
        put_list(vault, Organisers(ORIGIN, 2, (first, *many)))
        roster.renew(vault, place.desk, first.sync, renewed, today=TODAY)
        assert place.listed().organisers == (*many, renewed) == place.listed().current
        # Its line is gone, and still it leads to whoever it was.
        assert roster.revoke(vault, place.desk, first.key_id, today=TODAY).organiser == renewed
    assert set((place.desk / "server" / "revoked").read_text().split()) == {first.key_id, renewed.key_id}


def test_a_renewal_that_was_given_up_costs_nobody_the_line_of_a_key_that_counts(place: Place):
    [first] = place.listed().organisers
    given_up, later, label = somebody(), somebody(), "zqlabel of hers"
    many = tuple(somebody() for _ in range(MAX_ORGANISERS - 2))
    with place.open("desk") as vault:
        labels.put(vault, first.key_id, label)
        roster.renew(vault, place.desk, first.sync, given_up, today=TODAY)
        # As where an old copy of the folder takes a later list, which another one had drawn up.
        put_list(vault, Organisers(ORIGIN, 3, (first, *many)))
        roster.renew(vault, place.desk, many[0].sync, somebody(), today=TODAY)
        roster.renew(vault, place.desk, many[1].sync, somebody(), today=TODAY)
        assert first in place.listed().current
        roster.renew(vault, place.desk, first.sync, later, today=TODAY)
        assert labels.of(vault, first.key_id) == label
        assert vault.secrets.get(f"label of {given_up.key_id}") is None


def put_list(vault: Vault, listed: Organisers) -> None:
    with vault.transaction():
        text = organisers_text.print_organisers(listed)
        note = root_keys.sign_text(vault, NoteKind.ORGANISERS, text, version=listed.version)
        vault.values.put(ORGANISERS, note)
