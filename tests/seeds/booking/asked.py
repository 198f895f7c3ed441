"""A rule, asked through the profile of the system that a seed describes."""

from collections.abc import Mapping
from datetime import datetime

from helpgen.booking.desk.asking import ask, asked, given_by
from helpgen.booking.registry import BY_ID
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import Decision
from tests.booking_policies import SYSTEMS, policy_with

ZONES = {
    "S0": "America/New_York",
    "S1a": "America/Los_Angeles",
    "S1b": "America/Phoenix",
    "S3": "America/New_York",
    "S4": "America/Chicago",
}
ON: dict[str, object] = {"features.patientPortalEnabled": True, "features.selfBookingEnabled": True}
OFF: dict[str, object] = {**ON, "features.selfBookingEnabled": False}
NO_PORTAL: dict[str, object] = {
    "features.patientPortalEnabled": False,
    "features.selfBookingEnabled": False,
}


def answer(
    system: str,
    rule: str,
    given: Mapping[str, object] | None = None,
    changes: Mapping[str, object] | None = None,
) -> Decision:
    """What the rule says; every optional value that is not given is None."""
    policy = policy_with(SYSTEMS[system], dict(changes or {}))
    blank: dict[str, object] = {
        field.name: None for each in asked(BY_ID[rule]) for field in each.given if field.optional
    }
    return ask(BY_ID[rule], given_by({**blank, **(given or {})}), policy)


def at(system: str, text: str) -> datetime:
    """A wall time in the organization's zone: `2026-03-02 10:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=zone(ZONES[system]))


def sent(decision: Decision) -> list[str]:
    """The effects as text, such as `email:client`."""
    return [str(effect) for effect in decision.effects]
