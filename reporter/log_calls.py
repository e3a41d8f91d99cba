"""What a client may ask of a desk's public log: one file of it, by its path below the log's folder.

Only paths that `crypto` knows how to write are asked for, so whoever has the line to the sending process cannot have it
fetch anything else. What comes is as long as such a file can be, and is judged elsewhere.
"""

from typing import Final

from crypto import log_pages, tiles
from crypto.errors import BadLogFile
from crypto.tiles import Tile
from reporter.transport import MAX_ANSWER_BYTES, OCTETS, TEXT, Exchange, Problem, Refused, body_of

FOLDER_BYTES: Final = 32
"""A log's folder is named by the hash of its origin."""


def check_path(path: str) -> None:
    """Raise BadLogFile unless this is the path of a checkpoint, a tile or a page of batch ends."""
    if path == log_pages.CHECKPOINT:
        return
    if path.startswith("batches/"):
        log_pages.parse_page_path(path)
    elif not isinstance(tiles.parse_path(path), Tile):
        raise BadLogFile("a client needs no bundles of entries")


def fetch_file(exchange: Exchange, folder: bytes, path: str) -> bytes | None:
    """Return a file of the log in this folder, not judged yet, or None where the server has none of this name.

    Raises NotSent where there was no answer, BadLogFile for a path that is none.
    """
    check_path(path)
    media_type = OCTETS if path.startswith("tile/") else TEXT
    target = f"/v1/log/{folder.hex()}/{path}"
    try:
        answer = exchange("GET", target, body=b"", headers={}, max_answer_bytes=MAX_ANSWER_BYTES)
        return body_of(answer, media_type=media_type)
    except Refused as refusal:
        if refusal.problem is Problem.UNKNOWN:
            return None
        raise
