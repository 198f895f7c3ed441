"""content/booking/<tenant>.yaml becomes a practice, or what is wrong with it; each finding names its tenant."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from helpgen.booking.values import ANY, DAY, Hours
from helpgen.frozen import frozen
from helpgen.model.bookings.practice_file import AppointmentFile, EventFile, HoldFile, PracticeFile
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.read.disk.files import File, read_file, walk
from helpgen.read.verdict import has_error
from helpgen.read.yaml.shape import shape
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.read.yaml.yaml_file import ALMOST, LARGEST, not_read, parse
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

FOLDER = "booking"
_SUFFIX = ".yaml"


@frozen
class BookingFile:
    """A practice with the tree that it was read from, for the places of its parts."""

    practice: PracticeFile
    tree: Tree


def read_practice(root: Path, content: str, tenant: str) -> Checked[BookingFile | None]:
    """The practice of one organization; None, without a finding, where it has no file. No other file is opened."""
    file = read_file(root, f"{content}/{FOLDER}/{tenant}{_SUFFIX}", LARGEST)
    if file.value is None:
        return Checked(None, _owned(file.diagnostics, tenant))
    return _practice(file.value, tenant)


def read_practices(
    root: Path, content: str, tenants: Iterable[str]
) -> Checked[dict[str, BookingFile]]:
    """Every sound practice by organization; a file without a profile is a finding."""
    files = walk(root, f"{content}/{FOLDER}", limit, deepest=0)
    known, practices, found = sorted(tenants), {}, list(files.diagnostics)
    for file in files.value or ():
        if not file.path.endswith(_SUFFIX):
            found.append(not_read(file.path, "booking files"))
            continue
        stem = file.path.rsplit("/", 1)[-1].removesuffix(_SUFFIX)
        if stem not in known:
            found.append(_stranger(file.path, stem, known))
            continue
        practice = _practice(file, stem)
        found += practice.diagnostics
        if practice.value is not None:
            practices[stem] = practice.value
    return Checked(practices, tuple(found))


def code_of(kind: str, _way: Way) -> str:
    """The code for a fault of shape: of a value, or of a field itself."""
    return "BK902" if kind == "value" else "BK901"


def unknown(tree: Tree, way: Way, what: str, name: str, known: Iterable[str]) -> Diagnostic:
    """The finding that a file names something that is not there."""
    names = sorted(known)
    near = nearest(name, names)
    hint = f"did you mean `{near}`?" if near else f"known are {', '.join(names) or 'none'}"
    message = f"`{dotted(way)}`: there is no {what} `{shortened(name)}`"
    return Diagnostic(tree.place(way), "BK903", message, hint)


def limit(path: str) -> int:
    """How much to read of a file there: nothing of one that nobody meant to be read."""
    return LARGEST if path.endswith((_SUFFIX, *ALMOST)) else 0


def _owned(found: Iterable[Diagnostic], tenant: str) -> tuple[Diagnostic, ...]:
    return tuple(replace(each, tenants=(tenant,)) for each in found)


def _stranger(path: str, stem: str, known: list[str]) -> Diagnostic:
    near = nearest(stem, known)
    hint = f"did you mean `{near}`?" if near else "add its profile, or remove this file"
    message = f"there is no profile `{shortened(stem)}`"
    return Diagnostic(Tree(path).place(()), "BK904", message, hint)


def _practice(file: File, tenant: str) -> Checked[BookingFile | None]:
    tree = parse(file)
    if tree.value is None:
        return Checked(None, _owned(tree.diagnostics, tenant))
    shaped = shape(tree.value, PracticeFile, code_of, {})
    found = [*shaped.diagnostics]
    if not has_error(found):
        found += _provider_faults(tree.value, shaped.model)
        found += _long_nights(tree.value, shaped.model)
        found += _namesakes(tree.value, shaped.model)
        found += _caregiver_faults(tree.value, shaped.model)
        found += _calendar_faults(tree.value, shaped.model)
    value = None if has_error(found) else BookingFile(shaped.model, tree.value)
    return Checked(value, _owned(found, tenant))


def _provider_faults(tree: Tree, practice: PracticeFile) -> Iterator[Diagnostic]:
    for key, provider in practice.providers.items():
        way: Way = ("providers", key)
        if key == ANY:
            message = f"`{dotted(way)}`: `{ANY}` means whoever is free"
            yield Diagnostic(tree.key_place(way), "BK902", message, "give the provider another id")
        for index, name in enumerate(provider.services):
            if name not in practice.services:
                yield unknown(tree, (*way, "services", index), "service", name, practice.services)
        for day in type(provider.weekday_locations).model_fields:
            place = getattr(provider.weekday_locations, day)
            if place and place not in provider.locations:
                at = (*way, "weekdayLocations", day)
                yield unknown(tree, at, f"location of {key}", place, provider.locations)


def _long_nights(tree: Tree, practice: PracticeFile) -> Iterator[Diagnostic]:
    """Hours that may have been typed the wrong way round."""
    for key, provider in practice.providers.items():
        for day, hours in zip(type(provider.week).model_fields, provider.week.days(), strict=True):
            for index, each in enumerate(hours):
                way: Way = ("providers", key, "week", day, index)
                yield from long_night(tree.place(way), dotted(way), each)
        for index, override in enumerate(provider.overrides):
            if override.hours is not None:
                way = ("providers", key, "overrides", index, "hours")
                yield from long_night(tree.place(way), dotted(way), override.hours)


def long_night(place: Place, what: str, hours: Hours) -> Iterator[Diagnostic]:
    """The finding that hours go past midnight and last longer than half a day."""
    if hours.end > DAY and hours.end - hours.start > DAY // 2:
        start, end = (f"{each // 60:02}:{each % 60:02}" for each in (hours.start, hours.end - DAY))
        message = f"`{what}`: {start} to {end} goes past midnight and lasts more than twelve hours"
        hint = f"if {end} to {start} is meant, turn them round; else split them at midnight"
        yield Diagnostic(place, "BK914", message, hint)


def _namesakes(tree: Tree, practice: PracticeFile) -> Iterator[Diagnostic]:
    """Clients with the id of somebody who works there: who does something is known by it."""
    for key in practice.clients:
        if key in practice.providers or key in practice.staff:
            way: Way = ("clients", key)
            message = f"`{dotted(way)}`: somebody who works there has this id"
            yield Diagnostic(tree.key_place(way), "BK902", message, "give one of them another id")


def _caregiver_faults(tree: Tree, practice: PracticeFile) -> Iterator[Diagnostic]:
    """Whoever acts for somebody acts for clients that there are, and for one at least."""
    for key, caregiver in practice.caregivers.items():
        way: Way = ("caregivers", key, "clients")
        if not caregiver.clients:
            message = f"`{dotted(way)}`: a caregiver acts for somebody"
            yield Diagnostic(tree.place(way), "BK902", message, "write the ids of clients")
        for index, name in enumerate(caregiver.clients):
            if name not in practice.clients:
                yield unknown(tree, (*way, index), "client", name, practice.clients)


def _calendar_faults(tree: Tree, practice: PracticeFile) -> Iterator[Diagnostic]:
    for key, appointment in practice.calendar.appointments.items():
        yield from _appointment(tree, ("calendar", "appointments", key), appointment, practice)
    for key, hold in practice.calendar.holds.items():
        yield from _hold(tree, ("calendar", "holds", key), hold, practice)
    for index, event in enumerate(practice.calendar.events):
        yield from event_faults(tree, ("calendar", "events", index), event, practice)


def _appointment(
    tree: Tree, way: Way, each: AppointmentFile, practice: PracticeFile
) -> Iterator[Diagnostic]:
    if each.provider not in practice.providers:
        yield unknown(tree, (*way, "provider"), "provider", each.provider, practice.providers)
    elif each.location and each.location not in practice.providers[each.provider].locations:
        known = practice.providers[each.provider].locations
        at = (*way, "location")
        yield unknown(tree, at, f"location of {each.provider}", each.location, known)
    if each.client is not None and each.client not in practice.clients:
        yield unknown(tree, (*way, "client"), "client", each.client, practice.clients)
    if each.service and each.service not in practice.services:
        yield unknown(tree, (*way, "service"), "service", each.service, practice.services)
    if each.room and each.room not in practice.rooms:
        yield unknown(tree, (*way, "room"), "room", each.room, practice.rooms)
    yield from _proposed(tree, way, each, practice)
    if (each.change == "reschedule_requested") is (each.proposed is None):
        message = f"`{dotted(way)}`: a request to reschedule and a proposed time belong together"
        hint = "write `change: reschedule_requested` and `proposed:`, or neither"
        yield Diagnostic(tree.key_place(way), "BK901", message, hint)


def _proposed(
    tree: Tree, way: Way, each: AppointmentFile, practice: PracticeFile
) -> Iterator[Diagnostic]:
    """With whom, what for and where it would be: names that are there, and a time for it."""
    provider, service, place = (
        each.proposed_provider,
        each.proposed_service,
        each.proposed_location,
    )
    if provider and provider not in practice.providers:
        at = (*way, "proposedProvider")
        yield unknown(tree, at, "provider", provider, practice.providers)
    elif place and (whose := provider or each.provider) in practice.providers:
        known = practice.providers[whose].locations
        if place not in known:
            at = (*way, "proposedLocation")
            yield unknown(tree, at, f"location of {whose}", place, known)
    if service and service not in practice.services:
        at = (*way, "proposedService")
        yield unknown(tree, at, "service", service, practice.services)
    if (provider or service or place) and each.proposed is None:
        message = f"`{dotted(way)}`: what is asked for has no time"
        hint = "write `proposed:`, the time that would be; it may be the same one"
        yield Diagnostic(tree.key_place(way), "BK901", message, hint)


def _hold(tree: Tree, way: Way, each: HoldFile, practice: PracticeFile) -> Iterator[Diagnostic]:
    if each.provider not in practice.providers:
        yield unknown(tree, (*way, "provider"), "provider", each.provider, practice.providers)
    if each.client not in practice.clients:
        yield unknown(tree, (*way, "client"), "client", each.client, practice.clients)
    if each.room and each.room not in practice.rooms:
        yield unknown(tree, (*way, "room"), "room", each.room, practice.rooms)


def event_faults(
    tree: Tree, way: Way, each: EventFile, practice: PracticeFile
) -> Iterator[Diagnostic]:
    """What an entry of the calendar lacks, and whom it names that is not there."""
    if each.provider and each.provider not in practice.providers:
        yield unknown(tree, (*way, "provider"), "provider", each.provider, practice.providers)
    is_whole_day = each.day is not None and each.start is None and each.end is None
    is_span = (each.day, each.last) == (None, None) and each.start and each.end
    if not is_whole_day and not is_span:
        message = f"`{dotted(way)}` needs either a day, or a start and an end"
        yield Diagnostic(tree.place(way), "BK901", message, "write `day:`, or `start:` and `end:`")
    if each.until is not None and each.repeats is None:
        message = f"`{dotted(way)}`: `until` is the last day of an entry that repeats"
        yield Diagnostic(
            tree.place(way), "BK901", message, "write `repeats: weekly` too, or leave it out"
        )
    yield from _out_of_order(tree, way, each)


def _out_of_order(tree: Tree, way: Way, each: EventFile) -> Iterator[Diagnostic]:
    """Last days before the first one: the entry would take no time at all, which nobody means."""
    first = each.start.date() if each.start is not None else each.day
    for name, last in (("last", each.last), ("until", each.until)):
        if first is not None and last is not None and last < first:
            at = (*way, name)
            message = f"`{dotted(at)}`: {last} is before {first}, on which the entry begins"
            yield Diagnostic(tree.place(at), "BK902", message, "write a later day")
