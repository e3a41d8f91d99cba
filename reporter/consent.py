"""The code by which whoever gave a testimony can take it back, and who never has to say who they are.

The code is 128 random bits, spelt as twelve words. It is made where a testimony names no code's hash yet, shown once,
and kept nowhere: the consent record holds only its hash, from which nobody can work it out. What else a consent
record must hold is the form's to say (`resources/forms/report.toml`); what a code does at the desk is in
`withdrawal`.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from crypto import spelt_codes
from crypto.spelt_codes import NotACode
from reporter import triage
from reporter.errors import GawahError

TESTIMONY = "testimony"
WITHDRAWAL = "withdrawal"
_RECORD = "consent"
_HASH = "withdraw_code_hash"


@dataclass(frozen=True)
class WithdrawCode:
    """A code that withdraws a testimony: 32 hexadecimal digits as the desk gets it, twelve words for people."""

    hexadecimal: str = field(repr=False)

    @classmethod
    def generate(cls) -> "WithdrawCode":
        """Draw a code from the system's randomness."""
        return cls(secrets.token_hex(spelt_codes.CODE_BYTES))

    @classmethod
    def read(cls, text: str) -> "WithdrawCode":
        """Read a code that a person kept, as twelve words or 32 hexadecimal digits in any case. Raises GawahError."""
        try:
            return cls(spelt_codes.read(text).hex())
        except NotACode:
            raise GawahError(
                "This is no withdraw code: it has twelve words, or 32 hexadecimal digits. Nothing was sealed; compare "
                "it with what was written down."
            ) from None

    @property
    def words(self) -> str:
        """The code as twelve words with one space between them."""
        return " ".join(spelt_codes.spell(bytes.fromhex(self.hexadecimal)))

    @property
    def hash(self) -> str:
        """What the consent record says of the code, as hexadecimal digits."""
        return triage.hash_withdraw_code(self.hexadecimal)


def add_withdraw_code(answers: Mapping[str, object]) -> tuple[Mapping[str, object], WithdrawCode | None]:
    """Give a testimony without a code the hash of a new one, and return that code.

    Answers of other kinds, those with a hash already, and those without a consent record come back as they are, with
    None; what is wrong with them is the form's to say.
    """
    record = answers.get(_RECORD)
    if not isinstance(record, Mapping) or answers.get("kind") != TESTIMONY or record.get(_HASH):
        return answers, None
    code = WithdrawCode.generate()
    return {**answers, _RECORD: {**record, _HASH: code.hash}}, code


def withdrawal_answers(code: WithdrawCode) -> dict[str, object]:
    """Return the answers of the report that withdraws a testimony: its code and nothing else."""
    return {"kind": WITHDRAWAL, "code": code.hexadecimal}
