"""What articles were read as in builds before this one, on the disk: none of them is read again to know what it asks.

A reading is found by the bytes of the article's file, those of the snippets in its reach, and what articles are read
with. The first build that reads with the same keeps all in one sheaf; later ones add entries beside it.
"""

from dataclasses import field
from hashlib import sha256

from helpgen.cache.cache import key_of
from helpgen.cache.together import Together
from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked
from helpgen.pipeline.kept_articles import CachePast
from helpgen.pipeline.kept_reading import reading_in, reading_text
from helpgen.read import ArticleReading, File, SnippetReach

_ASKS_WHO = b"tenant"
"""What stands in the file of every article that names an organization in a condition: `tenant.id`, `tenant.name`."""


@frozen
class KeptReadings:
    """The readings of a project in its cache, where they are kept `together`.

    `given` is a digest of what all are read with, `names` one of the names that organizations have: a condition may
    name no other, so articles that could have such a condition are read with them, too.
    """

    past: CachePast
    given: str
    names: str
    together: Together
    _made: list[tuple[File, SnippetReach, Checked[ArticleReading]]] = field(default_factory=list)

    def find(self, file: File, reach: SnippetReach) -> Checked[ArticleReading] | None:
        """What a file was read as, with the snippets in its reach; None where that is not known."""
        if self.together.is_new:  # nothing was ever read with the same
            return None
        data = self.together.get(self._key(file, reach))
        return reading_in(data) if data is not None else None

    def learn(self, file: File, reach: SnippetReach, reading: Checked[ArticleReading]) -> None:
        """It is owed that the next build finds what a file was read as. An article with an error is none."""
        if reading.value.article is None:
            return
        if not self._made:
            self.past.owed.append(self._write)
        self._made.append((file, reach, reading))  # its key can wait, too

    def _key(self, file: File, reach: SnippetReach) -> str:
        data = file.data or b""
        names = self.names if reach.snippets or _ASKS_WHO in data else ""
        of_all = (self.past.program, self.given, names)
        return key_of("reading", *of_all, file.path, sha256(data).hexdigest(), reach.digest)

    def _write(self) -> None:
        """What was read is in the cache."""
        self.together.put(
            {self._key(file, reach): reading_text(reading) for file, reach, reading in self._made}
        )


def kept_readings(past: CachePast, given: str, names: str) -> KeptReadings:
    """The readings that were made with what is `given`, and where it matters with these names."""
    together = Together(past.cache, key_of("readings", past.program, given))
    return KeptReadings(past, given, names, together)
