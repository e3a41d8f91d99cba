"""Takes envelopes in, closes and publishes batches as fast as it can until it is killed; run as a process of its own.

Usage: python -m support.closing_probe DATA. After each receipt it prints `id receipt`, both in hexadecimal.
"""

import asyncio
import os
import sys
import time
from pathlib import Path

from crypto import receipts, uploads
from crypto.receipts import Receipt
from server.log.files import LocalFiles
from server.log.publishing import Publisher
from server.sequencing import Sequencer
from server.storage.log_port import Kept
from server.storage.port import Arrival
from server.storage.sqlite import SqliteStorage
from server.writer import Writer
from support.sample_profile import ORIGIN, make_signer

BATCHES_PER_SECOND = 25
AT_ONCE = 6
QUOTA = 2**40


def current_batch() -> int:
    return int(time.time() * BATCHES_PER_SECOND)


def open_storage(data: Path) -> SqliteStorage:
    data.mkdir(exist_ok=True)
    return SqliteStorage(data, origin=ORIGIN, class_quota_bytes=QUOTA)


def make_writer(storage: SqliteStorage) -> Writer:
    log = make_signer("log")
    return Writer(
        storage.arriving,
        sign=lambda upload_id, batch: receipts.sign(Receipt(ORIGIN, upload_id, batch), log),
        check_room=lambda _: None,
    )


async def submit_for_ever(writer: Writer) -> None:
    async def submit() -> None:
        while True:
            envelope = os.urandom(19_600)
            upload = uploads.describe_bytes(envelope)
            receipt = await writer.accept(Arrival(upload.id, envelope))
            sys.stdout.write(f"{upload.hex} {receipt.hex()}\n")
            sys.stdout.flush()
            await asyncio.sleep(0.002)

    await asyncio.gather(*(submit() for _ in range(AT_ONCE)))


def main() -> None:
    storage = open_storage(Path(sys.argv[1]))
    writer = make_writer(storage)
    sequencer = Sequencer(
        storage,
        writer,
        Publisher(storage.log, LocalFiles(Path(sys.argv[1]) / "log"), make_signer("log")),
        current_batch=current_batch,
        seconds_left=lambda number: (number + 1) / BATCHES_PER_SECOND - time.time(),
        kept=Kept(envelopes=10**9, partials=10**9),
    )
    writer.start()
    sequencer.start()
    asyncio.run(submit_for_ever(writer))


if __name__ == "__main__":
    main()
