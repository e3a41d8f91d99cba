"""The two check digits that tell a card, a device or an account number from any other row of digits."""

_LUHN_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def passes_luhn(digits: str) -> bool:
    """Tell whether ASCII `digits` end in their Luhn check digit (ISO/IEC 7812-1, annex B)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        total += _LUHN_DOUBLED[int(digit)] if place % 2 else int(digit)
    return total % 10 == 0


def passes_mod_97(account: str) -> bool:
    """Tell whether an IBAN without spaces has the check digits of ISO 13616 (ISO 7064, MOD 97-10)."""
    moved = account[4:] + account[:4]
    return int("".join(str(int(character, 36)) for character in moved)) % 97 == 1
