"""Meeting a desk by its file or by a picture of its code: what is shown is right, and what is wrong joins nothing."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from crypto.certificates import CertificateAuthority
from reporter import desk_codes, introduction, joining
from reporter.desk_codes import DeskCode
from reporter.errors import ProfileRefused
from reporter.profile import TrustedProfile, read_first
from reporter.store.vault import Vault
from support.desks import NOW, BareDesk, bare_desk
from support.vault_folders import VaultFolder

ADDRESSES = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=desk_codes.LONGEST_ADDRESS)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with VaultFolder.make(tmp_path / "v").opened() as opened:
        yield opened


def trusted(desk: BareDesk) -> TrustedProfile:
    return read_first(desk.sign())


def write(tmp_path: Path, data: bytes, name: str = "file") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.must("PRO-20")
@given(st.binary(min_size=32, max_size=32), st.integers(0, 2**32 - 1), ADDRESSES)
def test_a_code_reads_as_it_was_printed(digest: bytes, version: int, address: str):
    code = DeskCode(digest, version, address)
    text = desk_codes.print_code(code)
    assert text.startswith("GAWAH1:")
    assert "=" not in text
    assert desk_codes.parse(text) == code


@pytest.mark.must("PRO-20")
def test_an_address_too_long_for_a_code_is_left_out_and_the_code_is_read_all_the_same():
    names = ".".join(letter * 60 for letter in "abcd")
    authority = CertificateAuthority.generate("desk.example", now=NOW)
    long, short = f"https://{names}/", "https://desk.example/"
    for urls, address in (((long, short), short), ((long,), "")):
        desk = bare_desk(urls=urls)
        code = desk_codes.of(read_first(desk.sign(replace(desk.profile, cas=(authority.certificate_der,)))))
        assert code.address == address
        assert desk_codes.parse(desk_codes.print_code(code)) == code


@given(st.text().map(lambda text: "GAWAH1:" + text) | st.text())
def test_any_other_text_is_refused(text: str):
    try:
        assert desk_codes.print_code(desk_codes.parse(text)) == text
    except ProfileRefused as error:
        assert "Nothing was joined" in str(error)  # noqa: PT017 - whether it is raised depends on the text


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_a_picture_of_a_code_is_read_also_turned_small_and_grey(tmp_path: Path, kind: str):
    code = desk_codes.of(trusted(bare_desk()))
    (tmp_path / "code.png").write_bytes(desk_codes.picture(code))
    with Image.open(tmp_path / "code.png") as drawn:
        page = Image.new("RGB", (2400, 1600), (236, 228, 214))
        page.paste(
            drawn.convert("RGB").resize((420, 420)).rotate(11, expand=True, fillcolor=(255, 255, 255)), (900, 500)
        )
        page.save(tmp_path / "photo", format=kind)
    assert desk_codes.read_picture((tmp_path / "photo").read_bytes()) == code


def test_two_codes_in_one_picture_are_refused(tmp_path: Path):
    page = Image.new("RGB", (1400, 700), "white")
    for n, desk in enumerate((bare_desk(), bare_desk())):
        (tmp_path / "code.png").write_bytes(desk_codes.picture(desk_codes.of(trusted(desk))))
        with Image.open(tmp_path / "code.png") as drawn:
            page.paste(drawn.convert("RGB").resize((600, 600)), (50 + 700 * n, 50))
    page.save(tmp_path / "both.png")
    with pytest.raises(ProfileRefused, match="several desks"):
        desk_codes.read_picture((tmp_path / "both.png").read_bytes())


def test_where_nothing_can_draw_a_code_it_is_said_what_to_install():
    without = "import sys; sys.modules['segno'] = None; from reporter import desk_codes as d, errors"
    call = f"{without}\ntry: d.picture(d.DeskCode(bytes(32), 1, ''))\nexcept errors.GawahError as error: print(error)"
    said = subprocess.run([sys.executable, "-c", call], capture_output=True, text=True, check=True).stdout
    assert "make run" in said
    assert "No picture was written" in said


@pytest.mark.must("PRO-30", "PRO-14")
def test_a_code_vouches_for_its_desk_and_for_no_other():
    desk = bare_desk(version=3)
    code = desk_codes.of(trusted(desk))
    code.vouch_for(trusted(desk))
    with pytest.raises(ProfileRefused, match="another desk"):
        code.vouch_for(trusted(bare_desk(version=3)))
    with pytest.raises(ProfileRefused, match="older"):
        DeskCode(code.digest, 4, "").vouch_for(trusted(desk))


def test_a_profile_file_is_shown_before_it_is_joined(vault: Vault, tmp_path: Path):
    desk = bare_desk()
    met = introduction.look_at(vault, write(tmp_path, desk.sign()), now=NOW)
    assert isinstance(met, introduction.Desk)
    assert (met.name, met.words, met.has_ended, met.is_vouched_for) == (
        "Bare Desk", trusted(desk).fingerprint.words, False, False,
    )  # fmt: skip
    assert introduction.joined(vault, now=NOW) is None
    introduction.accept(vault, met)
    assert joining.desk_of(vault).note == met.note
    shown = introduction.joined(vault, now=NOW)
    assert shown is not None
    assert shown.words == met.words


def test_an_ended_profile_is_shown_as_ended_and_can_be_joined(vault: Vault, tmp_path: Path):
    late = datetime.combine(bare_desk().profile.expires + timedelta(days=30), datetime.min.time(), UTC)
    met = introduction.look_at(vault, write(tmp_path, bare_desk().sign()), now=late)
    assert isinstance(met, introduction.Desk)
    assert met.has_ended
    introduction.accept(vault, met)


def test_a_code_and_the_file_belong_together(vault: Vault, tmp_path: Path):
    desk = bare_desk()
    (tmp_path / "code.png").write_bytes(desk_codes.picture(desk_codes.of(trusted(desk))))
    code = introduction.look_at(vault, tmp_path / "code.png", now=NOW)
    assert isinstance(code, DeskCode)
    assert code.address == "http://127.0.0.1:1/"
    met = introduction.look_at(vault, write(tmp_path, desk.sign()), now=NOW, code=code)
    assert isinstance(met, introduction.Desk)
    assert met.is_vouched_for
    with pytest.raises(ProfileRefused, match="another desk"):
        introduction.look_at(vault, write(tmp_path, bare_desk().sign(), "other"), now=NOW, code=code)


def test_what_introduces_nobody_is_refused_and_joins_nothing(vault: Vault, tmp_path: Path):
    good = bare_desk().sign()
    Image.new("RGB", (50, 50), "white").save(tmp_path / "white.png")
    bad = {
        "empty": b"",
        "noise": bytes(range(256)) * 9,
        "half picture": (tmp_path / "white.png").read_bytes()[:60],
        "no code": (tmp_path / "white.png").read_bytes(),
        "forged": good.replace(b"Bare Desk", b"Bear Desk"),
        "cut off": good[:-20],
        "text": b"hello\n",
        "huge": b"a" * 70_000_000,
    }
    for name, data in bad.items():
        with pytest.raises(ProfileRefused, match="Nothing was joined"):
            introduction.look_at(vault, write(tmp_path, data, name), now=NOW)
    for path in (tmp_path / "gone", tmp_path):
        with pytest.raises(ProfileRefused, match="Nothing was joined"):
            introduction.look_at(vault, path, now=NOW)
    assert introduction.joined(vault, now=NOW) is None


def test_another_desk_is_not_shown_to_a_vault_that_has_one(vault: Vault, tmp_path: Path):
    joining.join(vault, trusted(bare_desk()))
    with pytest.raises(ProfileRefused, match="The profile you had is kept"):
        introduction.look_at(vault, write(tmp_path, bare_desk().sign()), now=NOW)
