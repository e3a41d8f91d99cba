"""Whole reports of the plain kinds, as people would give them."""

from typing import Any, Final

_HERE: Final = {"country": "PK", "region": "PK-BA"}
_STORY: Final = (
    "پیر کی شام سے ہمارے علاقے میں موبائل انٹرنیٹ بند ہے۔ دکاندار کہتے ہیں کہ جلسے کی وجہ سے بند کیا گیا۔\n"
    "میرا نمبر 0300-1234567 ہے، شناختی کارڈ 35202-1234567-1۔ بچوں کی آن لائن کلاسیں رکی ہوئی ہیں۔"
)

ANSWERED: Final[dict[str, dict[str, Any]]] = {
    "outage": {
        "kind": "outage",
        "incident_type": "outage_mobile",
        "occurred": {
            "from": "2026-11-17T18:00+05:00",
            "from_precision": "part_of_day",
            "to": None,
            "recurrence": "continuous",
        },
        **_HERE,
        "districts": ["pk-ba-pishin", "pk-ba-quetta"],
        "operators": ["pk_jazz", "pk_zong"],
        "networks": ["mobile_data"],
        "symptoms": ["signal_no_data", "downgraded_2g"],
        "scale": "city",
        "text": _STORY,
        "lang": "ur",
        "links": ["https://explorer.ooni.org/m/2026"],
    },
    "sim_block": {
        "kind": "sim_block",
        **_HERE,
        "operators": ["pk_zong"],
        "registered_on": "por",
        "block_kind": "no_service",
        "blocked_on": {"on": "2026-10-15", "precision": "month"},
        "notice": "sms",
        "notice_days": "1_3",
        "reason_told": "expired_document",
        "impact": ["work_income", "family_contact"],
        "still_blocked": "no",
        "restored_on": {"on": "2026-11-10", "precision": "week"},
    },
    "device_block": {"kind": "device_block", **_HERE, "status": "blocked", "has_reference": True},
    "service_block": {
        "kind": "service_block",
        "incident_type": "site_block",
        "occurred": {
            "from": "2026-11-01T00:00+05:00",
            "from_precision": "month",
            "to": "2026-11-14T23:59+05:00",
            "to_precision": "day",
        },
        **_HERE,
        "operators": ["unknown"],
        "networks": ["fixed_broadband", "public_wifi"],
        "sites": ["example.org", "news.example.com"],
        "works_with": ["vpn"],
    },
    "throttling": {
        "kind": "throttling",
        "occurred": {"from": "2026-11-18T14:00+05:00", "from_precision": "hour", "to": None},
        **_HERE,
        "operators": ["pk_ptcl"],
        "networks": ["fixed_broadband"],
        "speed_kbit_before": 20000,
        "speed_kbit_after": 250,
    },
    "other": {
        "kind": "other",
        "occurred": {
            "from": "2026-11-18T09:00+05:00",
            "from_precision": "hour",
            "to": "2026-11-18T11:00+05:00",
            "to_precision": "hour",
        },
        **_HERE,
        "text": "Every shop with a generator was told to switch its Wi-Fi off.",
        "lang": "en",
    },
}
"""Answers by kind, every one of which the form takes."""
