"""Which call a method and a path are, and what is refused before any call is asked.

The order is the protocol's: what is no request of ours is `malformed`, what is too large `size`, a path that is
none `unknown`, another method of a path `method`.
"""

import hashlib
import re
from collections.abc import Callable

from crypto import log_pages, padded_base64, sizes
from crypto.errors import BadLogFile
from crypto.uploads import HEAD_BYTES
from support.stand_in import sending, syncing
from support.stand_in.answers import OCTETS, Answer, Call, Refusal, note, octets, problem
from support.stand_in.shelf import Shelf

BODY_METHODS = ("POST", "PUT")
MAX_BODY_BYTES = max(HEAD_BYTES + sending.WORK_BYTES + sizes.envelope_length(sizes.SUBMIT_CLASS), sending.MAX_PUT_BYTES)

_VERSION = re.compile(r"[1-9][0-9]{0,9}")


def answer(shelf: Shelf, call: Call) -> Answer:
    """Return a true server's answer to one call, and change the shelf as a true server would."""
    try:
        _check_head(call)
        return _route(shelf, call)
    except Refusal as refusal:
        return refusal.answer


def _check_head(call: Call) -> None:
    if call.method in BODY_METHODS:
        if call.fields.get("content-type", "").strip().lower() != OCTETS:
            raise Refusal("malformed")
    elif call.body:
        raise Refusal("malformed")
    if len(call.body) > MAX_BODY_BYTES:
        raise Refusal("size")


def _route(shelf: Shelf, call: Call) -> Answer:
    allowed = []
    for method, pattern, respond in _ROUTES:
        match = pattern.fullmatch(call.path)
        if match is None:
            continue
        if method == call.method:
            return respond(shelf, call, *match.groups())
        allowed.append(method)
    return problem("method", allow=allowed[0]) if allowed else problem("unknown")


def newest_profile(shelf: Shelf, _call: Call) -> Answer:
    """Give the newest profile."""
    return note(shelf.profile_note)


def profile_head(shelf: Shelf, _call: Call) -> Answer:
    """Give the newest profile's version and hash."""
    digest = padded_base64.encode(hashlib.sha256(shelf.profile_note).digest())
    return note(f"{shelf.desk.profile.version} {digest}\n".encode())


def profile_version(shelf: Shelf, _call: Call, version: str) -> Answer:
    """Give one version of the profile."""
    versions = {**shelf.older_profiles, shelf.desk.profile.version: shelf.profile_note}
    if not _VERSION.fullmatch(version) or int(version) not in versions:
        raise Refusal("unknown")
    return note(versions[int(version)])


def log_file(shelf: Shelf, _call: Call, folder: str, path: str) -> Answer:
    """Give a file of the public log, if there is one."""
    log = shelf.public_log
    try:
        data = None if log is None or folder != log_pages.log_folder(log.signer.name) else log.answer(path)
    except BadLogFile as error:
        raise Refusal("unknown") from error
    if data is None:
        raise Refusal("unknown")
    return octets(data) if path.startswith("tile/") else note(data)


_Respond = Callable[..., Answer]

_CALLS: list[tuple[str, str, _Respond]] = [
    ("POST", "/v1/submit", lambda shelf, call: sending.submit(shelf, call.body)),
    ("POST", "/v1/u/*/open", lambda shelf, call, name: sending.open_upload(shelf, name, call.body)),
    ("PUT", "/v1/u/*/*/*", lambda shelf, call, name, k, i: sending.put(shelf, name, k, i, call.body)),
    ("POST", "/v1/u/*/state", lambda shelf, call, name: sending.state(shelf, name, call.body)),
    ("POST", "/v1/u/*/done", lambda shelf, call, name: sending.done(shelf, name, call.body)),
    ("GET", "/v1/profile", newest_profile),
    ("GET", "/v1/profile/head", profile_head),
    ("GET", "/v1/profile/*", profile_version),
    ("GET", "/v1/log/*/**", log_file),
    ("GET", "/v1/o/feed", syncing.feed),
    ("GET", "/v1/o/b/*/*/*", syncing.piece),
    ("POST", "/v1/o/ack", syncing.acknowledge),
]
_PARTS = {"*": "([^/]+)", "**": "(.+)"}
_ROUTES = [
    (method, re.compile("/".join(_PARTS.get(part, part) for part in path.split("/"))), respond)
    for method, path, respond in _CALLS
]
