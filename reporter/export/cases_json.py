"""All cases in one JSON document, for programs: `{"cases":[…],"version":1}`, keys sorted, one case a line.

Each case is `{"id", "received", "report", "status"}`: the upload id, the ISO week it came in, the report's
members as the desk read them, and where the desk stands with it. One with files has `attachments`, which describes
them as `report.json` does; `cleaned` is `kept` for those that nobody cleaned.

What a file discloses: everything the reports say, in the exact words of the people who sent them, consent
records included. The id is on the sender's receipt: whoever holds both the receipt and the file knows who sent
which report. Left out: the attachments themselves, who at the desk moved a case and why, the members by which a
sender tied reports together (`prior`) or attached a desk's log (`alarm`), and the hash of a testimony's code: twelve
words found on a person must not lead to what that person told.
"""

import json
from collections.abc import Mapping

from reporter.case import Case, CaseAttachment
from reporter.export.layout import Layout

_LEFT_OUT = frozenset({"alarm", "prior"})
_CONSENT = "consent"
_CODE_HASH = "withdraw_code_hash"


def lay_out() -> Layout:
    """Describe the format."""
    return Layout(before=b'{"cases":[\n', print_case=_print_case, between=b",\n", after=b'\n],"version":1}\n')


def _print_case(case: Case) -> bytes:
    document: dict[str, object] = {
        "id": case.upload_id,
        "received": case.received_week,
        "report": {
            name: _without_code(value) if name == _CONSENT else value
            for name, value in case.members.items()
            if name not in _LEFT_OUT
        },
        "status": case.state.value,
    }
    if case.attachments:
        document["attachments"] = [_describe(attachment) for attachment in case.attachments]
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_open_mapping)
    # Half of a surrogate pair has no UTF-8; the replacement is the JSON escape of that very character.
    return text.encode("utf-8", errors="backslashreplace")


def _without_code(consent: object) -> object:
    if not isinstance(consent, Mapping):
        return consent
    return {name: value for name, value in consent.items() if name != _CODE_HASH}


def _describe(attachment: CaseAttachment) -> dict[str, object]:
    described: dict[str, object] = {
        "n": attachment.n,
        "media_type": attachment.media_type,
        "length": attachment.length,
        "sha256": attachment.sha256,
        "cleaned": attachment.cleaned,
    }
    return described if attachment.because is None else {**described, "because": attachment.because}


def _open_mapping(value: object) -> dict[str, object]:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a report cannot hold a {type(value).__name__}")
