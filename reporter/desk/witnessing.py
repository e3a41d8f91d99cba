"""The policy of a desk's witnesses as a file: what other programs check proofs by, and the server's file begins with.

A profile says which witnesses there are and how many of them suffice, and has no room for where they are asked. The
addresses of the log stand in the file, because a partner's witness needs them too; those of the witnesses are added by
whoever runs the server.
"""

from dataclasses import replace

from crypto import log_pages, witness_policy
from crypto.profile_text import Profile


def print_policy(profile: Profile) -> bytes:
    """Return what a profile asks of its logs, in the lines of c2sp.org/tlog-policy."""
    policy = witness_policy.of_lines(profile.logs, profile.witnesses, profile.quorum)
    # Addresses end with a slash. One log may have several keys, of which a profile does not say which is in use.
    root = next(iter((*profile.urls, *profile.onions)), None)
    if root is not None:
        served = [replace(log, url=f"{root}v1/log/{log_pages.log_folder(log.key.name)}/") for log in policy.logs]
        policy = replace(policy, logs=tuple(served))
    return witness_policy.print_policy(policy)
