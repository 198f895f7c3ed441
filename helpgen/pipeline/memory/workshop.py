"""One project looked at again and again: what was made of it before, and one look after another."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from helpgen.compile import Setting, setting_of
from helpgen.frozen import frozen
from helpgen.model.content import Content
from helpgen.model.diagnostic import Checked
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.model.search_entry import SearchEntry
from helpgen.model.template import Blueprint
from helpgen.pipeline.given import has_files, profiles_given, setting_given, stamp_of, words_given
from helpgen.pipeline.memory.compiled_as import CompiledAs
from helpgen.pipeline.memory.remembered import Remembered
from helpgen.pipeline.printed_facts import PrintedFact
from helpgen.read import ArticleReading, File, Premises, SnippetReach, read_premises, read_source
from helpgen.read.articles.lexicon import Lexicon
from helpgen.read.profiles.defaults import Basis
from helpgen.read.profiles.profile import read_profile
from helpgen.render import Prepared

_SOURCES = 50_000
"""Files of which what was read is kept: more than any project has. Each is a page or two."""

_COMPILED = 8_192
_FILLED = 32_768
_FEW = 8


@dataclass(slots=True)
class Memories:
    """What was made of the project before, stage by stage."""

    sources: Remembered[Checked[ArticleReading]] = field(
        default_factory=lambda: Remembered(_SOURCES)
    )
    facts: Remembered[tuple[PrintedFact, ...]] = field(default_factory=lambda: Remembered(_SOURCES))
    profiles: Remembered[Checked[Profile | None]] = field(
        default_factory=lambda: Remembered(_SOURCES)
    )
    told: Remembered[Checked[tuple[Profile, ...]]] = field(
        default_factory=lambda: Remembered(_FILLED)
    )
    lexicons: Remembered[Lexicon] = field(default_factory=lambda: Remembered(_FEW))
    settings: Remembered[Setting] = field(default_factory=lambda: Remembered(_FEW))
    compiled: Remembered[CompiledAs] = field(default_factory=lambda: Remembered(_COMPILED))
    listings: Remembered[Blueprint] = field(default_factory=lambda: Remembered(_SOURCES))
    contents: Remembered[Content] = field(default_factory=lambda: Remembered(_FILLED))
    entries: Remembered[SearchEntry] = field(default_factory=lambda: Remembered(_COMPILED))
    markdown: Remembered[str] = field(default_factory=lambda: Remembered(_COMPILED))
    themes: Remembered[Checked[Prepared | None]] = field(default_factory=lambda: Remembered(_FEW))


@frozen
class Look:
    """The project as it was read at one moment.

    `stamp` is all that options and catalog say, with the places where they say it: text, in which 1, 1.0 and true
    differ. `sources` are the articles' files, each looked into.
    """

    premises: Checked[Premises]
    sources: Sequence[Checked[ArticleReading]]
    setting: Setting
    stamp: str


@dataclass(slots=True)
class Workshop:
    """A project's folder, and what was made of it before."""

    root: Path
    memories: Memories = field(default_factory=Memories)
    _basis: tuple[Basis | None, Options | None, str] = (None, None, "")

    def look(self) -> Look:
        """The project as it is now: every byte is read, and what is new is looked into."""
        premises = read_premises(self.root, self._profile)
        value = premises.value
        stamp = stamp_of(value)
        words = self._lexicon(value, stamp)
        sources = [
            self._source(file, words, value.snippets.reach(file.data)) for file in value.sources
        ]
        return Look(premises, sources, self._setting(value, stamp), stamp)

    def _source(self, file: File, words: Lexicon, reach: SnippetReach) -> Checked[ArticleReading]:
        """One article's file; it says the same while it and the snippets in its reach do."""
        given = (file.data, reach.digest, words)
        return self.memories.sources.made(
            file.path, given, partial(read_source, file, words, reach)
        )

    def profile(self, file: File, look: Look) -> Checked[Profile | None]:
        """A profile that is not among the project's files, read as if it were."""
        premises = look.premises.value
        return read_profile(self.root, file, premises.basis, premises.options)

    def _profile(
        self, root: Path, file: File, basis: Basis, options: Options
    ) -> Checked[Profile | None]:
        """A profile; one with a logo is read anew, for the logo is a file of its own."""
        if self._basis[0] is not basis or self._basis[1] is not options:
            self._basis = (basis, options, profiles_given(basis, options))
        if file.data is None or has_files(file.data):
            return read_profile(root, file, basis, options)
        return self.memories.profiles.made(
            file.path,
            (file.data, self._basis[2]),
            lambda: read_profile(root, file, basis, options),
        )

    def _lexicon(self, premises: Premises, stamp: str) -> Lexicon:
        """The one of the look before, where it says the same: then articles need not be compared with it again."""
        words = premises.lexicon
        given = words_given(premises, stamp)
        return self.memories.lexicons.made("", given, lambda: words)

    def _setting(self, premises: Premises, stamp: str) -> Setting:
        """The same for what articles are compiled with."""
        profiles, slugs = premises.tenants.profiles, premises.lexicon.slugs
        words = premises.body_words
        return self.memories.settings.made(
            "",
            setting_given(premises, stamp),
            lambda: setting_of(
                premises.catalog, premises.options, premises.assets, profiles, slugs, words
            ),
        )
