"""Which two-way platforms a report says are affected, and the STOP cells that say so.

STOP counts what people talk over. Five services have a column of their own, the others are named together in
`other_affected`. A site counts when its host belongs to one of those platforms.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reporter.export.answers import Members, read_codes
from reporter.export.stop_tables import StopIncident, load_stop_mapping
from reporter.export.words import join
from reporter.vocabulary import shipped


@dataclass(frozen=True)
class Platforms:
    """The services with a place in STOP, as codes, and their cells by column."""

    named: tuple[str, ...]
    cells: Mapping[str, str]


def find_platforms(members: Members, incident: StopIncident) -> Platforms | None:
    """Find the platforms a report names; None if the incident needs one and nothing named is one."""
    mapping = load_stop_mapping()
    services = read_codes(members, "services")
    sites = read_codes(members, "sites")
    found = (*incident.services, *services, *(mapping.find_service(site) for site in sites))
    named = tuple(dict.fromkeys(code for code in found if code and code not in mapping.one_way_services))
    if not named and (incident.two_way_site_only or (incident.two_way_service_only and (services or sites))):
        return None
    return Platforms(named=named, cells=_print_cells(named))


def _print_cells(named: tuple[str, ...]) -> Mapping[str, str]:
    columns = shipped().stop_strings["service_columns"]
    yes = shipped().stop_text("tri", "yes")
    cells = {columns[code]: yes for code in named if code in columns}
    names = load_stop_mapping().service_names
    cells["other_affected"] = join(names.get(code, "") for code in named if code not in columns)
    return cells
