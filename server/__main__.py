"""The command `gawah-server`: puts the parts together and runs them until it is told to stop."""

import contextlib
import logging
import os
import shutil
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from crypto import bech32, http_signatures, merkle, notes, receipts, recipients, uploads, work
from crypto.errors import CryptoError, NotHardened
from crypto.hardening import forbid_core_dumps
from crypto.log_pages import log_folder
from crypto.receipts import Receipt
from crypto.witness_policy import Policy
from server.admission import Admission
from server.app import make_app
from server.audit.command import COMMAND as AUDIT
from server.batches import batch_number
from server.bodies import BodyRoom
from server.checking import Grade, check
from server.commands import Command, Environment, Given, run_command
from server.counts import Counts
from server.data_folder import held_data_folder
from server.desk_folder import Desk, DeskWatch, load_desk
from server.errors import LogDamaged, StartRefused, StorageFailed, StorageFull
from server.faults import HeldLines
from server.feed import Feed
from server.intake import Intake
from server.listening import bind, make_tls_context
from server.log.asking import Asker
from server.log.files import LocalFiles
from server.log.pages import LogPages
from server.log.publishing import Cosign, Publisher, leave_uncosigned
from server.log.witnesses import read_witnesses
from server.ops_port import Check, OpsPort
from server.organisers import Roster
from server.profile_pages import ProfilePages
from server.sequencing import Sequencer
from server.serving import serve
from server.settings import Settings, add_setting_flags, read_settings
from server.storage.log_port import ClosedBatch, Kept
from server.storage.port import Storage
from server.storage.sqlite import SqliteStorage
from server.uploads import Uploads
from server.witness.commands import make_command
from server.work_gate import AskedWork, WorkGate
from server.writer import Writer

_MIB = 1024 * 1024
_WITNESS_SECONDS = 600.0
"""A checkpoint waits so long for its quorum, and is then shown without it."""
_DAY_SECONDS = 24 * 3600
_WEEK_SECONDS = 7 * _DAY_SECONDS
_PARTIAL_SECONDS = 90 * _DAY_SECONDS
"""An upload that nobody goes on with is kept for so long after its last chunk."""
_LATE_SECONDS = 60
"""A batch that should have closed so long ago is late."""
_HEALTH_SECONDS = 5
"""So long the operator's port waits for the writer."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status: 0 when it did what it is for, 1 when not, 2 for a wrong call."""
    try:
        forbid_core_dumps()
        _test_primitives()
        return run_command(COMMANDS, sys.argv[1:] if arguments is None else arguments, os.environ)
    except NotHardened as error:
        sys.stderr.write(f"gawah-server: The server does not start, because {error}.\n")
        return 1
    except LogDamaged as error:
        sys.stderr.write(f"gawah-server: The public log cannot go on: {error}.\n")
        return 1
    except StorageFailed as error:
        sys.stderr.write(f"gawah-server: The data folder cannot be used: {error}.\n")
        return 1
    except StartRefused as error:
        sys.stderr.write(f"gawah-server: {error}\n")
        return error.exit_code


def _run_with(given: Given, environment: Environment) -> int:
    settings = read_settings(given, environment)
    lines = HeldLines(logging.StreamHandler(sys.stderr))
    _log_to(lines)
    try:
        run(settings, lines)
    finally:
        lines.write()
    return 0


def _check_with(given: Given, environment: Environment) -> int:
    findings = list(check(read_settings(given, environment), today=_now().date()))
    sys.stdout.write("".join(f"{finding}\n" for finding in findings))
    return int(any(finding.grade is Grade.FAULT for finding in findings))


def run(settings: Settings, lines: HeldLines) -> None:
    """Serve one desk until a signal comes. Raises StartRefused, or StorageFailed for a data folder of no use."""
    desk = load_desk(settings.desk)
    tls = make_tls_context(desk)
    watch = DeskWatch(desk)
    witnesses = read_witnesses(desk)
    stopping = threading.Event()
    counts = Counts(free_bytes=lambda: shutil.disk_usage(settings.data).free)
    with held_data_folder(settings.data) as data, contextlib.ExitStack() as opened:
        bound = opened.enter_context(bind(settings.listen, has_tls=tls is not None))
        plain = (
            [] if settings.onion_listen is None else [opened.enter_context(bind(settings.onion_listen, has_tls=False))]
        )
        storage = SqliteStorage(
            data,
            origin=desk.profile.origin,
            class_quota_bytes=settings.class_quota_mib * _MIB,
            max_open_uploads=settings.max_open_uploads,
        )
        try:
            check_room = _make_room_check(storage, settings)
            writer = _make_writer(storage, desk, check_room=check_room)

            def seconds_left(number: int) -> float:
                return (number + 1) * desk.profile.batch_seconds - _now().timestamp()

            def note_closed(closed: ClosedBatch) -> None:
                counts.close_batch(
                    closed.number, reports=closed.reports, dummies=closed.dummies, expired=closed.expired
                )
                lines.write()

            log_files = LocalFiles((settings.public or data / "log") / log_folder(desk.log_key.name))
            sequencer = Sequencer(
                storage,
                writer,
                Publisher(storage.log, log_files, desk.log_key, cosign=_make_cosign(desk, witnesses, stopping)),
                current_batch=lambda: batch_number(_now().timestamp(), desk.profile.batch_seconds),
                seconds_left=seconds_left,
                on_closed=note_closed,
                kept=Kept(
                    envelopes=settings.retention_weeks * _WEEK_SECONDS // desk.profile.batch_seconds,
                    partials=-(-_PARTIAL_SECONDS // desk.profile.batch_seconds),
                ),
            )
            room = BodyRoom(settings.max_waiting_mib * _MIB)
            gate = WorkGate(desk.profile.origin, AskedWork(watch))
            app = make_app(
                Intake(gate=gate, admission=Admission(writer.accept), room=room),
                Uploads(storage, writer, gate=gate, room=room, check_room=check_room),
                ProfilePages(watch),
                LogPages(storage.log, log_files, origin=desk.log_key.name),
                Feed(storage.shelf, _make_roster(storage, writer, watch), on_writer=writer.run),
            )
            writer.start()
            try:
                sequencer.start()
                try:
                    checks = _make_checks(storage, writer, check_room=check_room, seconds_left=seconds_left)
                    with _make_ops_port(settings, checks, counts):
                        serve(app, bound, tls=tls, settings=settings, plain=plain, note_answer=counts.note_answer)
                finally:
                    stopping.set()
                    sequencer.stop()
            finally:
                writer.stop()
        finally:
            storage.close()


def _make_cosign(desk: Desk, witnesses: Policy | None, stopping: threading.Event) -> Cosign:
    if witnesses is None:
        return leave_uncosigned
    # A batch that closes while witnesses are waited for would be late.
    patience = min(_WITNESS_SECONDS, desk.profile.batch_seconds / 2)
    asker = Asker(witnesses, desk.log_key.verifier, patience=patience, pause=patience / 20, wait=stopping.wait)
    return asker.cosign


def _make_room_check(storage: Storage, settings: Settings) -> Callable[[int], None]:
    def check_room(new_bytes: int) -> None:
        try:
            free_bytes = shutil.disk_usage(settings.data).free
        except OSError as error:
            raise StorageFailed(f"the data folder failed ({error.strerror})") from error
        # Closing a batch writes what waits a second time before it removes the first.
        if free_bytes < settings.least_free_mib * _MIB + storage.arriving.reserved_bytes + new_bytes:
            raise StorageFull("less room is left than the settings keep free")

    return check_room


def _make_checks(
    storage: Storage, writer: Writer, *, check_room: Callable[[int], None], seconds_left: Callable[[int], float]
) -> dict[str, Check]:
    """Return what `/healthz` looks at: the writer's way to the database, the batches' time, the room on the disk."""

    def has_storage() -> bool:
        writer.run(storage.shelf.list_seen).result(timeout=_HEALTH_SECONDS)
        return True

    def has_room() -> bool:
        check_room(0)
        return True

    return {
        "storage": has_storage,
        "sequencer": lambda: seconds_left(storage.arriving.open_batch) > -_LATE_SECONDS,
        "room": has_room,
    }


def _make_ops_port(
    settings: Settings, checks: Mapping[str, Check], counts: Counts
) -> contextlib.AbstractContextManager[object]:
    if settings.ops_listen is None:
        return contextlib.nullcontext()
    return OpsPort(settings.ops_listen, checks=checks, metrics=counts.text)


def _make_writer(storage: Storage, desk: Desk, *, check_room: Callable[[int], None]) -> Writer:
    origin, log_key = desk.profile.origin, desk.log_key
    return Writer(
        storage.arriving,
        sign=lambda upload_id, batch: receipts.sign(Receipt(origin, upload_id, batch), log_key),
        check_room=check_room,
    )


def _make_roster(storage: Storage, writer: Writer, desk: DeskWatch) -> Roster:
    return Roster(
        desk.current().folder,
        desk.profile,
        now=_now,
        seen=storage.shelf.list_seen(),
        keep_seen=lambda seen: writer.run(lambda: storage.shelf.keep_list_seen(seen)).result(),
    )


def _now() -> datetime:
    return datetime.now(UTC)


def _test_primitives() -> None:
    try:
        for primitive in (bech32, http_signatures, merkle, notes, recipients, uploads, work):
            primitive.self_test()
    except CryptoError as error:
        raise StartRefused(f"This machine computes wrongly, so the server does not start: {error}.") from error


def _log_to(handler: logging.Handler) -> None:
    """Log our own lines to `handler`; and nothing of the libraries, which log addresses."""
    logging.getLogger().addHandler(logging.NullHandler())
    ours = logging.getLogger("server")
    ours.handlers = [handler]
    ours.setLevel(logging.INFO)
    ours.propagate = False


COMMANDS = (
    Command("run", "serve one desk until stopped", add_setting_flags, _run_with),
    Command("check", "look for what would keep the server from its work", add_setting_flags, _check_with),
    AUDIT,
    make_command(set_up_logging=lambda: _log_to(logging.StreamHandler(sys.stderr))),
)


if __name__ == "__main__":
    sys.exit(main())
