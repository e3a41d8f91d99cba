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
    assert open_upload(server, parcel).status == 204
    for place in parcel.places(k):
        assert put(server, parcel, *place).status == 204
