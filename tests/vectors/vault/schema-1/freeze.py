"""Makes the frozen vaults of schema 1, with the program as it was then. They are never made again.

Usage, in a checkout of the last commit without `0002_armour.sql`: python freeze.py TARGET, with the checkout and its
`tests` on PYTHONPATH. Each folder gets `k`, `d` and `b/` as they were, and `slots.json`, the used slots of `s0`: the
rest of a slot file is random and says nothing. `content.json` holds what must be readable, lengths and digests for
what is long.
"""

import hashlib
import json
import shutil
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from crypto.keyslots import FLOOR
from reporter import joining, organiser
from reporter import profile as profiles
from reporter.case import CaseState, HistoryLine
from reporter.report import Attachment, Cleaned, ReceivedReport
from reporter.store.items import LARGEST_ROW_BYTES
from reporter.store.outbox import OutboxState
from reporter.store.vault import Purpose, Vault
from support.desks import BareDesk, bare_desk

PASSPHRASE = "marble lantern sixty quiet orchard bridge"
UNTIL = date(2027, 1, 24)
LARGE = bytes(range(256)) * (LARGEST_ROW_BYTES // 256 + 1)

Content = dict[str, object]


def fill_citizen(vault: Vault, desk: BareDesk) -> Content:
    """A draft with two files (one large), kept reports, a row of the outbox in each state, two forgotten ones."""
    joining.join(vault, profiles.read_first(desk.sign()))
    vault.drafts.save("d1", '{"text": "بجلی نہیں"}'.encode())
    vault.drafts.attach("d1", b"a picture")
    vault.drafts.attach("d1", LARGE)
    states = {}
    for number, state in enumerate(OutboxState, start=1):
        upload_id, report_id = f"{number:064x}", f"{number:032x}"
        _queue(vault, upload_id, report_id)
        if state is not OutboxState.WAITING:
            signed = state in {OutboxState.SENT, OutboxState.RECORDED}
            vault.outbox.move(
                upload_id,
                expected={OutboxState.WAITING},
                to=state,
                attempts=number,
                batch=495_000 if signed else None,
                receipt=b"receipt\n" if signed else None,
            )
        vault.kept.keep(report_id, f"kept {number}".encode())
        states[upload_id] = state.value
    for number in (90, 91):
        _queue(vault, f"{number:064x}", f"{number:032x}")
        vault.outbox.remove(f"{number:064x}")
    vault.values.put("self tests passed by", b"0.1.0")
    return {
        "draft": "d1",
        "answers": vault.drafts.load("d1").decode(),
        "files": [_describe(data) for data in vault.drafts.attachments("d1")],
        "kept": {report_id: _describe(vault.kept.read(report_id).read()) for report_id in vault.kept.ids()},
        "outbox": states,
        "envelopes": {upload_id: _describe(vault.outbox.envelope(upload_id).read()) for upload_id in states},
        "until": UNTIL.isoformat(),
        "forgotten": vault.outbox.forgotten_count(),
        "trusted": _describe(vault.profiles.trusted() or b""),
    }


def fill_organiser(vault: Vault, desk: BareDesk) -> Content:
    """Two cases with a file each, one with a history; seeds; one unreadable and one missing envelope; a cursor."""
    joining.join(vault, profiles.read_first(desk.sign()))
    organiser.make_keys(vault, origin=desk.profile.origin)
    _add_seeds(vault, desk)
    picture = Attachment.of(b"picture", media_type="image/jpeg", cleaned=Cleaned.REDRAWN)
    for number, text in enumerate(("Nothing loads.", "بند"), start=1):
        report = ReceivedReport(f"{number:032x}", {"kind": "outage", "text": text, "country": "PK"}, (picture,))
        vault.cases.file(report, upload_id=f"{number:064x}", batch=495_000, received_week="2026-W47")
        vault.envelopes.record_filed(f"{number:064x}", leaf=number, batch=495_000, report_id=report.id)
    at = datetime(2026, 11, 22, 10, tzinfo=UTC)
    vault.cases.move(f"{1:064x}", HistoryLine(at, "0a1b2c3d", CaseState.NEW, CaseState.CONFIRMED, "second source"))
    vault.envelopes.keep_unreadable(f"{3:064x}", leaf=3, batch=495_000, reason="no-key", envelope=b"envelope")
    vault.envelopes.note_missing(f"{4:064x}", leaf=4, batch=495_001, length=19_536)
    vault.envelopes.advance(4)
    vault.envelopes.acknowledged(f"{1:064x}", vault.envelopes.unacknowledged()[0][1])
    vault.profiles.evidence(1, b"another profile")
    return {
        "cases": {
            case.upload_id: {"text": case.members["text"], "state": case.state.value, "moves": len(case.history)}
            for case in vault.cases.rows()
        },
        "unreadable": [envelope.upload_id for envelope in vault.envelopes.unreadable()],
        "missing": [envelope.upload_id for envelope in vault.envelopes.missing()],
        "unacknowledged": [upload_id for upload_id, _ in vault.envelopes.unacknowledged()],
        "cursor": vault.envelopes.cursor(),
        "seeds": _seeds(vault),
        "sync_seed": _describe(organiser.sync_seed(vault)),
    }


def fill_ceremony(vault: Vault, desk: BareDesk) -> Content:
    """The root's seed and the seed of every key line."""
    joining.join(vault, profiles.read_first(desk.sign()))
    vault.values.put("root seed", desk.root.seed)
    _add_seeds(vault, desk)
    return {"root_seed": _describe(vault.values.require("root seed")), "seeds": _seeds(vault)}


FILL = {Purpose.CITIZEN: fill_citizen, Purpose.ORGANISER: fill_organiser, Purpose.CEREMONY: fill_ceremony}


def main() -> None:
    target = Path(sys.argv[1])
    desk = bare_desk()
    for purpose, fill in FILL.items():
        folder = target / purpose.value
        with Vault.create(folder, PASSPHRASE, purpose=purpose, cost=FLOOR) as vault:
            content = fill(vault, desk)
            used = [slot for (slot,) in vault._database.rows("SELECT slot FROM items ORDER BY slot")]
        slots = (folder / "s0").read_bytes()
        _write_json(folder / "slots.json", {str(slot): slots[slot * 32 : slot * 32 + 32].hex() for slot in used})
        _write_json(folder / "content.json", content)
        (folder / "s0").unlink()
        if not any((folder / "b").iterdir()):
            shutil.rmtree(folder / "b")


def _queue(vault: Vault, upload_id: str, report_id: str) -> None:
    vault.outbox.add(
        upload_id,
        report_id=report_id,
        envelope=f"envelope {upload_id}".encode(),
        size_class=16_384,
        must_arrive_before=UNTIL,
        forget=False,
    )


def _add_seeds(vault: Vault, desk: BareDesk) -> None:
    for line in desk.lines[:3] + desk.lines[-1:]:
        key = line.key
        opens = None if key.week is None else key.opens
        recipient = str(key.recipient)
        seed = line.identity.seed
        vault.seeds.add(recipient, kind=key.kind.value, week=key.week, opens=opens, until=key.until, seed=seed)


def _seeds(vault: Vault) -> Mapping[str, object]:
    return {row.until.isoformat(): _describe(vault.seeds.seed(row.recipient)) for row in vault.seeds.all()}


def _describe(data: bytes) -> list[object]:
    return [len(data), hashlib.sha256(data).hexdigest()]


def _write_json(path: Path, document: object) -> None:
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
