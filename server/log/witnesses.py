"""The file `witnesses` in the desk's folder: where the witnesses are asked that the desk's profile names.

It is a policy of c2sp.org/tlog-policy with addresses, which a profile does not have room for. Rules: it names exactly
the profile's witnesses, and is met by the same of them; else what clients demand and what is asked for would differ.
"""

from itertools import combinations
from typing import Final

from crypto import witness_policy
from crypto.cosignatures import Witness
from crypto.errors import BadPolicy
from crypto.witness_policy import Policy
from server.desk_folder import Desk
from server.errors import StartRefused

FILE: Final = "witnesses"


def read_witnesses(desk: Desk) -> Policy | None:
    """Return whom this log asks, None where its desk has no witnesses. Raises StartRefused for a file of no use."""
    path, profile = desk.folder / FILE, desk.profile
    try:
        policy = witness_policy.parse(path.read_bytes())
    except FileNotFoundError:
        if profile.quorum is None:
            return None
        raise StartRefused(
            f"The desk's profile asks for a quorum of {profile.quorum}, and its folder has no file {FILE}."
        ) from None
    except OSError as error:
        raise StartRefused(f"The desk's file {FILE} cannot be read ({error.strerror}).") from error
    except BadPolicy as error:
        raise StartRefused(f"The desk's file {FILE} is no policy: {error}.") from error
    keys = [Witness.parse(text) for text in profile.witnesses]
    if set(policy.keys) != set(keys):
        raise StartRefused(f"The desk's file {FILE} names other witnesses than the desk's profile.")
    # A profile has at most nine, so all ways to be cosigned are looked at: groups may say one thing in many ways.
    for count in range(len(keys) + 1):
        if any(policy.is_met(some) != (count >= (profile.quorum or 0)) for some in combinations(keys, count)):
            raise StartRefused(f"The desk's file {FILE} asks for another quorum than the desk's profile.")
    return policy
