"""Reads what turns our codes into STOP rows: `resources/vocabulary/stop_mapping.toml`, frozen.

The exact words of the columns are the vocabulary's; this is the mapping between its codes. A change of either is
a change of data and of no code.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True)
class StopIncident:
    """What an incident type alone says in a STOP row, as codes of the vocabulary's STOP lists; "" says nothing.

    `two_way_service_only`: no row if the services and sites named are none that people talk over.
    `two_way_site_only`: no row unless such a one is named.
    """

    shutdown_type: str
    shutdown_extent: str = ""
    shutdown_extent_with_services: str = ""
    affected_network: str = ""
    services: tuple[str, ...] = ()
    calls_and_sms: bool = False
    two_way_service_only: bool = False
    two_way_site_only: bool = False


@dataclass(frozen=True)
class StopMapping:
    """The whole mapping. Incident types without an entry give no row."""

    incidents: Mapping[str, StopIncident]
    actual_precisions: frozenset[str]
    mobile_networks: frozenset[str]
    broadband_networks: frozenset[str]
    one_way_services: frozenset[str]
    operators_not_named: frozenset[str]
    operator_names: Mapping[str, str]
    service_names: Mapping[str, str]
    service_of_host: Mapping[str, str]

    def find_service(self, host: str) -> str:
        """Find the two-way platform that a host belongs to, itself or as a host below; "" if none."""
        name = host.lower().rstrip(".")
        while name:
            if name in self.service_of_host:
                return self.service_of_host[name]
            name = name.partition(".")[2]
        return ""


@cache
def load_stop_mapping() -> StopMapping:
    """Read the mapping that comes with the program, once."""
    path = resources.files("resources") / "vocabulary" / "stop_mapping.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return StopMapping(
        incidents={code: _read_incident(table) for code, table in tables["incidents"].items()},
        actual_precisions=frozenset(tables["actual_precisions"]),
        mobile_networks=frozenset(tables["mobile_networks"]),
        broadband_networks=frozenset(tables["broadband_networks"]),
        one_way_services=frozenset(tables["one_way_services"]),
        operators_not_named=frozenset(tables["operators_not_named"]),
        operator_names=tables["operator_names"],
        service_names=tables["service_names"],
        service_of_host=tables["service_of_host"],
    )


def _read_incident(table: Mapping[str, Any]) -> StopIncident:
    return StopIncident(**{**table, "services": tuple(table.get("services", ()))})
