"""The kinds of find, and what stands in the place of each.

A replacement says what was there and nothing more. It is never numbered: `[PHONE 1]` in two places would tell
that both were the same number. Replacements are not themselves found again.
"""

from enum import StrEnum


class Kind(StrEnum):
    """What a find is. A find blocks sealing until the person decides on it."""

    CNIC = "CNIC"
    AF_ENID = "AF_ENID"
    ID_KEYWORD = "ID_KEYWORD"
    PASSPORT = "PASSPORT"
    PASSPORT_AF = "PASSPORT_AF"
    PHONE_PK_MOBILE = "PHONE_PK_MOBILE"
    PHONE_PK_LANDLINE = "PHONE_PK_LANDLINE"
    PHONE_AF = "PHONE_AF"
    PHONE_INTL = "PHONE_INTL"
    IMEI = "IMEI"
    IMSI_PK_AF = "IMSI_PK_AF"
    ICCID = "ICCID"
    IBAN_PK = "IBAN_PK"
    IBAN = "IBAN"
    CARD = "CARD"
    EMAIL = "EMAIL"
    HANDLE = "HANDLE"
    URL = "URL"
    GPS_DD = "GPS_DD"
    GPS_DMS = "GPS_DMS"
    GEO_URI = "GEO_URI"
    PLUSCODE = "PLUSCODE"
    IPV4 = "IPV4"
    IPV6 = "IPV6"
    MAC = "MAC"
    PLATE_PK = "PLATE_PK"
    LONG_DIGITS = "LONG_DIGITS"


REPLACEMENTS = {
    "[ID]": (Kind.CNIC, Kind.AF_ENID, Kind.ID_KEYWORD, Kind.PASSPORT, Kind.PASSPORT_AF),
    "[PHONE]": (Kind.PHONE_PK_MOBILE, Kind.PHONE_PK_LANDLINE, Kind.PHONE_AF, Kind.PHONE_INTL),
    "[DEVICE]": (Kind.IMEI, Kind.IMSI_PK_AF, Kind.ICCID),
    "[ACCOUNT]": (Kind.IBAN_PK, Kind.IBAN, Kind.CARD),
    "[CONTACT]": (Kind.EMAIL, Kind.HANDLE),
    "[LINK]": (Kind.URL,),
    "[PLACE]": (Kind.GPS_DD, Kind.GPS_DMS, Kind.GEO_URI, Kind.PLUSCODE),
    "[NETWORK ADDRESS]": (Kind.IPV4, Kind.IPV6, Kind.MAC),
    "[PLATE]": (Kind.PLATE_PK,),
    "[NUMBER]": (Kind.LONG_DIGITS,),
}
_BY_KIND = {kind: replacement for replacement, kinds in REPLACEMENTS.items() for kind in kinds}


def replacement_for(kind: Kind) -> str:
    """Return what stands in the place of a find of this kind (a link may say its host instead)."""
    return _BY_KIND[kind]
