"""Profiles made to harm, rightly signed wherever the signature alone would stop them: none is joined or followed."""

from collections.abc import Callable, Iterator
from hashlib import sha256

import pytest

from crypto import bech32, notes, profile_text
from crypto.identities import HybridIdentity
from crypto.notes import SignedNote, Signer
from reporter import joining, profile
from reporter.errors import ProfileRefused
from reporter.profile import TrustedProfile
from reporter.store.vault import Vault
from support.desks import ORIGIN, BareDesk, bare_desk
from support.vaults import open_vault

CLASSICAL = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
GENUINE = HybridIdentity.from_seed(sha256(b"genuine").digest()).recipient().encoded
MLKEM_BYTES = 1184
LIMIT = 256 * 1024
KEY_LINES = ("key ", "carry ", "last-resort ")


def hybrid(mlkem: bytes = GENUINE[:MLKEM_BYTES], x25519: bytes = GENUINE[MLKEM_BYTES:]) -> str:
    """Print a recipient of any bytes, its checksum right."""
    return bech32.encode("age1pq", mlkem + x25519)


def edited(text: str, line: str, edit: Callable[[str], list[str]]) -> str:
    """Put what `edit` makes of the first line that begins so in its place."""
    lines = text.split("\n")
    place = next(n for n, one in enumerate(lines) if one.startswith(line))
    return "\n".join([*lines[:place], *edit(lines[place]), *lines[place + 1 :]])


def with_recipient(text: str, line: str, recipient: str) -> str:
    return edited(text, line, lambda found: [f"{found.rpartition(' ')[0]} {recipient}"])


def with_name(text: str, name: str) -> str:
    return edited(text, "name ", lambda _: [f"name {name}"])


def twice(text: str, line: str) -> str:
    return edited(text, line, lambda found: [found, found])


def ending_in(text: str, length: int) -> str:
    """Lengthen a text by lines of a keyword that this version does not know, to `length` bytes of note."""
    more = length - len(text.encode()) - 200
    line = "later " + "x" * 993 + "\n"
    return text + line * (more // len(line))


RECIPIENTS = {
    "a classical recipient": CLASSICAL,
    "ML-KEM coefficients out of range": hybrid(mlkem=b"\xff" * MLKEM_BYTES),
    "one ML-KEM coefficient out of range": hybrid(mlkem=b"\x01\xfd" + GENUINE[2:MLKEM_BYTES]),
    "an ML-KEM key one byte short": hybrid(mlkem=GENUINE[1:MLKEM_BYTES]),
    "an X25519 point of zero": hybrid(x25519=bytes(32)),
    "an X25519 point of order eight": hybrid(
        x25519=bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800")
    ),
    "no X25519 half": hybrid(x25519=b""),
    "a byte too many": hybrid(x25519=GENUINE[MLKEM_BYTES:] + b"\0"),
    "nothing": bech32.encode("age1pq", b""),
    "an identity": HybridIdentity.from_seed(bytes(32)).text(),
    "the private half's prefix": bech32.encode("age-secret-key-pq-", GENUINE),
}
EDITS: dict[str, Callable[[str], str]] = {
    **{
        f"{fault} as {line.strip()}": (
            lambda text, line=line, recipient=recipient: with_recipient(text, line, recipient)
        )
        for fault, recipient in RECIPIENTS.items()
        for line in KEY_LINES
    },
    "the same recipient in two kinds of line": lambda text: with_recipient(
        with_recipient(text, "key ", hybrid()), "carry ", hybrid()
    ),
    **{
        f"{line} twice": (lambda text, line=line: twice(text, line))
        for line in (
            "version ",
            "issued ",
            "expires ",
            "prev ",
            "name ",
            "root ",
            "threshold ",
            "log ",
            "batch ",
            "url ",
        )
    },
    "a byte order mark": lambda text: "\ufeff" + text,
    "a byte order mark before a keyword": lambda text: text.replace("version ", "\ufeffversion ", 1),
    "a no-break space after a keyword": lambda text: text.replace("version ", "version\u00a0", 1),
    "a line separator": lambda text: text.replace("\nversion ", "\u2028version ", 1),
    "an overline in the origin": lambda text: text.replace(ORIGIN, ORIGIN + "\u0305", 1),
    "a Cyrillic letter in the origin": lambda text: text.replace("desk", "d\u0435sk", 1),
    "a name that turns the direction": lambda text: with_name(text, "Desk \u202etrusted"),
    "a name with an isolate": lambda text: with_name(text, "Desk \u2067a\u2069"),
    "a name with an Arabic letter mark": lambda text: with_name(text, "Desk\u061c"),
    "a name with a paragraph separator": lambda text: with_name(text, "Desk\u2029words: all well"),
    "a name with a control of the second kind": lambda text: with_name(text, "Desk\u009b31m"),
    "a name with a delete": lambda text: with_name(text, "Desk\u007f"),
    "a name too long": lambda text: with_name(text, "m" * 81),
    "a note one step above 256 KiB": lambda text: ending_in(text, LIMIT + 1200),
    "a keyword in capitals instead of its own": lambda text: text.replace("\nthreshold ", "\nTHRESHOLD ", 1),
    "unknown lines in the place of known ones": lambda text: text.replace("\nkey ", "\nkeys "),
    "nothing": lambda _: "\n",
    "another kind of note": lambda text: text.replace("/profile/v1", "/organisers/v1", 1),
    "a later version of the form": lambda text: text.replace("/profile/v1", "/profile/v2", 1),
}


@pytest.fixture(scope="module")
def bare() -> BareDesk:
    return bare_desk()


@pytest.fixture(scope="module")
def trusted(bare: BareDesk) -> TrustedProfile:
    return profile.read_first(bare.sign())


@pytest.fixture(scope="module")
def later(bare: BareDesk) -> str:
    return profile_text.print_profile(bare.later())


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory, bare: BareDesk) -> Iterator[Vault]:
    with open_vault(tmp_path_factory.mktemp("joined") / "vault", bare) as vault:
        yield vault


def test_the_later_profile_is_followed_as_long_as_nothing_is_wrong_with_it(
    bare: BareDesk, trusted: TrustedProfile, later: str
):
    for text in (later, with_recipient(later, "key ", hybrid()), ending_in(later, LIMIT - 1200)):
        assert profile.read_next(trusted, notes.sign(text, bare.root)).profile.version == bare.profile.version + 1


@pytest.mark.must("PRO-3", "PRO-9", "PRO-10")
@pytest.mark.parametrize("fault", EDITS)
def test_a_rightly_signed_profile_with_a_fault_is_neither_joined_nor_followed(
    bare: BareDesk, trusted: TrustedProfile, later: str, fault: str
):
    text = EDITS[fault](later)
    assert text != later
    note = notes.sign(text, bare.root)
    with pytest.raises(ProfileRefused, match="The profile you had is kept"):
        profile.read_next(trusted, note)
    with pytest.raises(ProfileRefused, match="Nothing was joined"):
        profile.read_first(note)


def crlf(note: bytes) -> bytes:
    return note.replace(b"\n", b"\r\n")


def by_another_key(note: bytes, bare: BareDesk) -> bytes:
    """Sign with a stranger's key, under the name and the id of the root."""
    text = SignedNote.parse(note).text
    stranger = Signer.generate(ORIGIN).sign_text(text)
    forged = type(stranger)(ORIGIN, bare.root.verifier.key_id, stranger.value)
    return SignedNote(text, (forged,)).encode()


FORGERIES: dict[str, Callable[[bytes, BareDesk], bytes]] = {
    "line ends of another system": lambda note, _: crlf(note),
    "line ends of another system in the signature": lambda note, _: note[:-1] + b"\r\n",
    "a byte order mark": lambda note, _: b"\xef\xbb\xbf" + note,
    "UTF-16": lambda note, _: note.decode().encode("utf-16"),
    "a byte that is no UTF-8": lambda note, _: note.replace(b"Bare Desk", b"Bare\xffDesk"),
    "an overlong slash": lambda note, _: note.replace(b"/profile", b"\xc0\xafprofile", 1),
    "a zero byte": lambda note, _: note.replace(b"Bare Desk", b"Bare\0Desk"),
    "another name under the same signature": lambda note, _: note.replace(b"Bare Desk", b"Barf Desk"),
    "another batch length under the same signature": lambda note, _: note.replace(b"batch 1\n", b"batch 2\n"),
    "a stranger under the root's name and id": by_another_key,
    "a stranger under the stranger's id": lambda note, _: notes.sign(
        SignedNote.parse(note).text, Signer.generate(ORIGIN)
    ),
    "the log instead of the root": lambda note, bare: notes.sign(SignedNote.parse(note).text, bare.log),
    "a signature for an older text": lambda note, bare: SignedNote(
        SignedNote.parse(note).text, SignedNote.parse(bare.sign()).signatures
    ).encode(),
    "no signature": lambda note, _: SignedNote.parse(note).text.encode(),
    "no signature after the empty line": lambda note, _: SignedNote.parse(note).text.encode() + b"\n",
    "a right signature and a wrong one of the root": lambda note, bare: (
        note + by_another_key(note, bare).rpartition(b"\n\n")[2]
    ),
    "two notes in one": lambda note, _: note + note,
    "a note and a half": lambda note, _: note + note[: len(note) // 2],
    "forty signatures": lambda note, _: note + note.rpartition(b"\n\n")[2] * 40,
    "a second empty line": lambda note, _: note.replace(b"\n\n", b"\n\n\n"),
    "half of it": lambda note, _: note[: len(note) // 2],
    "a million line ends": lambda _note, _: b"\n" * 1_000_000,
    "a million signatures": lambda note, _: note + b"\xe2\x80\x94 a QUJDREVG\n" * 1_000_000,
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forged_note_is_neither_joined_nor_followed_and_leaves_the_vaults_desk(
    bare: BareDesk, later: str, joined: Vault, forgery: str
):
    forged = FORGERIES[forgery](notes.sign(later, bare.root), bare)
    before = joined.profiles.trusted()
    with pytest.raises(ProfileRefused, match="The profile you had is kept"):
        joining.read_for(joined, forged)
    with pytest.raises(ProfileRefused, match="Nothing was joined"):
        profile.read_first(forged)
    assert joined.profiles.trusted() == before == bare.sign()
