"""The calls of an upload in chunks, each on a connection of its own."""

from support.chunk_calls import Parcel
from support.raw_http import Place, RawAnswer, ask


def open_upload(server: Place, parcel: Parcel) -> RawAnswer:
    return ask(server, "POST", f"{parcel.path}/open", body=parcel.open_body)


def put(server: Place, parcel: Parcel, k: int, i: int) -> RawAnswer:
    return ask(server, "PUT", f"{parcel.path}/{k}/{i}", body=parcel.body(k, i))


def state(server: Place, parcel: Parcel) -> bytes:
    return ask(server, "POST", f"{parcel.path}/state", body=parcel.upload.head).body


def done(server: Place, parcel: Parcel) -> RawAnswer:
    return ask(server, "POST", f"{parcel.path}/done", body=parcel.upload.head)


def bring(server: Place, parcel: Parcel, k: int = 4) -> None:
    """Open an upload and bring all of it; one that has its receipt is open no more and takes nothing."""
    assert open_upload(server, parcel).status == 204
    for place in parcel.places(k):
        status = put(server, parcel, *place).status
        assert status == 204 or (status == 404 and done(server, parcel).status == 200)
