"""Whether a project's sites are worth more than one process."""

from helpgen.model.compiled_project import CompiledProject

_WORTH_A_FORK = 1_000  # pages; below that, starting a process costs more than it saves


def is_large(project: CompiledProject) -> bool:
    """Whether so many pages are made that processes pay."""
    return len(project.corpus.tenants) * len(project.blueprints) >= _WORTH_A_FORK
