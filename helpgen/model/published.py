"""What the sites of the last build hold, as far as their manifests tell."""

from collections.abc import Mapping

from helpgen.frozen import frozen


@frozen
class PublishedAddresses:
    """`having` are the ids of the organizations whose sites have a page at an address, perhaps one that leads on.

    `sites` are the ids of all organizations whose site lies there.
    """

    sites: frozenset[str]
    having: Mapping[str, tuple[str, ...]]


NOTHING_PUBLISHED = PublishedAddresses(frozenset(), {})
