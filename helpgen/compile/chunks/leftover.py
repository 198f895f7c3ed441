"""What is left over of other tools' syntax in one article, told once: tags and boxes have a beginning and an end."""

import re
from collections.abc import Collection, Iterator
from dataclasses import field

from helpgen.compile.markdown.raw_tags import CODE
from helpgen.compile.markdown.tags import TAG, anchor_of
from helpgen.compile.markdown.torn_tables import TORN
from helpgen.frozen import working
from helpgen.model.diagnostic import Diagnostic

_BEGINS = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9.-]*)\s")


@working
class Leftovers:
    """What the chunks of one article tell together.

    `typed` is what was typed at the place of a finding. `defined` are the labels of links and footnotes that some
    variant defines, `footnotes` the places of the footnotes, `referred` those that somebody refers to.
    """

    typed: dict[tuple[int, int], str] = field(default_factory=dict)
    defined: set[str] = field(default_factory=set)
    footnotes: dict[str, tuple[int, int]] = field(default_factory=dict)
    referred: set[str] = field(default_factory=set)

    @property
    def anchors(self) -> frozenset[str]:
        """The ids that tags would have given."""
        return frozenset([anchor for typed in self.typed.values() if (anchor := anchor_of(typed))])


def told_once(found: Collection[Diagnostic], leftovers: Leftovers) -> Iterator[Diagnostic]:
    """The findings less those of ends whose beginnings are told, and of tags that stand on one line."""
    open_tags: list[str] = []
    boxes = False
    told: set[int] = set()
    tagged = {each.place.line for each in found if each.code == CODE}
    parted = {each.place.line for each in found if each.code == "CD214"}
    for each in sorted(found):
        if each.code == TORN and each.place.line in parted:
            continue  # in another variant the directive is told that tears this table
        typed = leftovers.typed.get((each.place.line, each.place.column), "")
        if each.code == "ST233" and each.place.line in tagged:
            continue  # the tags are what makes it long
        if each.code == CODE and (tag := TAG.fullmatch(typed) or _BEGINS.match(typed)):
            name = tag[2].lower()
            if tag[1] and name in open_tags:
                at = len(open_tags) - 1 - open_tags[::-1].index(name)
                del open_tags[at:]
                continue
            if not tag[1]:
                open_tags.append(name)
            if each.place.line in told:
                continue
            told.add(each.place.line)
        elif each.code == "ST216" and typed.startswith((":::", "///")):
            if boxes and not typed.strip(":/ \t"):
                continue
            boxes = True
        yield each
