"""Booking policies of the project's own profiles, and small ones for a single rule."""

from functools import cache

from helpgen.booking.values.keys import KEYS
from helpgen.booking.values.policy import Policy, load
from helpgen.model.profile import Profile
from helpgen.read.premises import read_premises
from tests.house.tree import ROOT

SYSTEMS = {
    "S0": "maple-street-therapy",
    "S1a": "bright-path-counseling",
    "S1b": "oak-line-behavioral",
    "S3": "wren-house-therapists",
    "S4": "lakeside-psychology",
}
"""The profile that stands for each of the seeds' systems."""


@cache
def _profiles() -> dict[str, Profile]:
    return {profile.id: profile for profile in read_premises(ROOT).value.tenants.profiles}


@cache
def _values(tenant: str) -> dict[str, object]:
    profile = _profiles()[tenant]
    both: dict[str, object] = {**profile.values, **profile.structures}
    return {key.name: both[key.name] for key in KEYS}


def policy_of(tenant: str) -> Policy:
    """The policy of one of our profiles, whole."""
    return load(_values(tenant), KEYS)


def policy_with(tenant: str, changes: dict[str, object]) -> Policy:
    """The same with some values changed; they are JSON values."""
    return load({**_values(tenant), **changes}, KEYS)


def only(values: dict[str, object]) -> Policy:
    """A policy that holds just these JSON values."""
    return load(values, KEYS)
