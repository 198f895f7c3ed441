"""The claims of a project against its file of reviewed ones, and a new review written there."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from helpgen.compile import Setting
from helpgen.compile.every_passage import Reading, readings
from helpgen.frozen import frozen
from helpgen.logic.claim_words import PARTS
from helpgen.model.article import Article
from helpgen.model.catalog import Catalog
from helpgen.model.claim import Claim
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.publish import write_inside
from helpgen.read.disk.files import read_file
from helpgen.verify.description import Description
from helpgen.verify.known import unknown
from helpgen.verify.lock.lock_file import NAME, LockError, lock_text, read_lock
from helpgen.verify.lock.review import ClaimNow, Pairing, findings, paired, told
from helpgen.verify.lock.reviewed import Reviewed, reviewed
from helpgen.verify.prose.names import Names, names_in

_LARGEST = 1 << 26  # bytes: a hundred thousand claims and more


@frozen
class Review:
    """`changes` are what a new review would change in the file at `path`, in lines; `text` is the file after it.

    `is_kept` tells whether the project keeps such a file, which is then held against its articles. Without one nothing
    is found. A file that is not `is_readable` is not written over.
    """

    path: str
    is_kept: bool
    is_readable: bool
    diagnostics: tuple[Diagnostic, ...]
    changes: tuple[str, ...]
    text: str

    def write(self, root: Path) -> None:
        """Make this the review; raises WriteRefused and OSError."""
        write_inside(root.resolve(), self.path, self.text, over=True)


@frozen
class Lock:
    """The file of reviewed claims at `path`: its `entries`, None where there are none to go by, and why not."""

    path: str
    entries: tuple[Reviewed, ...] | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether something stands at its path, readable or not."""
        return self.entries is not None or bool(self.diagnostics)


@frozen
class Looking:
    """Looks at one article: what it can say, and what of that its claims vouch for."""

    setting: Setting
    catalog: Catalog
    description: Description
    names: Names

    def at(self, article: Article) -> "Looked":
        """All variants, and an entry for each claim that can be reviewed."""
        variants = readings(article, self.setting)
        entries = tuple(
            reviewed(article.slug, claim, variants, self.names) for claim in self.claims_of(article)
        )
        return Looked(variants, entries)

    def claims_of(self, article: Article) -> Iterator[Claim]:
        """Those about what there is, without parts: an event belongs to its flow."""
        for claim in article.claims:
            is_known = unknown(claim, self.description, self.catalog) is None
            if is_known and claim.said.form not in PARTS:
                yield claim


class Looked(NamedTuple):
    """The variants of an article, and its claims as they would be reviewed now, in their order."""

    readings: tuple[Reading, ...]
    entries: tuple[Reviewed, ...]


def looking(setting: Setting, catalog: Catalog, description: Description) -> Looking:
    """Who looks at the articles of a project."""
    return Looking(setting, catalog, description, names_in(catalog, description))


def review(
    lock: Lock, articles: Sequence[Article], looks: Looking, looked: Sequence[Looked]
) -> Review:
    """The review of the articles, from what was seen when they were looked at."""
    standing = [
        ClaimNow(article, claim, entry)
        for article, seen in zip(articles, looked, strict=True)
        for claim, entry in zip(looks.claims_of(article), seen.entries, strict=True)
    ]
    text = lock_text(each.entry for each in standing)
    pairings: list[Pairing] = list(paired(standing, lock.entries or ()))
    is_kept = lock.entries is not None
    found = tuple(findings(pairings, lock.path)) if is_kept else lock.diagnostics
    changes = tuple(told(pairings))
    return Review(lock.path, is_kept, not lock.diagnostics, found, changes, text)


def read_review(root: Path, content: str) -> Lock:
    """The file beside the articles, in the folder `content`."""
    path = f"{content}/{NAME}"
    read = read_file(root.resolve(), path, _LARGEST)
    if read.value is None:
        return Lock(path, None, read.diagnostics)
    if read.value.data is None:
        return _unreadable(path, f"it is larger than {_LARGEST:,} bytes")
    try:
        return Lock(path, read_lock(read.value.data.decode("utf-8")))
    except (LockError, UnicodeDecodeError) as fault:
        return _unreadable(path, str(fault))


def _unreadable(path: str, why: str) -> Lock:
    message = f"the file of reviewed claims cannot be read: {why}"
    hint = "take the committed file, or remove it and review all claims: `helpgen verify --accept`"
    return Lock(path, None, (Diagnostic(Place(path), "CL916", message, hint),))
