"""One rightly signed question of an organiser, for tests that only ask whether it is let in."""

import time

from crypto import http_signatures
from crypto.http_signatures import SyncRequest
from support.raw_http import ask
from support.running_server import RunningServer
from support.sample_profile import ORIGIN


def fetch_feed(server: RunningServer, seed: bytes) -> int:
    """Ask for the feed and return the status of the answer."""
    request = SyncRequest("GET", "/v1/o/feed", "after=-1&limit=1")
    headers = http_signatures.sign(request, seed=seed, origin=ORIGIN, created=int(time.time()))
    return ask(server, "GET", "/v1/o/feed?after=-1&limit=1", headers=headers).status
