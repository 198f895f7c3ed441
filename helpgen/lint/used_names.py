"""The keys and labels that somebody names: two rules ask."""

from helpgen.lint.lint_rule import Library
from helpgen.lint.source_text import names_in, names_of


def used_names(library: Library) -> frozenset[str]:
    """All that articles, options and the catalog itself name, and what is read by others than articles."""
    corpus = library.corpus
    typed = names_in(f"{corpus.catalog.model_dump_json()}\n{corpus.options.model_dump_json()}")
    said = [name for blueprint in library.blueprints for name in names_of(blueprint)]
    return frozenset([*typed, *said, *library.asked])
