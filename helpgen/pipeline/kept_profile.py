"""What the file of an organization was read as, as text and back: JSON in which no text can name a class.

A build asks a profile for its values; where they came from is asked by few, so it comes back when somebody does.
"""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from helpgen.cache.codec import Codec
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.profile import Branding, Origin, Profile

_CODEC = Codec([Place, Diagnostic])
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


class KeptOrigins(Mapping[str, Origin]):
    """Origins as they were told, read when somebody asks for one."""

    __slots__ = ("_told",)

    def __init__(self, told: str) -> None:
        self._told = told

    def __getitem__(self, key: str) -> Origin:
        return _origins(self._told)[key]

    def __iter__(self) -> Iterator[str]:
        return iter(_origins(self._told))

    def __len__(self) -> int:
        return len(_origins(self._told))

    def __repr__(self) -> str:
        return repr(_origins(self._told))


@lru_cache(maxsize=256)
def _origins(told: str) -> dict[str, Origin]:
    rows = json.loads(told)
    return {key: Origin(source, Place(*place)) for key, (source, *place) in rows.items()}


def profile_text(reading: Checked[Profile | None]) -> bytes:
    """The reading of a sound profile without a logo, with what was found in it; a ValueError for any other."""
    profile = reading.value
    if profile is None or profile.branding.logos:
        raise ValueError("it is no profile, or has a file of its own")
    origins = {
        key: (origin.source, origin.place.path, origin.place.line, origin.place.column)
        for key, origin in profile.origins.items()
    }
    branding = profile.branding
    row = [
        profile.id,
        profile.name,
        profile.file,
        dict(profile.values),
        _encode(origins),
        _CODEC.text((dict(profile.structures), profile.synonyms and dict(profile.synonyms))),
        [branding.primary_color, branding.footer_links, branding.shows_name],
        profile.locale,
        profile.base_url,
        profile.feedback,
        profile.embedded_in,
        profile.line,
        _CODEC.text(reading.diagnostics) if reading.diagnostics else "",
    ]
    return _encode(row).encode("utf-8", "surrogatepass")


def profile_in(data: bytes) -> Checked[Profile | None]:
    """The reading that was kept."""
    (
        name,
        title,
        file,
        values,
        origins,
        rest,
        (color, links, shows_name),
        locale,
        base_url,
        feedback,
        embedded_in,
        line,
        found,
    ) = json.loads(data.decode("utf-8", "surrogatepass"))
    structures, synonyms = _rest(rest)
    footer = tuple([(text, url) for text, url in links])
    profile = Profile(
        name,
        title,
        file,
        values,
        KeptOrigins(origins),
        structures,
        Branding(color, None, footer, None, shows_name),
        locale,
        base_url,
        synonyms,
        feedback,
        tuple(embedded_in),
        line,
    )
    return Checked(profile, _CODEC.value(found) if found else ())


@lru_cache(maxsize=256)
def _rest(told: str) -> tuple[dict[str, Any], dict[str, tuple[str, ...]] | None]:
    """Lists, maps and synonyms: many organizations have the same."""
    structures, synonyms = _CODEC.value(told)
    return structures, synonyms
