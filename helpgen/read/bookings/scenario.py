"""A story of bookings becomes a noun, or what is wrong with it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from helpgen.booking.values import ANY
from helpgen.model.bookings.practice_file import PracticeFile
from helpgen.model.bookings.scenario import ScenarioFile, StepFile
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.read.bookings.practice import code_of, limit, unknown
from helpgen.read.disk.files import File, read_file, walk
from helpgen.read.verdict import has_error
from helpgen.read.yaml.shape import shape
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.read.yaml.yaml_file import LARGEST, not_read, parse
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

FOLDER = "booking/scenarios"
_ALONE = ("guest", "clock")
_STAND_INS = {"title": "?", "tenant": "?", "now": "2000-01-01 00:00", "story": ()}
_CREATES = frozenset({"hold", "book", "request"})
_REPLACES = frozenset({"reschedule", "request_reschedule"})
_NEEDS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(_CREATES, ("provider", "start", "call")),
    "edit": ("appointment", "start"),
    "request_reschedule": ("appointment", "start"),
    "reschedule": ("appointment", "start", "call"),
}
"""What a deed cannot do without; all others need the appointment alone."""


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
    return Checked(None, file.diagnostics) if file.value is None else _story(file.value)


def read_stories(root: Path, content: str) -> Checked[tuple[Story, ...]]:
    """Every sound story of a project, sorted by path."""
    files = walk(root, f"{content}/{FOLDER}", limit)
    found, stories = list(files.diagnostics), []
    for file in files.value or ():
        if not file.path.endswith(".yaml"):
            found.append(not_read(file.path, "stories of bookings"))
            continue
        story = _story(file)
        found += story.diagnostics
        if story.value is not None:
            stories.append(story.value)
    return Checked(tuple(stories), tuple(found))


def _story(file: File) -> Checked[Story | None]:
    parsed = parse(file)
    tree = parsed.value
    if tree is None:
        return Checked(None, parsed.diagnostics)
    shaped = shape(tree, ScenarioFile, code_of, _STAND_INS)
    found = [*shaped.diagnostics]
    if shaped.is_sound("story") and not shaped.model.story:
        message, hint = "`story` has no step", "write what happens, step by step"
        found.append(Diagnostic(tree.key_place(("story",)), "BK902", message, hint))
    return Checked(None if has_error(found) else Story(shaped.model, tree), tuple(found))


def story_faults(story: Story, practice: PracticeFile | None) -> Iterator[Diagnostic]:
    """Who does what a story cannot tell, and whom and what it names that is not there; None: it has no practice."""
    if practice is None:
        place, tenant = story.tree.place(("tenant",)), shortened(story.file.tenant)
        message = f"there is no booking file of `{tenant}`"
        hint = f"make booking/{tenant}.yaml in the content folder, or name another tenant"
        yield Diagnostic(place, "BK903", message, hint)
        return
    there = {"appointment": {*practice.calendar.appointments}, "hold": {*practice.calendar.holds}}
    for index, step in enumerate(story.file.story):
        way: Way = ("story", index)
        nobody = tuple(_actor(story.tree, way, step, practice))
        yield from nobody or _capacity(story.tree, way, step)
        yield from _lacking(story.tree, way, step)
        yield from _names(story.tree, way, step, practice)
        yield from _called(story.tree, way, step, there)


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
        yield _nobody(tree, at, step.by, known)


def _nobody(tree: Tree, at: Way, by: str, known: Mapping[str, Collection[str]]) -> Diagnostic:
    """The finding that nobody is called so; an id by itself does not say in which capacity somebody acts."""
    message = f"`{dotted(at)}`: there is no actor `{shortened(by)}`"
    meant = next((f"{kind} {by}" for kind, ids in known.items() if by in ids), None)
    everybody = (*(f"{kind} {each}" for kind, ids in known.items() for each in ids), *_ALONE)
    near = meant or (None if by in known else nearest(by, everybody))
    way_out = f"write {', '.join(f'`{kind} ID`' for kind in known)}, `guest` or `clock`"
    hint = f"did you mean `{near}`?" if near else way_out
    return Diagnostic(tree.place(at), "BK903", message, hint)


def _capacity(tree: Tree, way: Way, step: StepFile) -> Iterator[Diagnostic]:
    """What nobody could ask the desk: it books for clients and guests, and time passes by itself."""
    kind, at = step.by.partition(" ")[0], (*way, "by")
    if step.does in _CREATES and kind in {"clinician", "staff", "clock"}:
        message = f"`{dotted(at)}`: only a client or a guest can {step.does}"
        hint = "what the practice enters itself is given: write it under `calendar` of its booking file"
        yield Diagnostic(tree.place(at), "BK902", message, hint)
    elif step.does == "clock_passes_start" and kind in {"client", "clinician", "staff", "guest"}:
        message = f"`{dotted(at)}`: time passes by itself"
        yield Diagnostic(tree.place(at), "BK902", message, "write `by: clock`")
    elif step.does != "clock_passes_start" and kind == "clock":
        message = f"`{dotted(at)}`: the clock cannot {step.does}"
        hint = "write who does it; the clock only does `clock_passes_start`"
        yield Diagnostic(tree.place(at), "BK902", message, hint)


def _lacking(tree: Tree, way: Way, step: StepFile) -> Iterator[Diagnostic]:
    for name in _NEEDS.get(step.does, ("appointment",)):
        if not getattr(step, name):
            message = f"`{dotted(way)}`: to {step.does} needs `{name}`"
            yield Diagnostic(tree.place(way), "BK901", message, f"add `{name}:`")


def _names(tree: Tree, way: Way, step: StepFile, practice: PracticeFile) -> Iterator[Diagnostic]:
    if step.provider and step.provider not in {*practice.providers, ANY}:
        yield unknown(tree, (*way, "provider"), "provider", step.provider, practice.providers)
    if step.service and step.service not in practice.services:
        yield unknown(tree, (*way, "service"), "service", step.service, practice.services)
    if step.room and step.room not in practice.rooms:
        yield unknown(tree, (*way, "room"), "room", step.room, practice.rooms)


def _called(
    tree: Tree, way: Way, step: StepFile, there: Mapping[str, set[str]]
) -> Iterator[Diagnostic]:
    """What a step means has to be there, and what comes of it needs a name of its own."""
    for field, known in there.items():
        name = getattr(step, field)
        if name and name not in known:
            yield unknown(tree, (*way, field), field, name, known)
    if step.call is None or step.does not in _CREATES | _REPLACES:
        return
    kind = next((kind for kind, known in there.items() if step.call in known), None)
    if kind:
        message = f"`{dotted((*way, 'call'))}`: there is {_A[kind]} `{step.call}` already"
        place = tree.place((*way, "call"))
        yield Diagnostic(place, "BK902", message, "give it another name")
    there["hold" if step.does == "hold" else "appointment"].add(step.call)


_A = {"appointment": "an appointment", "hold": "a hold"}
