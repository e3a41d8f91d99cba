"""How fast and how small sealing and opening are, beside loops that do nothing but the cipher.

`figures(folder)` yields one dict for each figure; `folder` takes scratch files of some 2.2 GiB, one after the
other. Every ratio is the median of rounds in which ours and the bare loop take turns, because other work on the
machine comes and goes. Ratios are bare time / our time: 1.0 is as fast as the bare loop.

The bare loops: for files, the same reads and writes of 64 KiB around `encrypt_into` or `decrypt_into`; for
memory, those calls alone over the same memory, chunk by chunk; "hot", those calls alone over one and the same
64 KiB, beside a 1 MiB payload, which is what an envelope that is sent in one request holds.

Peak memory is the high-water mark of a child process less that of a child that only imports.
"""

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO, RawIOBase
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from figures import figure

from crypto.age_read import decrypt
from crypto.age_write import encrypt
from crypto.identities import HybridIdentity
from crypto.recipients import HybridRecipient
from crypto.stream import CHUNK, decrypt_stream, encrypt_stream

MIB = 1024 * 1024
SEALED_CHUNK = CHUNK + 16
KEY = bytes(range(32))
NONCE = bytes(12)
IDENTITY = HybridIdentity.from_seed(bytes(32))
ROUNDS = 7


def figures(folder: Path) -> Iterator[dict[str, Any]]:
    yield from _file_figures(folder, 256 * MIB)
    yield from _memory_figures("256MiB", 256 * MIB, repeats=1, hot=False)
    yield from _memory_figures("hot", MIB, repeats=64, hot=True)
    for size, name in ((256 * MIB, "256MiB"), (1024 * MIB, "1GiB")):
        yield from _peak_figures(folder, size, name)


class Nothing(RawIOBase):
    """A target that takes everything and keeps none of it."""

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        return len(data)


def _file_figures(folder: Path, size: int) -> Iterator[dict[str, Any]]:
    plain, sealed, out = folder / "plain", folder / "sealed", folder / "out"
    _fill(plain, size)
    _seal_file(plain, sealed)
    bare_sealed = folder / "bare"
    _encrypt_bare_file(plain, bare_sealed)
    pairs = (
        ("seal_256MiB_ratio", lambda: _seal_file(plain, out), lambda: _encrypt_bare_file(plain, out)),
        ("open_256MiB_ratio", lambda: _open_file(sealed, out), lambda: _decrypt_bare_file(bare_sealed, out)),
    )
    for name, ours, bare in pairs:
        yield from _ratio_figures(name, ours, bare, size=size, asked=0.85)
    for path in (plain, sealed, out, bare_sealed):
        path.unlink()


def _memory_figures(label: str, size: int, *, repeats: int, hot: bool) -> Iterator[dict[str, Any]]:
    plain, sealed = BytesIO(bytes(range(256)) * (size // 256)), BytesIO()
    encrypt_stream(KEY, plain, sealed)
    chunks = repeats * size // CHUNK
    cipher = ChaCha20Poly1305(KEY)
    # The bare loop keeps one nonce, so what it opens is sealed under that one throughout.
    bare_plain = bytearray(CHUNK * (1 if hot else chunks))
    bare_sealed = cipher.encrypt(NONCE, bytes(CHUNK), None) * (1 if hot else chunks)

    def seal() -> None:
        for _ in range(repeats):
            plain.seek(0)
            encrypt_stream(KEY, plain, Nothing())

    def open_() -> None:
        for _ in range(repeats):
            sealed.seek(0)
            decrypt_stream(KEY, sealed, Nothing())

    def encrypt_bare() -> None:
        _loop_bare(cipher.encrypt_into, bare_plain, bytearray(SEALED_CHUNK), chunks)

    def decrypt_bare() -> None:
        _loop_bare(cipher.decrypt_into, bare_sealed, bytearray(CHUNK), chunks)

    for verb, ours, bare in (("seal", seal, encrypt_bare), ("open", open_, decrypt_bare)):
        name = f"{verb}_memory_{label}_ratio"
        yield from _ratio_figures(name, ours, bare, size=size * repeats, asked=0.75)


def _loop_bare(cipher_call: Callable[..., int], memory: bytes | bytearray, out: bytearray, chunks: int) -> None:
    if len(memory) < 2 * CHUNK:
        for _ in range(chunks):
            cipher_call(NONCE, memory, None, out)
        return
    view = memoryview(memory)
    step = len(memory) // chunks
    for start in range(0, len(memory), step):
        cipher_call(NONCE, view[start : start + step], None, out)


def _ratio_figures(
    name: str, ours: Callable[[], None], bare: Callable[[], None], *, size: int, asked: float
) -> Iterator[dict[str, Any]]:
    ratios, speeds = [], []
    ours()
    bare()
    for turn in range(ROUNDS):
        # Who goes first changes, so that neither always finds the caches as the other left them.
        first, second = (ours, bare) if turn % 2 else (bare, ours)
        times = {first: _time(first)}
        times[second] = _time(second)
        ratios.append(times[bare] / times[ours])
        speeds.append(size / MIB / times[ours])
    ratio = round(median(ratios), 3)
    yield figure(name, ratio, "of the bare loop", asked=f">= {asked}", ok=ratio >= asked)
    yield figure(name.replace("_ratio", "_speed"), round(median(speeds)), "MiB/s")


def _peak_figures(folder: Path, size: int, label: str) -> Iterator[dict[str, Any]]:
    plain, sealed, out = folder / "plain", folder / "sealed", folder / "out"
    with plain.open("wb") as file:
        file.truncate(size)
    for verb, source, target in (("seal", plain, sealed), ("open", sealed, out)):
        baseline = median(_peak_of_child("import") for _ in range(3))
        peak = median(_peak_of_child(verb, str(source), str(target)) for _ in range(3))
        above = round((peak - baseline) / MIB, 1)
        yield figure(f"{verb}_{label}_peak_memory", above, "MiB", asked="< 40", ok=above < 40)
    for path in (plain, sealed, out):
        path.unlink()


def _peak_of_child(*arguments: str) -> int:
    command = [sys.executable, __file__, *arguments]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _read_peak_bytes() -> int:
    """Return the high-water mark of this process's memory.

    `ru_maxrss` is kept across exec and so begins at what the parent held, which would hide ours: Linux's own
    count of this program is taken where there is one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _seal_file(source: Path, target: Path) -> None:
    recipients = [IDENTITY.recipient(), HybridRecipient.decoy()]
    with source.open("rb") as reader, target.open("wb") as writer:
        encrypt(reader, writer, recipients)


def _open_file(source: Path, target: Path) -> None:
    with source.open("rb") as reader, target.open("wb") as writer:
        decrypt(reader, writer, [IDENTITY])


def _encrypt_bare_file(source: Path, target: Path) -> None:
    cipher = ChaCha20Poly1305(KEY)
    plain, sealed = bytearray(CHUNK), bytearray(SEALED_CHUNK)
    with source.open("rb") as reader, target.open("wb") as writer:
        while reader.readinto(plain):
            cipher.encrypt_into(NONCE, plain, None, sealed)
            writer.write(sealed)


def _decrypt_bare_file(source: Path, target: Path) -> None:
    cipher = ChaCha20Poly1305(KEY)
    plain, sealed = bytearray(CHUNK), bytearray(SEALED_CHUNK)
    with source.open("rb") as reader, target.open("wb") as writer:
        while reader.readinto(sealed):
            cipher.decrypt_into(NONCE, sealed, None, plain)
            writer.write(plain)


def _fill(path: Path, size: int) -> None:
    block = bytes(range(256)) * (MIB // 256)
    with path.open("wb") as file:
        for _ in range(size // MIB):
            file.write(block)


def _time(step: Callable[[], None]) -> float:
    started = perf_counter()
    step()
    return perf_counter() - started


def _run_child(verb: str, *paths: str) -> None:
    if verb == "seal":
        _seal_file(*map(Path, paths))
    elif verb == "open":
        _open_file(*map(Path, paths))
    print(_read_peak_bytes())


if __name__ == "__main__":
    _run_child(*sys.argv[1:])
