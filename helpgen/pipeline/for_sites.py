"""A compiled project as those have it who make sites: without what only compiling and findings ask for."""

from dataclasses import replace

from helpgen.model.compiled_project import CompiledProject


def for_sites(project: CompiledProject) -> CompiledProject:
    """The project without the manuscripts of its articles: a fifth of what all its articles take."""
    blueprints = tuple(
        [
            replace(each, article=replace(each.article, manuscript=None))
            for each in project.blueprints
        ]
    )
    articles = tuple([each.article for each in blueprints])
    return replace(
        project, blueprints=blueprints, corpus=replace(project.corpus, articles=articles)
    )
