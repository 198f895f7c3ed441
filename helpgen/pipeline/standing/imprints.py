"""What is remembered of each article of a build, so that the next one knows which files its text is in.

An article has two digests. One is of all that files tell of it beside its body: whoever has it, its title, its summary,
its headings, the pictures that it shows. The other is of all that it was made from. Where only this one is another, no
file is another but those that show the article's body.
"""

from typing import NamedTuple

_FEW = 4
"""Of so many articles at least one may be another; where more are, making a site whole costs no more."""


class Imprint(NamedTuple):
    """An article by its slug; `whole` is empty where nobody knows all that it was made from."""

    slug: str
    outside: str
    whole: str


Imprints = tuple[Imprint, ...]
"""The imprints of all articles of a project, in order."""


def changed_bodies(before: Imprints, now: Imprints) -> frozenset[str] | None:
    """The articles whose bodies alone are others; None where more is, or where they are too many."""
    if len(before) != len(now):
        return None
    changed = set()
    for old, new in zip(before, now, strict=True):
        if old[:2] != new[:2]:
            return None
        if old.whole != new.whole or not new.whole:
            changed.add(new.slug)
    return frozenset(changed) if len(changed) * _FEW <= len(now) + _FEW else None
