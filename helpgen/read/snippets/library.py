"""The snippets of a project, held against each other, and those of them that one article may read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from hashlib import sha256
from itertools import pairwise

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.snippet import Include, Parameter, Snippet
from helpgen.read.snippets.arguments import argument_faults
from helpgen.read.snippets.included import mentioned
from helpgen.read.snippets.nesting import DEEPEST, Graph, depths, rings
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

FOLDER = "snippets"


@frozen
class SnippetReach:
    """The snippets that one text can come to show: no others are there for whoever reads it.

    So a text says the same as long as it and these do. `known` are the names to choose from, where one is missing.
    """

    snippets: Mapping[str, Snippet] = field(default_factory=dict)
    known: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """Equal where all that can be read is."""
        texts = [
            (name, tenant, text.digest)
            for name, each in sorted(self.snippets.items())
            for tenant, text in (("", each), *sorted(each.own.items()))
        ]
        return sha256(repr((texts, self.known)).encode()).hexdigest()

    def fault(self, include: Include, around: Mapping[str, Parameter]) -> Sequence[Diagnostic]:
        """What is wrong with an include by itself; `around` are the parameters that it may hand on."""
        snippet = self.snippets.get(include.name)
        if snippet is not None:
            return list(argument_faults(include, snippet.parameters, around))
        near = nearest(include.name, self.known)
        file = f"{FOLDER}/{include.name}.md"
        hint = f"did you mean {near}?" if near else f"write it, in {file} beside the folder help"
        message = f"there is no snippet {shortened(include.name)}"
        place = replace(include.place, column=include.offset)
        return [Diagnostic(place, "SN201", message, hint)]


NOTHING = SnippetReach()


@frozen
class SnippetLibrary:
    """All snippets by their names, each with all that is wrong with it and with what it includes."""

    snippets: Mapping[str, Snippet] = field(default_factory=dict)

    def reach(self, data: bytes | None) -> SnippetReach:
        """What a file can come to show."""
        names = mentioned(data) if data else ()
        if not names:
            return NOTHING
        found: dict[str, Snippet] = {}
        is_short, waiting = False, list(names)
        while waiting:
            name = waiting.pop()
            snippet = self.snippets.get(name)
            if snippet is None:
                is_short = True
            elif name not in found:
                found[name] = snippet
                waiting += [each for text in snippet.texts for each in text.mentions]
        return SnippetReach(found, tuple(sorted(self.snippets)) if is_short else ())

    @property
    def found(self) -> Iterator[Diagnostic]:
        """All that is wrong with them."""
        texts = (text for snippet in self.snippets.values() for text in snippet.texts)
        return (each for text in texts for each in text.found)

    def unused(self, articles: Iterable[bytes | None]) -> Iterator[Diagnostic]:
        """A finding for each that no article, a draft or a faulty one included, can come to show."""
        used = {name for data in articles for name in self.reach(data).snippets}
        for name, snippet in self.snippets.items():
            if name not in used:
                hint = f"write <!-- help:include {name} --> in an article, or remove the file"
                message = "no article includes this snippet"
                yield Diagnostic(Place(snippet.path, 1, 1), "SN206", message, hint)


def library(snippets: Iterable[Snippet]) -> SnippetLibrary:
    """The snippets, told what is wrong between them: names that there are not, rings, and too many in one another."""
    by_name = {each.name: each for each in snippets}
    everything = SnippetReach(by_name, tuple(sorted(by_name)))
    graph = {
        name: [each.name for each in _includes(snippet) if each.name in by_name]
        for name, snippet in by_name.items()
    }
    between = defaultdict[str, list[Diagnostic]](list)
    for name, fault in (*_rings(by_name, graph), *_too_deep(by_name, graph)):
        between[name].append(fault)

    def judged(text: Snippet, parameters: Mapping[str, Parameter]) -> Snippet:
        every = text.includes.values()
        faults = [fault for each in every for fault in everything.fault(each, parameters)]
        return replace(text, found=(*text.found, *faults))

    def whole(snippet: Snippet) -> Snippet:
        shared = judged(snippet, snippet.parameters)
        own = {tenant: judged(text, snippet.parameters) for tenant, text in snippet.own.items()}
        return replace(shared, found=(*shared.found, *between[snippet.name]), own=own)

    return SnippetLibrary({name: whole(each) for name, each in by_name.items()})


def _rings(snippets: Mapping[str, Snippet], graph: Graph) -> Iterator[tuple[str, Diagnostic]]:
    for ring in rings(graph):
        around = (*ring, ring[0])
        steps = [_include(snippets[name], inner).place for name, inner in pairwise(around)]
        message = f"this snippet includes itself: {' > '.join(map(shortened, around))}"
        if len(around) > _SHOWN:
            message = f"this snippet includes itself, over {len(ring) - 1} others"
        hint = "take one of the includes out"
        yield ring[0], Diagnostic(steps[0], "SN202", message, hint, others=tuple(steps[1:]))


_SHOWN = 6


def _too_deep(snippets: Mapping[str, Snippet], graph: Graph) -> Iterator[tuple[str, Diagnostic]]:
    """The snippets that are the first to have too many in one another; around them it is told by them."""
    depth = depths(graph)
    for name, snippet in snippets.items():
        if depth.get(name) == DEEPEST + 1:
            inner = next(each for each in graph[name] if depth[each] == DEEPEST)
            message = f"more than {DEEPEST} snippets stand in one another from here on"
            hint = "let one of them hold the text itself"
            yield name, Diagnostic(_include(snippet, inner).place, "SN203", message, hint)


def _includes(snippet: Snippet) -> Iterator[Include]:
    """Those of its own text, and of the texts that organizations have in its place."""
    return (each for text in snippet.texts for each in text.includes.values())


def _include(snippet: Snippet, name: str) -> Include:
    return next(each for each in _includes(snippet) if each.name == name)
