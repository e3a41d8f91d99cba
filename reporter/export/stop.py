"""Rows as in the data set of Access Now and the #KeepItOn coalition: Shutdown Tracker Optimization Project (STOP).

Its 46 columns in its order and words (CC BY 4.0; credit them when you publish), printed by `cells` and without a
byte order mark, which readers of the data set would take for a part of the first header. One row per case until
cases are merged into incidents.

What has no row: a blocked SIM or device, for which STOP has no type; a site nobody can answer on; a testimony
that does not say what sort of incident it was; and a testimony whose consent does not name `stop_dataset`.

A column is filled only when the report itself says so. Who ordered it, why, what the law was, and every
yes-or-no a report does not answer stay empty for an organiser, and so does `event`, which is an analyst's prose
and never a citizen's. Dates are those of the report's own clock; the end is the day its rounded end falls on.

What a file discloses: date, districts, operators, networks, services and the links the sender chose to give. No
free text, no hour, no id. A single report in a small district is still one person's: see the exports reference.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from reporter.case import Case
from reporter.export.answers import Members, read_code, read_codes, read_list, read_table, read_text
from reporter.export.cells import print_row
from reporter.export.layout import Layout
from reporter.export.stop_platforms import Platforms, find_platforms
from reporter.export.stop_tables import StopIncident, load_stop_mapping
from reporter.export.words import join, known_label
from reporter.report import NotAPeriod, Period, Precision
from reporter.vocabulary import Country, shipped

_DAY = timedelta(days=1)
_LINK_SEPARATOR = "; "
_STOP_CONSENT = "stop_dataset"
_MORE_THAN_A_CITY = "wider"
_AT_MOST_A_CITY = frozenset({"only_me", "household", "neighbourhood", "city"})


def lay_out() -> Layout:
    """Describe the format."""
    return Layout(before=print_row(shipped().stop_columns), print_case=_print_case)


def make_row(case: Case) -> Mapping[str, str] | None:
    """Make a case's row, by column and without the empty ones; None if STOP has no place for the case."""
    members = case.members
    incident = _find_incident(members)
    if incident is None or not _may_be_published(members):
        return None
    platforms = find_platforms(members, incident)
    if platforms is None:
        return None
    return {
        **_say_when(members),
        **_say_where(members),
        **_say_what(members, incident, platforms),
        **platforms.cells,
        "telcos_involved": join(_name_operator(code) for code in read_codes(members, "operators")),
        "info_source": _word("info_source", "cso"),
        "info_source_link": _LINK_SEPARATOR.join(_public_links(members)),
    }


def _print_case(case: Case) -> bytes | None:
    row = make_row(case)
    return None if row is None else print_row(row.get(column, "") for column in shipped().stop_columns)


def _word(column: str, code: str) -> str:
    return shipped().stop_text(column, code)


def _find_incident(members: Members) -> StopIncident | None:
    code = read_code(members, "incident_type") or read_code(members, "kind")
    return load_stop_mapping().incidents.get(code)


def _may_be_published(members: Members) -> bool:
    if read_text(members, "kind") != "testimony":
        return True
    return _STOP_CONSENT in read_list(read_table(members, "consent"), "uses_ok")


def _say_when(members: Members) -> dict[str, str]:
    occurred = read_table(members, "occurred")
    try:
        period = Period.parse({"from": occurred.get("from"), "to": occurred.get("to")})
    except NotAPeriod:
        return {"shutdown_status": _word("shutdown_status", "unknown")}
    precision = read_text(occurred, "from_precision") or Precision.HOUR
    exact = precision in load_stop_mapping().actual_precisions
    said = {
        "start_date_type": _word("start_date_type", "actual" if exact else "estimated"),
        "start_date": _print_date(period.from_),
    }
    if period.to is None:
        return said | {"shutdown_status": _word("shutdown_status", "ongoing" if "to" in occurred else "unknown")}
    return said | {
        "shutdown_status": _word("shutdown_status", "ended"),
        "end_date": _print_date(period.to),
        "duration": str(max(1, -((period.from_ - period.to) // _DAY))),
    }


def _print_date(moment: datetime) -> str:
    return f"{moment.month}/{moment.day}/{moment.year}"


def _say_where(members: Members) -> dict[str, str]:
    country = _find_country(read_code(members, "country"))
    districts = [code for code in read_codes(members, "districts") if known_label("districts", code)]
    region = known_label("regions", read_code(members, "region"))
    return {
        "country": country.stop_name if country else _print_country_code(read_code(members, "country")),
        "region": country.stop_region if country else "",
        "area_name": join(known_label("districts", code) for code in districts) or region,
        "geo_scope": _word("geo_scope", _judge_scope(districts, read_code(members, "scale"))),
    }


def _find_country(code: str) -> Country | None:
    return shipped().by_country.get(code)


def _print_country_code(code: str) -> str:
    # A country without a folder has no STOP name here; its ISO code is one, and anything else is a stranger's text.
    return code if len(code) == 2 and code.isascii() and code.isalpha() and code.isupper() else ""


def _judge_scope(districts: list[str], scale: str) -> str:
    # A district's code begins with its region's, as in pk-ba-quetta.
    regions = {tuple(code.split("-")[:2]) for code in districts}
    if len(regions) > 1:
        return "multi_region"
    if len(districts) > 1:
        return "multi_city"
    if (districts and scale != _MORE_THAN_A_CITY) or scale in _AT_MOST_A_CITY:
        return "local"
    return "unsure"


def _say_what(members: Members, incident: StopIncident, platforms: Platforms) -> dict[str, str]:
    networks = frozenset(read_codes(members, "networks"))
    # Which of the two was off is for the networks to say; a report that names neither means both.
    both = incident.calls_and_sms and not networks & {"sms", "mobile_voice"}
    extent = incident.shutdown_extent
    if platforms.named and incident.shutdown_extent_with_services:
        extent = incident.shutdown_extent_with_services
    return {
        "shutdown_type": _word("shutdown_type", incident.shutdown_type),
        "shutdown_extent": _word("shutdown_extent", extent) if extent else "",
        "affected_network": _word("affected_network", incident.affected_network or _judge_network(networks)),
        "sms_affected": _word("tri", "yes") if both or "sms" in networks else "",
        "phonecall_affected": _word("tri", "yes") if both or "mobile_voice" in networks else "",
    }


def _judge_network(networks: frozenset[str]) -> str:
    mapping = load_stop_mapping()
    mobile = bool(networks & mapping.mobile_networks)
    broadband = bool(networks & mapping.broadband_networks)
    if mobile and broadband:
        return "both"
    if mobile:
        return "mobile"
    return "broadband" if broadband else "unknown"


def _name_operator(code: str) -> str:
    mapping = load_stop_mapping()
    # An operator's code begins with its country's, as in pk_jazz.
    country = _find_country(code.partition("_")[0].upper())
    name = mapping.operator_names.get(code) or known_label("operators", code)
    if country is None or not name or code in mapping.operators_not_named:
        return ""
    return f"{country.stop_name}: {name}"


def _public_links(members: Members) -> tuple[str, ...]:
    return tuple(link for link in read_list(members, "links") if link.startswith(("https://", "http://")))
