"""The files of snippets become the library."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.snippet import Snippet
from helpgen.read.disk.files import File
from helpgen.read.snippets.library import SnippetLibrary, library
from helpgen.read.snippets.snippet import read_snippet
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")
_SOURCE = ".md"


def read_snippets(files: Sequence[File], folder: str, largest: int) -> Checked[Sequence[Snippet]]:
    """The snippets in the files of a folder, each by itself; and the files that are none."""
    made: list[Snippet] = []
    found: list[Diagnostic] = []
    for file in files:
        name = _name(file, folder)
        if _NAME.fullmatch(name):
            made.append(read_snippet(name, file, largest))
        else:
            hint = "name it with a-z, 0-9 and single hyphens"
            message = "no article can include this file: its name is no snippet's"
            found.append(Diagnostic(Place(file.path), "FS704", message, hint))
    return Checked(made, tuple(found))


def read_library(
    shared: Sequence[Snippet],
    own: Sequence[File],
    folder: str,
    largest: int,
    tenants: Collection[str],
) -> Checked[SnippetLibrary]:
    """The snippets with what organizations have in their place, and what is wrong with them.

    `own` are these texts' files, each in the folder of its tenant below `folder`. An article that shows a snippet with
    an error is told of that error too, and is left out.
    """
    names = {each.name: each for each in shared}
    found: list[Diagnostic] = []
    in_place = defaultdict[str, dict[str, Snippet]](dict)
    for file in own:
        tenant, _, name = _name(file, folder).partition("/")
        misplaced = list(_misplaced(file, tenant, name, names, tenants))
        found += misplaced
        if not misplaced:
            in_place[name][tenant] = _without_fields(read_snippet(name, file, largest))
    made = library([replace(each, own=in_place.get(each.name, {})) for each in shared])
    return Checked(made, (*found, *made.found))


def _name(file: File, folder: str) -> str:
    return file.path.removeprefix(f"{folder}/").removesuffix(_SOURCE)


def _misplaced(
    file: File, tenant: str, name: str, snippets: Mapping[str, Snippet], tenants: Collection[str]
) -> Iterator[Diagnostic]:
    """Why a file is nobody's text in place of a snippet."""
    if not file.path.endswith(_SOURCE):
        hint = "put it beside the shared snippet, or in the folder of assets"
        yield Diagnostic(Place(file.path), "FS704", "only text can stand here", hint)
    elif tenant not in tenants:
        near = nearest(tenant, tenants)
        hint = f"did you mean {near}?" if near else "name the folder as a profile is named"
        message = f"there is no organization {shortened(tenant)}"
        yield Diagnostic(Place(file.path, 1, 1), "SN207", message, hint)
    elif name not in snippets:
        near = nearest(name, snippets)
        hint = f"did you mean {near}?" if near else "name it as the shared snippet is named"
        message = f"there is no snippet {shortened(name)}"
        yield Diagnostic(Place(file.path, 1, 1), "SN207", message, hint)


def _without_fields(text: Snippet) -> Snippet:
    """What an organization has in a snippet's place gets what the snippet gets, and asks for nothing else."""
    if not text.parameters:
        return text
    hint = "declare it in the shared snippet: what that gets is there in every text"
    message = "a text in a snippet's place has no parameters of its own"
    fault = Diagnostic(Place(text.path, 2, 1), "SN204", message, hint)
    return replace(text, parameters={}, found=(*text.found, fault))
