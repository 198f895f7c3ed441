"""A story of bookings becomes a noun, or what is wrong with it."""

from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from helpgen.booking.values import ANY
from helpgen.frozen import frozen
from helpgen.model.bookings.practice_file import PracticeFile
from helpgen.model.bookings.scenario import ScenarioFile, StepFile
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.read.bookings.deeds import CREATES, REPLACES, lacking, superfluous
from helpgen.read.bookings.practice import code_of, limit, unknown
from helpgen.read.bookings.story_looks import WHO, expect_faults, look_faults
from helpgen.read.bookings.story_step import StoryStep
from helpgen.read.disk.files import File, read_file, walk
from helpgen.read.yaml.shape import shape, without
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.read.yaml.yaml_file import LARGEST, not_read, parse
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

FOLDER = "booking/scenarios"
_ALONE = ("guest", "clock")
_STEP = {"does": "cancel", "by": "clock"}
"""What stands in for what a step cannot do without, so that the rest of it can be looked at."""

_STAND_INS = {"title": "?", "tenant": "?", "now": "2000-01-01 00:00", "story": ()}
_TRIES = 4
_FIELDS = tuple(info.alias or name for name, info in StepFile.model_fields.items())
"""A field whose name is misspelled is told of under that name; it is not missing besides."""


@frozen
class Story:
    """A scenario with the tree that it was read from, for the places of its steps.

    Where something is wrong with its form, `file` has a stand-in there, and `bad` names the fields at its top. `steps`
    still has all that can be read, so that everything that is wrong is told in one run; None where a step is no map.
    """

    file: ScenarioFile
    tree: Tree
    steps: tuple[StoryStep | None, ...]
    bad: frozenset[str] = frozenset()

    def place(self, step: int) -> Place:
        """Where a step stands."""
        return self.tree.place(("story", step))


def read_story(root: Path, path: str, shown: str = "") -> Checked[Story | None]:
    """The story in a file; None, without a finding, where there is no such file. `shown`: what findings call it.

    A story with findings is there to be looked at, and not to be run.
    """
    file = read_file(root, path, LARGEST)
    if file.value is None:
        found = [
            replace(each, place=replace(each.place, path=shown or path))
            for each in file.diagnostics
        ]
        return Checked(None, tuple(found))
    return _story(replace(file.value, path=shown or path))


def read_stories(root: Path, content: str) -> Checked[tuple[Story, ...]]:
    """Every story of a project that can be looked at, sorted by path."""
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
    steps: tuple[StoryStep | None, ...] = tuple(map(StoryStep, shaped.model.story))
    if found:
        steps = tuple(_steps(tree))
    if shaped.is_sound("story") and not shaped.model.story:
        message, hint = "`story` has no step", "write what happens, step by step"
        found.append(Diagnostic(tree.key_place(("story",)), "BK902", message, hint))
    bad = frozenset(name for name in ScenarioFile.model_fields if not shaped.is_sound(name))
    return Checked(Story(shaped.model, tree, steps, bad), tuple(found))


def _steps(tree: Tree) -> Iterator[StoryStep | None]:
    """The steps of a story whose form is not right, each as far as it is."""
    typed = tree.value.get("story")
    for index, value in enumerate(typed if isinstance(typed, tuple) else ()):
        at = ("story", index)
        empty = {str(way[len(at)]) for way in tree.empty if way[:-1] == at}
        yield _step(value, empty) if isinstance(value, dict) else None


def _step(typed: dict[str, object], empty: AbstractSet[str]) -> StoryStep | None:
    value, bad = typed, {*empty, *(_STEP.keys() - typed.keys())}
    for _ in range(_TRIES):
        try:
            made = StepFile.model_validate({**_STEP, **value}, by_alias=True, by_name=False)
        except ValidationError as error:
            ways = [each["loc"] for each in error.errors(include_url=False, include_input=False)]
            bad |= {str(way[0]) for way in ways}
            bad |= {near for way in ways if (near := nearest(str(way[0]), _FIELDS))}
            value = without(value, ways)
        else:
            return StoryStep(made, frozenset(bad))
    return None


def story_faults(story: Story, practice: PracticeFile | None) -> Iterator[Diagnostic]:
    """Who does what a story cannot tell, and whom and what it names that is not there; None: it has no practice."""
    if "tenant" in story.bad:
        return
    if practice is None:
        place, tenant = story.tree.place(("tenant",)), shortened(story.file.tenant)
        message = f"there is no booking file of `{tenant}`"
        hint = f"make booking/{tenant}.yaml in the content folder, or name another tenant"
        yield Diagnostic(place, "BK903", message, hint)
        return
    there = {"appointment": {*practice.calendar.appointments}, "hold": {*practice.calendar.holds}}
    for index, step in enumerate(story.steps):
        way: Way = ("story", index)
        if step is not None:
            yield from _step_faults(story.tree, way, step, practice)
            if step.has("does"):
                yield from expect_faults(
                    story.tree, way, step.file, practice, _then(step, there["appointment"])
                )
            yield from _called(story.tree, way, step, there)


def _step_faults(
    tree: Tree, way: Way, step: StoryStep, practice: PracticeFile
) -> Iterator[Diagnostic]:
    nobody = tuple(_actor(tree, way, step.file, practice)) if step.has("by") else ()
    yield from nobody
    if not nobody and step.has("by", "does"):
        yield from _capacity(tree, way, step.file)
        yield from look_faults(tree, way, step.file, practice)
    if step.has("does"):
        yield from lacking(tree, way, step)
        yield from superfluous(tree, way, step)
    yield from _names(tree, way, step.file, practice)


def _actor(tree: Tree, way: Way, step: StepFile, practice: PracticeFile) -> Iterator[Diagnostic]:
    kind, _, name = step.by.partition(" ")
    known: dict[str, Collection[str]] = {
        "client": practice.clients,
        "caregiver": practice.caregivers,
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
    if step.does in CREATES and kind in {"clinician", "staff", "clock"}:
        message = f"`{dotted(at)}`: only a client or a guest can {step.does}"
        hint = "what the practice enters itself is given: write it under `calendar` of its booking file"
        yield Diagnostic(tree.place(at), "BK902", message, hint)
    elif step.does == "clock_passes_start" and kind in {
        "client",
        "caregiver",
        "clinician",
        "staff",
        "guest",
    }:
        message = f"`{dotted(at)}`: time passes by itself"
        yield Diagnostic(tree.place(at), "BK902", message, "write `by: clock`")
    elif step.does not in {"clock_passes_start", *WHO} and kind == "clock":
        message = f"`{dotted(at)}`: the clock cannot {step.does}"
        hint = "write who does it; the clock only does `clock_passes_start`"
        yield Diagnostic(tree.place(at), "BK902", message, hint)


def _names(tree: Tree, way: Way, step: StepFile, practice: PracticeFile) -> Iterator[Diagnostic]:
    if step.provider and step.provider not in {*practice.providers, ANY}:
        yield unknown(tree, (*way, "provider"), "provider", step.provider, practice.providers)
    if step.service and step.service not in practice.services:
        yield unknown(tree, (*way, "service"), "service", step.service, practice.services)
    if step.room and step.room not in practice.rooms:
        yield unknown(tree, (*way, "room"), "room", step.room, practice.rooms)


def _then(step: StoryStep, there: Collection[str]) -> set[str]:
    """The names of appointments that what comes of a step can be told with."""
    return {*there, *filter(None, (step.file.call,))}


def _called(
    tree: Tree, way: Way, step: StoryStep, there: Mapping[str, set[str]]
) -> Iterator[Diagnostic]:
    """What a step means has to be there, and what comes of it needs a name of its own."""
    file = step.file
    for field, known in there.items():
        name = getattr(file, field)
        if name and name not in known:
            yield unknown(tree, (*way, field), field, name, known)
    if file.call is None:
        return
    if not step.has("does"):  # it may be either: who means it is not told that it is not there
        for known in there.values():
            known.add(file.call)
    if not step.has("does") or file.does not in CREATES | REPLACES:
        return
    kind = next((kind for kind, known in there.items() if file.call in known), None)
    if kind:
        message = f"`{dotted((*way, 'call'))}`: there is {_A[kind]} `{file.call}` already"
        place = tree.place((*way, "call"))
        yield Diagnostic(place, "BK902", message, "give it another name")
    there["hold" if file.does == "hold" else "appointment"].add(file.call)


_A = {"appointment": "an appointment", "hold": "a hold"}
