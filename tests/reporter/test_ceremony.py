"""Making a desk: what its folder holds, what it releases, and that a plan which cannot be makes nothing."""

import json
import shutil
import stat
from datetime import date, timedelta
from pathlib import Path

import pytest

from crypto import age_read, age_write, notes, organisers_text
from crypto.desk_keys import KeyKind
from crypto.identities import HybridIdentity
from crypto.keyslots import FLOOR
from reporter import citizen, joining, organiser, released_keys
from reporter.desk import authorities, ceremony, key_calendar, releasing, root_keys, server_folder
from reporter.desk.ceremony import DeskPlan
from reporter.errors import NothingThere, UsageError, VaultProblem, WrongPassphrase
from reporter.store.making import new_vault
from reporter.store.vault import Purpose, Vault
from support.desks import NOW, ORIGIN, PASSPHRASE, make_desk


@pytest.fixture(scope="module")
def desk_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ceremony") / "desk"
    make_desk(folder, url="https://desk.example:8443/")
    return folder


@pytest.fixture
def desk_vault(desk_folder: Path):
    with Vault.open(desk_folder, PASSPHRASE) as vault:
        yield vault


@pytest.mark.must("PRO-6", "PRO-7")
def test_a_new_profile_has_every_key_line_of_half_a_year():
    lines = key_calendar.generate(date(2026, 11, 18))
    kinds = [line.key.kind for line in lines]
    assert [kinds.count(kind) for kind in (KeyKind.WEEK, KeyKind.CARRY, KeyKind.LAST_RESORT)] == [26, 7, 1]
    assert len({str(line.key.recipient) for line in lines}) == 34
    assert (lines[0].key.week, lines[0].key.until) == ("2026-W47", date(2027, 1, 24))
    assert (lines[26].key.week, lines[26].key.until) == ("2026-W47", date(2027, 9, 12))
    assert lines[-1].key.until == date(2029, 5, 13)


def test_the_ceremony_vault_holds_every_seed_that_the_profile_names(desk_vault: Vault):
    profile = ceremony.read_desk(desk_vault).profile
    for key in (*profile.week_keys, *profile.carry_keys, profile.last_resort):
        seed = desk_vault.seeds.seed(str(key.recipient))
        assert HybridIdentity.from_seed(seed).recipient() == key.recipient


@pytest.mark.must("KEY-15")
def test_no_key_lies_in_the_clear_but_what_the_server_needs(desk_folder: Path, desk_vault: Vault):
    server = {
        path.relative_to(desk_folder).as_posix() for path in (desk_folder / "server").rglob("*") if path.is_file()
    }
    assert server >= {"server/profile", "server/profiles/1", "server/log.key", "server/tls.pem", "server/tls.key"}
    secrets = [desk_vault.secrets.require(name) for name in (root_keys.ROOT_SEED, authorities.PRIVATE)]
    secrets += [desk_vault.seeds.seed(row.recipient) for row in desk_vault.seeds.all()]
    for path in desk_folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(secret in content for secret in secrets), path


def test_the_log_key_is_not_kept_in_the_ceremony_vault(desk_folder: Path, desk_vault: Vault):
    line = (desk_folder / "server" / "log.key").read_text()
    assert line.startswith(f"{ORIGIN} ")
    with pytest.raises(NothingThere):
        desk_vault.secrets.require("log seed")


def test_the_servers_folder_is_for_its_owner_only(desk_folder: Path):
    for path in (desk_folder / "server").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


@pytest.mark.parametrize(
    ("name", "url", "origin"),
    [
        ("Desk", "http://desk.example/", None),
        ("Desk", "ftp://desk.example/", None),
        ("Desk", "nonsense", None),
        ("Desk", "https://desk.example/path", None),
        ("Desk", "https://desk.example/", "UPPER"),
        ("Desk", "https://desk.example/", "a b"),
        ("Desk", "https://desk.example/", ""),
        ("D" * 81, "https://desk.example/", None),
        ("De\u202esk", "https://desk.example/", None),
        ("", "https://desk.example/", None),
        ("two\nlines", "https://desk.example/", None),
    ],
)
def test_a_plan_that_no_profile_can_hold_makes_nothing(name: str, url: str, origin: str | None):
    plan = DeskPlan(name=name, urls=(url,), origin=origin)
    with pytest.raises(UsageError, match="Nothing was made"):
        ceremony.draw_up(plan, now=NOW)


def test_a_desk_is_not_made_where_something_is_already(desk_folder: Path):
    before = sorted(path.read_bytes() for path in desk_folder.rglob("*") if path.is_file())
    with pytest.raises(VaultProblem):
        make_desk(desk_folder)
    assert sorted(path.read_bytes() for path in desk_folder.rglob("*") if path.is_file()) == before


def test_a_loopback_desk_closes_batches_every_second_and_any_other_every_hour(tmp_path: Path):
    assert make_desk(tmp_path / "plain").profile.batch_seconds == 1
    assert make_desk(tmp_path / "tls", url="https://desk.example/").profile.batch_seconds == 3600


@pytest.mark.must("KEY-16")
def test_a_release_holds_the_seeds_that_open_within_28_days_and_never_the_last_resort(desk_vault: Vault):
    transfer = HybridIdentity.generate()
    released = releasing.release(desk_vault, transfer.recipient(), key_id="k", today=NOW.date())
    document = age_read.decrypt_bytes(released, [transfer]).decode()
    profile = ceremony.read_desk(desk_vault).profile
    inside = [key for key in (*profile.week_keys, *profile.carry_keys) if key.opens <= NOW.date() + timedelta(days=28)]
    assert document.count('"recipient"') == len(inside) == 7
    assert all(str(key.recipient) in document for key in inside)
    assert str(profile.last_resort.recipient) not in document


@pytest.mark.must("KEY-16")
def test_a_release_leaves_out_seeds_that_are_past_their_date(desk_vault: Vault):
    transfer = HybridIdentity.generate()
    released = releasing.release(desk_vault, transfer.recipient(), key_id="k", today=date(2027, 1, 25))
    document = age_read.decrypt_bytes(released, [transfer]).decode()
    first = ceremony.read_desk(desk_vault).profile.week_keys[0]
    assert str(first.recipient) not in document


def test_an_organisers_vault_takes_the_open_seeds_and_is_listed_for_the_server(desk_folder: Path, tmp_path: Path):
    for n in (1, 2):
        organiser.create_vault(
            tmp_path / str(n), PASSPHRASE, desk_folder=desk_folder, desk_passphrase=PASSPHRASE, now=NOW, cost=FLOOR
        )
    with Vault.open(tmp_path / "1", PASSPHRASE) as vault:
        assert len(organiser.identities(vault)) == 7
        name = organiser.pseudonym(vault)
    with Vault.open(desk_folder, PASSPHRASE) as vault:
        profile = ceremony.read_desk(vault).profile
    note = (desk_folder / "server" / "organisers").read_bytes()
    listed = organisers_text.parse(notes.verify(note, profile.roots))
    assert len(listed.organisers) == listed.version
    assert name in {member.sync.key_id.hex() for member in listed.organisers}


def test_a_wrong_passphrase_of_the_desk_makes_no_vault(desk_folder: Path, tmp_path: Path):
    with pytest.raises(WrongPassphrase):
        organiser.create_vault(
            tmp_path / "v", PASSPHRASE, desk_folder=desk_folder, desk_passphrase="wrong", now=NOW, cost=FLOOR
        )
    assert list(tmp_path.iterdir()) == []


def test_a_vault_that_is_no_desk_admits_nobody(tmp_path: Path):
    citizen.create_vault(tmp_path / "citizen", PASSPHRASE, cost=FLOOR)
    with pytest.raises(VaultProblem, match="not a desk's"):
        organiser.create_vault(
            tmp_path / "v",
            PASSPHRASE,
            desk_folder=tmp_path / "citizen",
            desk_passphrase=PASSPHRASE,
            now=NOW,
            cost=FLOOR,
        )


@pytest.fixture
def receiving(desk_vault: Vault, tmp_path: Path):
    """A vault that has joined the desk and holds no key of it yet."""
    with Vault.create(tmp_path / "vault", PASSPHRASE, purpose=Purpose.ORGANISER, cost=FLOOR) as vault:
        joining.join(vault, ceremony.read_desk(desk_vault))
        yield vault


@pytest.mark.parametrize("released", [b"", b"garbage", b"age-encryption.org/v1\n"])
def test_a_release_that_is_none_takes_nothing(receiving: Vault, released: bytes):
    with pytest.raises(VaultProblem, match="Nothing was taken"):
        released_keys.import_release(receiving, released, HybridIdentity.generate(), today=NOW.date())
    assert receiving.seeds.all() == ()


def test_a_release_for_another_vault_takes_nothing(desk_vault: Vault, receiving: Vault):
    released = releasing.release(desk_vault, HybridIdentity.generate().recipient(), key_id="k", today=NOW.date())
    with pytest.raises(VaultProblem, match="Nothing was taken"):
        released_keys.import_release(receiving, released, HybridIdentity.generate(), today=NOW.date())


def test_taking_a_release_twice_changes_nothing(desk_vault: Vault, receiving: Vault):
    transfer = HybridIdentity.generate()
    released = releasing.release(desk_vault, transfer.recipient(), key_id="k", today=NOW.date())
    assert released_keys.import_release(receiving, released, transfer, today=NOW.date()) == 7
    once = receiving.seeds.all()
    assert released_keys.import_release(receiving, released, transfer, today=NOW.date()) == 0
    assert receiving.seeds.all() == once


def test_a_desk_whose_server_folder_cannot_be_written_is_not_made_at_all(tmp_path: Path):
    folder = tmp_path / "desk"

    def make() -> None:
        with new_vault(folder, PASSPHRASE, purpose=Purpose.CEREMONY, cost=FLOOR):
            (folder / "server").write_text("in the way")
            server_folder.write(folder / "server" / "organisers", b"note")

    with pytest.raises(VaultProblem):
        make()
    assert [path.name for path in folder.iterdir()] == ["server"]


def test_an_organisers_vault_that_the_desk_cannot_admit_is_not_made(tmp_path: Path):
    make_desk(tmp_path / "desk")
    shutil.rmtree(tmp_path / "desk" / "server")
    (tmp_path / "desk" / "server").write_text("in the way")
    with pytest.raises(VaultProblem):
        organiser.create_vault(
            tmp_path / "v", PASSPHRASE, desk_folder=tmp_path / "desk", desk_passphrase=PASSPHRASE, now=NOW, cost=FLOOR
        )
    assert not (tmp_path / "v").exists()


def test_a_release_whose_seed_is_of_another_key_line_takes_nothing(desk_vault: Vault, receiving: Vault):
    transfer = HybridIdentity.generate()
    released = releasing.release(desk_vault, transfer.recipient(), key_id="k", today=NOW.date())
    document = json.loads(age_read.decrypt_bytes(released, [transfer]))
    first, second = document["seeds"][:2]
    first["seed"], second["seed"] = second["seed"], first["seed"]
    swapped = age_write.encrypt_bytes(json.dumps(document).encode(), [transfer.recipient()])
    with pytest.raises(VaultProblem, match="Nothing was taken"):
        released_keys.import_release(receiving, swapped, transfer, today=NOW.date())
    assert receiving.seeds.all() == ()
