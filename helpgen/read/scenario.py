"""A story of bookings becomes a noun, or what is wrong with it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from helpgen.booking.appointment import ANY
from helpgen.model.checked import Checked
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.place import Place
from helpgen.model.practice import PracticeFile
from helpgen.model.scenario import ScenarioFile, StepFile
from helpgen.model.slug import shortened
from helpgen.read.files import read_file, walk
from helpgen.read.practice import code_of, dirty, unknown
from helpgen.read.shape import shape
from helpgen.read.tree import Tree, Way
from helpgen.read.verdict import has_error
from helpgen.read.yaml_file import LARGEST, parse

FOLDER = "booking/scenarios"
_ALONE = ("guest", "clock")
_STAND_INS = {"title": "?", "tenant": "?", "now": "2000-01-01 00:00", "story": ()}


@dataclass(frozen=True, slots=True)
class Story:
    """A scenario with the tree that it was read from, for the places of its steps."""

    file: ScenarioFile
    tree: Tree

    def place(self, step: int) -> Place:
        """Where a step stands."""
        return self.tree.place(("story", step))


def read_story(root: Path, path: str) -> Checked[Story | None]:
    """The story in a file; None, without a finding, where there is no such file."""
    file = read_file(root, path, LARGEST)
    if file.value is None:
        return Checked(None, file.diagnostics)
    tree = parse(file.value)
    return Checked(None, tree.diagnostics) if tree.value is None else _story(tree.value)


def read_stories(root: Path, content: str) -> Checked[tuple[Story, ...]]:
    """Every sound story of a project, sorted by path."""
    files = walk(root, f"{content}/{FOLDER}", _limit)
    found, stories = list(files.diagnostics), []
    for file in files.value or ():
        tree = parse(file)
        story = Checked(None, tree.diagnostics) if tree.value is None else _story(tree.value)
        found += story.diagnostics
        if story.value is not None:
            stories.append(story.value)
    return Checked(tuple(stories), tuple(found))


def _limit(path: str) -> int:
    return LARGEST if path.endswith(".yaml") else 0


def _story(tree: Tree) -> Checked[Story | None]:
    shaped = shape(tree, ScenarioFile, code_of, _STAND_INS)
    found = (*shaped.diagnostics, *dirty(tree))
    return Checked(None if has_error(found) else Story(shaped.model, tree), found)


def story_faults(story: Story, practice: PracticeFile | None) -> Iterator[Diagnostic]:
    """Whom and what a story names that the organization does not have; None: it has no practice at all."""
    if practice is None:
        place, tenant = story.tree.place(("tenant",)), shortened(story.file.tenant)
        message = f"there is no booking file of `{tenant}`"
        hint = f"make booking/{tenant}.yaml in the content folder, or name another tenant"
        yield Diagnostic(place, "BK903", message, hint)
        return
    called = {*practice.calendar.appointments, *practice.calendar.holds}
    for index, step in enumerate(story.file.story):
        way: Way = ("story", index)
        yield from _actor(story.tree, way, step, practice)
        yield from _names(story.tree, way, step, practice)
        for field in ("appointment", "hold"):
            name = getattr(step, field)
            if name and name not in called:
                yield unknown(story.tree, (*way, field), field, name, called)
        if step.call:
            called.add(step.call)


def _actor(tree: Tree, way: Way, step: StepFile, practice: PracticeFile) -> Iterator[Diagnostic]:
    kind, _, name = step.by.partition(" ")
    known: dict[str, Collection[str]] = {
        "client": practice.clients,
        "clinician": practice.providers,
        "staff": practice.staff,
    }
    at = (*way, "by")
    if kind in known and name:
        if name not in known[kind]:
            yield unknown(tree, at, kind, name, known[kind])
    elif step.by not in _ALONE:
        yield unknown(tree, at, "actor", step.by, (*(f"{each} ID" for each in known), *_ALONE))


def _names(tree: Tree, way: Way, step: StepFile, practice: PracticeFile) -> Iterator[Diagnostic]:
    if step.provider and step.provider not in {*practice.providers, ANY}:
        yield unknown(tree, (*way, "provider"), "provider", step.provider, practice.providers)
    if step.service and step.service not in practice.services:
        yield unknown(tree, (*way, "service"), "service", step.service, practice.services)
    if step.room and step.room not in practice.rooms:
        yield unknown(tree, (*way, "room"), "room", step.room, practice.rooms)
