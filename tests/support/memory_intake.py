"""The stand-in server under the names of its first version."""

from support.stand_in.faults import SPOILING, Fault, Rule
from support.stand_in.server import StandIn

__all__ = ["SPOILING", "Fault", "MemoryIntake", "Rule"]

MemoryIntake = StandIn
