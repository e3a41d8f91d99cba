"""A large file on its whole way in a process of its own, which prints the most memory that it held, in MiB.

    python -m support.flat_memory queue FOLDER MIB        from a file to a queued envelope and a kept copy
    python -m support.flat_memory sync FOLDER MIB         from a server's pieces to a filed case

Sampled from when the vault is open: the key derivation's own memory is given back by then.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from crypto import merkle
from crypto.uploads import CHUNK
from reporter import citizen, inbox, organiser, payload
from reporter.anonymise.review import Action, Decisions
from reporter.attached_file import PathContent, describe
from reporter.report import Attachment, Cleaned, DraftFile, Report
from reporter.sealing import EnvelopeStream
from reporter.sync_calls import SyncCalls
from reporter.transport import LINES, OCTETS, Answer
from support.desks import NOW, BareDesk, bare_desk
from support.reports import OUTAGE, make_report
from support.resident import sampled_peak
from support.vaults import open_organiser_vault, open_vault

MIB = 1024 * 1024


@dataclass
class EnvelopeFile:
    """A server's answers to an organiser, about one envelope in a file."""

    path: Path
    upload_id: str
    tree: merkle.Tree

    def __call__(
        self, method: str, target: str, *, body: bytes, headers: Mapping[str, str], max_answer_bytes: int
    ) -> Answer:
        if method == "POST":
            return Answer(204, "", b"")
        if target.startswith("/v1/o/feed"):
            line = {"index": 0, "batch": 495_000, "id": self.upload_id, "held": self.path.stat().st_size}
            return Answer(200, LINES, json.dumps(line).encode() if "after=-1" in target else b"")
        exponent, index = map(int, target.split("/")[-2:])
        proof = self.tree.subtree_proof(exponent, index)
        with self.path.open("rb") as file:
            file.seek(CHUNK * (index << exponent))
            data = file.read(CHUNK << exponent)
        return Answer(200, OCTETS, bytes([len(proof)]) + b"".join(proof) + data)


def queue(folder: Path, film: Path) -> float:
    """Take a film as it is, review it, seal it and keep a copy."""
    with open_vault(folder / "vault", bare_desk()) as vault, sampled_peak() as peak:
        draft = citizen.save_draft(vault, OUTAGE)
        as_is = [DraftFile(PathContent(film), "The faces matter.")]
        reviewed = citizen.review(vault, draft, Decisions(default=Action.REPLACE), as_is=as_is)
        queued = citizen.seal(vault, reviewed, forget=False, now=NOW)
    assert queued.length > film.stat().st_size
    return max(peak) / MIB


def sync(folder: Path, film: Path) -> float:
    """Fetch the envelope of a film and file it."""
    desk = bare_desk()
    server = seal_into(folder / "envelope", film, desk)
    with open_organiser_vault(folder / "organiser", desk) as (vault, _), sampled_peak() as peak:
        seed = organiser.sync_seed(vault)
        calls = SyncCalls(server, origin=desk.profile.origin, seed=seed, now=lambda: NOW)
        assert inbox.sync(vault, calls).filed == 1
        [case] = vault.cases.rows()
        assert case.attachments[0].length == film.stat().st_size
    return max(peak) / MIB


def seal_into(path: Path, film: Path, desk: BareDesk) -> EnvelopeFile:
    """Seal a report with a film into a file."""
    content = PathContent(film)
    report = make_report()
    described = describe(content)
    attachment = Attachment("video/mp4", content, described.sha256, Cleaned.KEPT, tag=described.tag)
    packed = payload.Packed(Report(report.id, report.members, (attachment,)))
    leaves = []
    key = desk.profile.week_keys[0]
    with EnvelopeStream(packed.open(), length=packed.length, key=key) as envelope, path.open("wb") as target:
        while chunk := envelope.read(CHUNK):
            leaves.append(merkle.leaf_hash(chunk))
            target.write(chunk)
    return EnvelopeFile(path, envelope.upload_id, merkle.Tree(leaves))


def main() -> None:
    folder, mebibytes = Path(sys.argv[2]), int(sys.argv[3])
    film = folder / "film"
    with film.open("wb") as file:
        # The last byte makes it so long; nothing in between takes room on the disk.
        file.truncate(mebibytes * MIB)
    peak = {"queue": queue, "sync": sync}[sys.argv[1]](folder, film)
    print(round(peak, 1))


if __name__ == "__main__":
    main()
