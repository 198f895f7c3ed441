"""What can be done about the findings of a code beside mending them by hand."""

from collections.abc import Iterator

from helpgen.lint.fixing import FIXABLE
from helpgen.model.ignore import QUIETABLE


def ways_out(code: str) -> Iterator[str]:
    """Sentences for a code's page: whether `--fix` mends it, and how it is silenced where it is meant."""
    if code in FIXABLE:
        yield "`helpgen lint --fix` mends it where only one thing can have been meant; `--diff` shows how."
    if code in QUIETABLE:
        yield (
            f'Where it is meant to be so: `<!-- help:ignore {code} reason="why" -->` before the lines of an article or '
            "behind one, with `in=article` before the reason for what its front matter says; for any other file "
            f"`lint.ignore: [{code}]` in `helpgen.yaml`."
        )
    else:
        yield "No `help:ignore` silences it."
