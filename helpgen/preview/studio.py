"""A project as it is now, and pages of it through a lens."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.address import file_of
from helpgen.model.diagnostic import Checked, Diagnostic, Severity
from helpgen.model.lineage import Lineage
from helpgen.model.options import Options
from helpgen.model.output_file import OutputFile
from helpgen.model.profile import Profile
from helpgen.model.source_error import SourceError
from helpgen.model.source_places import PROFILES
from helpgen.pipeline.exit_codes import failing, severities
from helpgen.pipeline.memory.filled import Making
from helpgen.pipeline.memory.snapshot import Snapshot
from helpgen.pipeline.memory.workshop import Look, Memories, Workshop
from helpgen.pipeline.quiet import audible
from helpgen.preview.lens import Lens
from helpgen.preview.trials import NumberedTrials, TriedOn
from helpgen.read import File, read_options
from helpgen.read.disk.files import read_file
from helpgen.read.profiles.tried_on import tried_on
from helpgen.read.sources.exported import row_as_file
from helpgen.read.yaml.yaml_file import LARGEST
from helpgen.text.slug import slug_of

_NOT_FOUND = "404.html"


@frozen
class Made:
    """A page as it is now: `stopping` findings keep a build from it, and then there is no file.

    `is_missing` says that a tenant's site has nothing at the address.
    """

    file: OutputFile | None
    findings: tuple[Diagnostic, ...] = ()
    stopping: tuple[Diagnostic, ...] = ()
    is_missing: bool = False


class Studio:
    """One look at the project after another. What a look says does not change; `refresh` takes the next one."""

    def __init__(self, root: Path, complain: Callable[[str], None] = lambda _said: None) -> None:
        self.root = root.resolve()
        self._complain = complain
        self.trials = NumberedTrials()
        self._workshop = Workshop(self.root)
        self._take(self._workshop.look())

    def refresh(self) -> None:
        """The project as it is now, or was when the database of its profiles last answered."""
        try:
            look = self._workshop.look()
        except SourceError as fault:
            self._complain(f"{fault}; what is shown is as it was")
            return
        self._take(look)

    def _take(self, look: Look) -> None:
        self.snapshot = Snapshot(self._workshop, look)
        self._tenants: OrderedDict[tuple[str, int], Checked[Profile | None]] = OrderedDict()
        self.broken = self._broken_pages()

    @property
    def memories(self) -> Memories:
        """What is kept of one look for the next."""
        return self._workshop.memories

    @property
    def options(self) -> Options:
        """The project's options."""
        return self.snapshot.look.premises.value.options

    @property
    def tenants(self) -> Sequence[Profile]:
        """The organizations whose profiles are sound."""
        return self.snapshot.look.premises.value.tenants.profiles

    @property
    def held_back(self) -> Sequence[str]:
        """Those whose profiles are not."""
        return self.snapshot.look.premises.value.tenants.held_back

    def stopping(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """The findings that keep a build from its pages."""
        options = self.options
        return failing(self.audible(found), Severity(options.lint.fail_on), severities(options))

    def audible(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """The findings that are told."""
        corpus = self.snapshot.corpus
        return audible(found, self.options, corpus.articles if corpus else ())

    def tenant(self, lens: Lens) -> Checked[Profile | None]:
        """The organization that a lens shows, with what is on trial; None where it cannot be shown, or is unknown."""
        key = (lens.tenant, lens.trial)
        if key not in self._tenants:
            self._tenants[key] = self._tenant(lens)
        return self._tenants[key]

    def profile_file(self, tenant: str) -> File | None:
        """The file of a profile, as it is now; a row is told as one."""
        premises = self.snapshot.look.premises.value
        if premises.options.profiles.has_rows:
            return row_as_file(self.root, premises.basis, read_options(self.root).value, tenant)
        return read_file(self.root, f"{PROFILES}/{tenant}.yaml", LARGEST).value

    def tried(self, trial: TriedOn) -> Checked[Profile | None]:
        """An organization with what is on trial, read as a build would read its file."""
        file = self.profile_file(trial.tenant)
        changed = tried_on(file, trial.changes) if file else Checked(None)
        if changed.value is None:
            return Checked(None, changed.diagnostics)
        return self._workshop.profile(changed.value, self.snapshot.look)

    def made(self, lens: Lens, path: str) -> Made:
        """The page at a path through a lens."""
        if self.snapshot.corpus is None:
            stopping = self.stopping(self.snapshot.read_findings)
            return Made(None, self.snapshot.read_findings, stopping)
        tenant = self.tenant(lens)
        if tenant.value is None:
            is_unknown = not tenant.diagnostics
            return Made(None, tenant.diagnostics, self.stopping(tenant.diagnostics), is_unknown)
        source = self.broken.get(path) or self.source_of(path)
        own = [each for each in self.snapshot.read_findings if each.place.home == source]
        if path in self.broken:
            return Made(None, tuple(own), self.stopping(own))
        file = self.snapshot.file(tenant.value, path, lens.way)
        if lens.way is Making.WHOLE:  # what clashes only because all is shown is nobody's fault
            file = replace(file, diagnostics=self.snapshot.file(tenant.value, path).diagnostics)
        told = [each for each in tenant.diagnostics if each.place.home == source]
        found = tuple(sorted({*own, *told, *file.diagnostics}))
        stopping = self.stopping(found)
        if stopping:
            return Made(None, found, stopping)
        return Made(file.value, found, is_missing=file.value is None)

    def not_found(self, lens: Lens) -> OutputFile | None:
        """The page for addresses that lead nowhere, with links as they are here."""
        tenant = self.tenant(lens).value
        if tenant is None or self.snapshot.corpus is None:
            return None
        here = replace(tenant, base_url=f"http://localhost/{lens}")
        return self.snapshot.file(here, _NOT_FOUND).value

    def source_of(self, path: str) -> str:
        """The file of the article whose page stands at a path; empty where none does."""
        if self.snapshot.corpus is None:
            return ""
        slug = self.snapshot.slug_at(path)
        return self.snapshot.articles[slug].path if slug else ""

    def lineage_of(self, path: str) -> Lineage | None:
        """Where the lines of that article were typed; None where no page stands."""
        if self.snapshot.corpus is None:
            return None
        slug = self.snapshot.slug_at(path)
        return self.snapshot.articles[slug].lineage if slug else None

    def _tenant(self, lens: Lens) -> Checked[Profile | None]:
        trial = self.trials.get(lens.trial)
        if trial is not None and trial.tenant == lens.tenant:
            read = self.tried(trial)
        else:
            read = Checked(next((each for each in self.tenants if each.id == lens.tenant), None))
            if read.value is None and lens.tenant in self.held_back:
                found = self.snapshot.read_findings
                read = Checked(None, tuple(e for e in found if lens.tenant in e.tenants))
        if read.value is None or self.snapshot.corpus is None:
            return read
        told = self.snapshot.with_facts(read.value)
        return Checked(told.value, (*read.diagnostics, *told.diagnostics))

    def _broken_pages(self) -> Mapping[str, str]:
        """The files that no article could be made of, by the page that they would be."""
        pages: dict[str, str] = {}
        for source in self.snapshot.look.sources:
            reading = source.value
            if reading.article is None:
                fields = reading.fields.value if reading.fields else {}
                named = fields.get("slug")
                for slug in (slug_of(reading.path, self.options.content), named):
                    if isinstance(slug, str):
                        pages[file_of(slug)] = reading.path
        return pages
