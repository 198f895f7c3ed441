"""Entries that are made together, kept together: in one sheaf at first, and those that come later beside it."""

from collections.abc import Mapping

from helpgen.cache.cache import Cache
from helpgen.cache.sheaf import Sheaf, sheaf_of


class Together:
    """Entries of a cache, each found under its key, in the sheaf under `key` or by itself.

    The sheaf is read and verified once. Whoever finds none writes it; after that an entry is a file of its own, for
    mostly few are another then.
    """

    def __init__(self, cache: Cache, key: str) -> None:
        self._cache = cache
        self._key = key
        data = cache.get(key)
        self._sheaf = Sheaf(data) if data is not None else None

    @property
    def is_new(self) -> bool:
        """Whether nothing was there yet to be found."""
        return self._sheaf is None

    def get(self, key: str) -> bytes | None:
        """What is kept under a key; None where nothing is."""
        found = self._sheaf.get(key) if self._sheaf else None
        return self._cache.get(key) if found is None else found

    def put(self, entries: Mapping[str, bytes]) -> None:
        """What was made now is in the cache; all of it or nothing where it is the first."""
        if self._sheaf is None:
            self._cache.put(self._key, sheaf_of(entries))
            return
        for key, data in entries.items():
            self._cache.put(key, data)
