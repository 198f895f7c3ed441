"""What many profiles say alike is kept once: their settings, and the line and column where each of them stands.

Ten thousand files have a few dozen sets of settings. Each is read, settled and checked by itself; so memory alone
is shared, and no finding.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple, TypeVar, cast

from helpgen.logic.condition import Scalar
from helpgen.model.asset import Asset
from helpgen.model.diagnostic import Place
from helpgen.model.profile import Branding, Origin, Profile, Source
from helpgen.model.source_places import profile_path
from helpgen.read.profiles.layered import Layered

T = TypeVar("T")
_OWN = ("tenant.", "contact.")
"""What no two profiles say alike."""
_EARLY = 1_024
"""Texts of organizations that are remembered while profiles are read."""
_NOTHING: Mapping[str, Scalar] = {}
"""What lies below the values of all of them; a plain dictionary, for profiles travel to the workers of a cluster."""
_MANY = 1_000
"""From so many profiles on memory counts; for fewer, looking values up is faster where nothing is shared."""


class _Spot(NamedTuple):
    """An origin in an organization's own file."""

    source: Source
    line: int
    column: int


class FileOrigins(Mapping[str, Origin]):
    """Where the values of an organization's own file came from; an origin is put together when somebody asks for it."""

    __slots__ = ("_spots", "_tenant")

    def __init__(self, tenant: str, spots: Mapping[str, _Spot | Origin]) -> None:
        self._tenant, self._spots = tenant, spots

    def __getitem__(self, key: str) -> Origin:
        told = self._spots[key]
        if isinstance(told, Origin):
            return told
        return Origin(told.source, Place(profile_path(self._tenant), told.line, told.column))

    def __iter__(self) -> Iterator[str]:
        return iter(self._spots)

    def __len__(self) -> int:
        return len(self._spots)


class Alike:
    """What profiles said so far."""

    def __init__(self) -> None:
        self._kept: dict[object, object] = {}
        self._said: dict[object, object] = {}

    def lean(self, profile: Profile) -> Profile:
        """An equal profile, which shares with others what these said, too."""
        values, name = profile.values, self._said_once(profile.name)
        said: dict[Scalar, Scalar] = {
            profile.id: profile.id,
            name: name,
        }  # its values say them, too
        own = {
            key: said.get(each) or self._said_once(each)
            for key, each in values.items()
            if key.startswith(_OWN)
        }
        shared = {key: value for key, value in values.items() if key not in own}
        return replace(
            profile,
            name=name,
            values=Layered(own, self._one_for_all(shared, typed(shared)), _NOTHING),
            origins=FileOrigins(profile.id, self._spots(profile)),
            structures=self._one_for_all(profile.structures, repr(profile.structures)),
            synonyms=self._one_for_all(profile.synonyms, repr(profile.synonyms)),
            branding=self._branding(profile.branding),
            locale=self._said_once(profile.locale),
            base_url=self._said_once(profile.base_url),
            feedback=self._said_once(profile.feedback),
            embedded_in=self._said_once(profile.embedded_in),
        )

    def _branding(self, branding: Branding) -> Branding:
        """The same look; without a logo it is one value for many already."""
        if not branding.logos:
            return branding
        logo, dark = (self._logo(each) for each in (branding.logo, branding.logo_dark))
        color = self._said_once(branding.primary_color)
        links = self._said_once(branding.footer_links)
        return replace(branding, primary_color=color, logo=logo, logo_dark=dark, footer_links=links)

    def _logo(self, logo: Asset | None) -> Asset | None:
        if logo is None:
            return None
        data, name = self._said_once(logo.data), self._said_once(logo.name)
        return replace(logo, data=data, name=name, size=self._said_once(logo.size))

    def _said_once(self, value: T) -> T:
        """The same text, or texts, as one object where it was said early: what each says alone makes no table grow.

        Numbers stay as they are: to a dictionary, 1 and true are one.
        """
        if not isinstance(value, str | bytes | tuple):
            return value
        found = self._said.get(value)
        if found is None and len(self._said) < _EARLY:
            self._said[value] = value
        return value if found is None else cast("T", found)

    def _spots(self, profile: Profile) -> Mapping[str, _Spot | Origin]:
        own = profile_path(profile.id)
        spots = {
            key: _Spot(origin.source, origin.place.line, origin.place.column)
            if origin.place.path == own and not origin.place.by
            else origin
            for key, origin in profile.origins.items()
        }
        return self._one_for_all(spots, tuple(spots.items()))

    def _one_for_all(self, value: T, told: object) -> T:
        """The first value of which the same was told."""
        return cast("T", self._kept.setdefault((type(value), told), value))


class Gathered:
    """Profiles in the order in which they came; of many, what they say alike is kept once."""

    def __init__(self) -> None:
        self.profiles: list[Profile] = []
        self._alike = Alike()

    def add(self, profile: Profile) -> None:
        """One more."""
        is_one_of_many = len(self.profiles) >= _MANY
        self.profiles.append(self._alike.lean(profile) if is_one_of_many else profile)
        if len(self.profiles) == _MANY:
            self.profiles = [self._alike.lean(each) for each in self.profiles]


def typed(values: Mapping[str, Scalar]) -> object:
    """Equal where the values are, and print alike: 1, 1.0 and true are equal to Python."""
    return tuple([(key, type(value), value) for key, value in values.items()])
