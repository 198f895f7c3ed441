"""What is wrong with the booking files and the stories of a project."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from helpgen.booking.values import TIMEZONE, Policy
from helpgen.bookings.calendar_faults import calendar_faults
from helpgen.bookings.expected import expectation_faults
from helpgen.bookings.profile_policy import policy_of
from helpgen.bookings.typed import event_of, instant_of
from helpgen.bookings.wall_clock import is_skipped
from helpgen.model.bookings.practice_file import PracticeFile
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Diagnostic
from helpgen.read.bookings import Story, read_practices, read_stories, story_faults
from helpgen.read.yaml.tree import Way, dotted


def booking_faults(root: Path, corpus: Corpus) -> Iterator[Diagnostic]:
    """What is wrong with the booking files of a project, and with the policies of whoever has one."""
    root, content = root.resolve(), corpus.options.content
    profiles = {each.id: each for each in corpus.tenants}
    practices = read_practices(root, content, (*profiles, *corpus.held_back))
    yield from practices.diagnostics
    policies: dict[str, Policy | None] = {}
    for tenant, file in practices.value.items():
        if tenant in profiles:
            policy = policy_of(profiles[tenant])
            yield from policy.diagnostics
            policies[tenant] = policy.value
            if policy.value is not None:
                yield from calendar_faults(file, tenant, policy.value)
    stories = read_stories(root, content)
    yield from stories.diagnostics
    faulty = {each.place.path for each in practices.diagnostics}
    for story in stories.value:
        tenant = story.file.tenant
        known = practices.value.get(tenant)
        if known is not None or f"{content}/booking/{tenant}.yaml" not in faulty:
            practice = None if known is None else known.practice
            yield from faults_of(story, practice, policies.get(tenant))


def faults_of(
    story: Story, practice: PracticeFile | None, policy: Policy | None
) -> Iterator[Diagnostic]:
    """All that is wrong with a story. Without a sound policy there is no zone to compare its times in."""
    yield from story_faults(story, practice)
    yield from expectation_faults(story, policy)
    if policy is not None:
        yield from time_faults(story, policy[TIMEZONE])
        yield from entry_faults(story, policy[TIMEZONE])


def time_faults(story: Story, where: ZoneInfo) -> Iterator[Diagnostic]:
    """Steps of a story before the one before them: time passes, and never runs back."""
    if "now" in story.bad:
        return
    before, typed = instant_of(story.file.now, where), story.file.now
    for index, step in enumerate(story.steps):
        at = None if step is None else step.file.at
        if at is None:
            continue
        now = instant_of(at, where)
        if now < before:
            place = story.tree.place(("story", index, "at"))
            message = f"`story[{index + 1}].at`: {_typed(at)} is before {_typed(typed)}"
            hint = "write a time that is not before it, leave `at:` out, or move the step up"
            yield Diagnostic(place, "BK902", f"{message}, when it already was", hint)
        else:
            before, typed = now, at


def entry_faults(story: Story, where: ZoneInfo) -> Iterator[Diagnostic]:
    """Entries that a story adds at times that no clock shows, and those that keep nobody from booking."""
    for index, step in enumerate(story.steps):
        entry = None if step is None or not step.has("entry") else step.file.entry
        if entry is None or entry.start is None or entry.end is None:
            continue
        way: Way = ("story", index, "entry")
        skipped = False
        for name, moment in (("start", entry.start), ("end", entry.end)):
            if is_skipped(moment, where):
                skipped = True
                message = f"`{dotted((*way, name))}`: the clocks of {where.key} skip {moment:%H:%M}"
                hint = "write a time that they show"
                yield Diagnostic(story.tree.place((*way, name)), "BK902", message, hint)
        interval = event_of(entry, where).interval
        if not skipped and (interval is None or not interval.length):
            message = f"`{dotted((*way, 'end'))}`: this entry does not end after its start"
            hint = "write an end after the start"
            yield Diagnostic(story.tree.place((*way, "end")), "BK902", message, hint)


def _typed(moment: datetime) -> str:
    return moment.isoformat(" ", "auto" if moment.second else "minutes")
