"""Whatever the outbox is given stands in it after the vault was closed and opened again."""

from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reporter.store.outbox import OutboxState
from support.vault_folders import VaultFolder

IDS = st.binary(min_size=32, max_size=32).map(bytes.hex)
DAYS = st.dates(date(2026, 1, 1), date(2999, 12, 31))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2999, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - zoned
ROWS = st.fixed_dictionaries(
    {
        "report_id": st.binary(min_size=16, max_size=16).map(bytes.hex),
        "size_class": st.sampled_from([16_384, 32_768, 1_048_576]),
        "must_arrive_before": DAYS,
        "forget": st.booleans(),
        "due": st.none() | MOMENTS.map(lambda moment: moment.replace(microsecond=0)),
    }
)
RECEIPTS = st.none() | st.tuples(st.integers(0, 2**53), st.binary(min_size=1, max_size=300))


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(
    rows=st.dictionaries(IDS, st.tuples(ROWS, RECEIPTS, st.binary(min_size=1, max_size=2000)), min_size=1, max_size=6)
)
def test_a_queued_row_reads_back_from_a_vault_opened_again(vault_folder: VaultFolder, rows: dict[str, tuple]):
    with vault_folder.open() as vault:
        for upload_id, (said, receipt, envelope) in rows.items():
            vault.outbox.add(upload_id, envelope=envelope, **said)
            if receipt is not None:
                batch, note = receipt
                vault.outbox.move(
                    upload_id, expected={OutboxState.WAITING}, to=OutboxState.SENT, batch=batch, receipt=note
                )
    with vault_folder.open() as vault:
        found = {row.upload_id: row for row in vault.outbox.rows()}
        for upload_id, (said, receipt, envelope) in rows.items():
            row = found[upload_id]
            assert {name: getattr(row, name) for name in said} == said
            assert (row.batch, row.receipt) == (receipt or (None, None))
            assert row.length == len(envelope)
            with vault.outbox.envelope(upload_id) as stream:
                assert stream.read() == envelope
