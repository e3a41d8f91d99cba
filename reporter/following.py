"""Asking the desk's server whether there is a newer profile, and following to it by the rules of `joining`.

The head is asked for first: a line that says which version is the newest and what its bytes hash to. So a second
profile of the version that is trusted is found out too, and kept as evidence.
"""

import hashlib

from reporter import joining
from reporter.profile import TrustedProfile
from reporter.store.vault import Vault
from reporter.transport import IntakeCalls, find_profile


def follow(vault: Vault, calls: IntakeCalls) -> TrustedProfile:
    """Bring a vault up to the newest profile that the server shows, and return what it trusts then.

    Raises NotSent where the server cannot be asked, ProfileRefused or Equivocation for a profile that the vault may
    not follow to; what it trusted is kept.
    """
    trusted = joining.desk_of(vault)
    version, digest = calls.profile_head()
    is_known = version == trusted.profile.version and digest == hashlib.sha256(trusted.note).digest()
    if version < trusted.profile.version or is_known:
        return trusted
    return joining.catch_up(vault, calls.profile(), lambda wanted: find_profile(calls, wanted))
