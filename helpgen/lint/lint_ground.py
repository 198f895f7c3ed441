"""What every article of a project is judged with, made once for all of them."""

from collections.abc import Mapping, Sequence

from helpgen.compile.label_words import LabelWords, label_words
from helpgen.frozen import frozen
from helpgen.lint.crowd import Crowd
from helpgen.model.catalog import Words
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile


@frozen
class LintGround:
    """Today's organizations and the words that have labels.

    `are_all` is false where an organization is missing: then nobody can say what none of them sees.
    """

    tenants: tuple[Profile, ...]
    words: LabelWords
    crowd: Crowd
    are_all: bool = True


@frozen
class Judgment:
    """What was found in one article, and how many items of Related some organization does not get."""

    found: tuple[Diagnostic, ...]
    related_left_out: int = 0


def lint_ground(
    tenants: Sequence[Profile], labels: Mapping[str, Words] | None = None, *, are_all: bool = True
) -> LintGround:
    """The ground of one project; `labels` are the catalog's."""
    return LintGround(
        tuple(tenants), label_words(tuple((labels or {}).items())), Crowd(tenants), are_all
    )
