"""The sites that a project would be built into, made in memory by the stages of a build, one tenant after another."""

from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.asked_tenants import held_among
from helpgen.pipeline.comparing.side import FileSeen, SideError
from helpgen.pipeline.compiling import compiled_project, locales_of
from helpgen.pipeline.exit_codes import severities, stopping
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.render import Prepared, ThemeFault, prepare, render


@frozen
class MadeSide:
    """A project, compiled, with its theme made ready; nothing of it is read again."""

    name: str
    tenants: tuple[str, ...]
    known: tuple[str, ...]
    held_back: tuple[str, ...]
    project: CompiledProject
    prepared: Prepared
    maker: SiteMaker

    def files(self, tenant: str) -> Mapping[str, FileSeen]:
        """What a build would write for a tenant."""
        profile = next(each for each in self.project.corpus.tenants if each.id == tenant)
        try:
            made = list(render(self.maker.site(profile), self.prepared))
        except ThemeFault as fault:
            raise SideError(_unbuilt(self.name), (fault.diagnostic,)) from fault
        return {
            file.path: FileSeen(sha256(file.data).hexdigest(), partial(_given, file.data))
            for file in made
        }


def _given(data: bytes) -> bytes:
    return data


def made_side(name: str, root: Path, tenants: tuple[str, ...]) -> MadeSide:
    """The sites of a project for all of its tenants or some; SideError where a build would publish nothing."""
    project = compiled_project(root, only=tenants)
    if project.value is None:
        raise SideError(_unbuilt(name), project.diagnostics)
    corpus = project.value.corpus
    prepared = prepare(corpus.theme, locales_of(corpus.tenants))
    found = (*project.diagnostics, *prepared.diagnostics)
    bad = stopping(found, Severity.ERROR, severities(corpus.options), corpus.held_back)
    if corpus.broken or bad or prepared.value is None:
        raise SideError(_unbuilt(name), bad or found)
    return MadeSide(
        name,
        tuple(tenant.id for tenant in corpus.tenants),
        (*project.value.known, *corpus.held_back),
        held_among(tenants, corpus.held_back),
        project.value,
        prepared.value,
        SiteMaker(project.value),
    )


def _unbuilt(name: str) -> str:
    return f"{name} has errors: no site can be made of it"
