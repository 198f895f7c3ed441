"""In which order are provider, location, service and time chosen?

The provider comes first, because everything else depends on it; changing the provider takes the service and
the time back. A time is as long as its service, so where every one of several has a length of its own it comes after
that; where one is as long as the organization's appointments usually are, that length is meant without any.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from helpgen.booking.values import (
    About,
    Cell,
    Decision,
    Fact,
    Field,
    Message,
    Occasion,
    Property,
    Rule,
    allowed,
    fields,
    refused,
)

PROVIDER_FIRST = Message("provider_first", "Choose a provider first.")
LOCATION_NOT_OFFERED = Message(
    "location_not_offered", "The provider does not work at this location. Choose another."
)
SERVICE_NOT_OFFERED = Message(
    "service_not_offered", "The provider does not offer this service. Choose another."
)
SERVICE_FIRST = Message("service_first", "Choose a service first.")

CLEARS: Mapping[str | None, tuple[str, ...]] = MappingProxyType(
    {"provider": ("service", "time"), "service": ("time",)}
)
"""What has to be chosen again after a change: services are the provider's, a time is as long as its service."""


def meant(service: str, provider_services: tuple[str, ...]) -> str:
    """The service that is chosen, or the only one that there is; empty where there is a choice, or none."""
    only = provider_services[0] if len(provider_services) == 1 else ""
    return service or only


def decide(
    provider: str | None,
    location: str | None,
    service: str | None,
    provider_services: tuple[str, ...],
    provider_locations: tuple[str, ...],
    changed: str | None = None,
    usual_length: bool | None = None,
    start: datetime | None = None,
    moving: str | None = None,
) -> Decision:
    """Nothing is chosen before the provider or that the provider does not offer, and no `start` before the service.

    `usual_length`: one of the services is as long as the organization's appointments usually are, which is meant where
    none is named. What is `moving` has the service that it has, or none: that is not chosen anew.
    """
    cleared = CLEARS.get(changed, ())
    kept = None if "service" in cleared else service
    steps = (
        ("provider", not provider),
        ("location", bool(provider_locations) and not location),
        ("service", bool(provider_services) and not kept),
        ("time", True),
    )
    following = next(step for step, is_open in steps if is_open)
    told: dict[str, Fact] = {"next": following, "cleared": cleared}
    if not provider and (location or kept):
        return refused(PROVIDER_FIRST, ("provider", "before", location or kept), **told)
    if location and location not in provider_locations:
        return refused(LOCATION_NOT_OFFERED, (location, "not in", provider_locations), **told)
    if kept and kept not in provider_services:
        return refused(SERVICE_NOT_OFFERED, (kept, "not in", provider_services), **told)
    timed = start is not None and "time" not in cleared and moving is None
    if timed and not kept and len(provider_services) > 1 and not usual_length:
        return refused(SERVICE_FIRST, ("time", "before", "service"), **told)
    return allowed(("next", "is", following), **told)


def _only_what_is_offered(
    provider: str | None,
    location: str | None,
    service: str | None,
    provider_services: tuple[str, ...],
    provider_locations: tuple[str, ...],
    changed: str | None,
    answer: Decision,
    usual_length: bool | None = None,
    start: datetime | None = None,
    moving: str | None = None,
) -> bool:
    del usual_length, start, moving
    chosen = {location} - {None, ""} | ({service} - {None, ""} if changed != "provider" else set())
    offered = {*provider_services, *provider_locations}
    return not answer.allowed or (chosen <= offered and bool(provider or not chosen))


RULE = Rule(
    id="booking.selections",
    says="The provider is chosen first; location and service are of those that the provider offers.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE, Occasion.FORM),
    about=(About.PROVIDER,),
    found_in_bulk=True,
    quiet=True,
    stands_in="providers.{provider}",
    given=(
        Field("provider", Cell.CODE, ("Provider",), optional=True),
        Field("location", Cell.WORDS, ("Location",), optional=True),
        Field("service", Cell.WORDS, ("Service",), optional=True),
        Field("provider_services", Cell.WORDS, ("The provider's services",), many=True),
        Field("provider_locations", Cell.WORDS, ("The provider's locations",), many=True),
        Field(
            "changed",
            Cell.CODE,
            ("Changed",),
            optional=True,
            codes=("provider", "location", "service"),
        ),
        Field("usual_length", Cell.YES_NO, ("Offers the usual length",), optional=True),
        replace(fields.START, optional=True),
        fields.MOVING,
    ),
    gives=(
        Field(
            "next",
            Cell.CODE,
            ("Next choice",),
            codes=("provider", "location", "service", "time"),
        ),
        Field("cleared", Cell.CODE, ("Chosen again",), many=True, codes=("service", "time")),
    ),
    statements=("003.6", "004.5"),
    decision=(
        "The form asks provider, location, service, time, each only where there is something to choose; "
        "what it left open is no reason to refuse, except a service where a time is chosen and each of several has a "
        "length of its own: nobody knows how long it takes. Any provider counts as chosen."
    ),
    messages=(PROVIDER_FIRST, LOCATION_NOT_OFFERED, SERVICE_NOT_OFFERED, SERVICE_FIRST),
    properties=(
        Property(
            "only-what-is-offered",
            "Nothing that the provider does not offer can be chosen, and nothing before the provider.",
            _only_what_is_offered,
        ),
    ),
)
