"""One article of the benchmark: the same words for every tool, with neutral markers.

`@x.y@` is a label, `@when key@`, `@not key@` and `@end@` stand alone on their lines. Each tool's writer puts its
own mechanism in their place. Article number i does not depend on how many there are.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.corpus import sentences as say
from benchmarks.corpus.vocabulary import CATEGORIES, FEATURES, LABELS, SETTINGS

RELATED_TO = 40
"""Related articles are drawn from the first ones, so that every corpus of this size or more holds them."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article in neutral form; `path` is category and name with a slash between."""

    title: str
    category: str
    path: str
    summary: str
    tags: tuple[str, ...]
    aliases: tuple[str, ...]
    body: str


def article(number: int, seed: str) -> Article:
    """The article with this number: the same for the same seed, on every machine."""
    rng = random.Random(f"{seed}/article/{number}")
    verb, thing, title, path = _topic(number)
    task = f"{verb.lower()} {thing}"
    return Article(
        title=title,
        category=path.split("/")[0],
        path=path,
        summary=f"How to {task}, step by step, and which settings have a say in it.",
        tags=tuple(rng.sample(say.TAGS, 3)),
        aliases=(f"{verb.lower()} {thing.split()[-1]}", f"{thing.split()[-1]} help"),
        body=_body(rng, number, task),
    )


def _topic(number: int) -> tuple[str, str, str, str]:
    verb = say.VERBS[number % len(say.VERBS)]
    round_, thing = divmod(number // len(say.VERBS), len(say.THINGS))
    title = f"{verb} {say.THINGS[thing]}" + (f", part {round_ + 1}" if round_ else "")
    name = re.sub(r"[^a-z0-9]+", "-", title.lower())
    return verb, say.THINGS[thing], title, f"{CATEGORIES[number % len(CATEGORIES)]}/{name}"


def _body(rng: random.Random, number: int, task: str) -> str:
    def fill(text: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda found: _word(rng, found[1], task), text)

    def some(pool: Sequence[str], count: int) -> list[str]:
        return [fill(text) for text in rng.sample(pool, count)]

    features, heading = rng.sample(FEATURES[1:], 2), task.capitalize()
    blocks = [
        "## When to use this",
        _bullets(some(say.REASONS, 3)),
        "## How it works",
        f"@when features.{features[0]}@\n{fill(rng.choice(say.ON))}",
        _bullets(some(say.CONDITIONS, 3)),
        "What you get depends on your settings:",
        fill("\n".join(say.RESULTS)) + "\n@end@",
        f"@not features.{features[0]}@\n{fill(rng.choice(say.OFF))}\n@end@",
        "## Steps",
        f"### {heading}",
        _numbered(some(say.STEPS, rng.randint(5, 7)), some(say.DETAILS, 3)),
        "### Take it back",
        _numbered(some(say.STEPS, rng.randint(5, 7)), some(say.DETAILS, 3)),
        *_sometimes(rng, f"settings.{rng.choice(SETTINGS)}", fill(say.NOTE)),
        "## Options",
        fill("Your organization decides which of these {many} can change:"),
        _table(rng.sample(say.OPTIONS, 4), some(say.MEANINGS, 4)),
        "## How this changes with your settings",
        _bullets(some(say.EFFECTS, 3)),
        *_sometimes(rng, f"features.{features[1]}", fill(say.ALSO)),
        "## Related",
        _bullets([f"`/help/{_topic(other)[3]}`" for other in _others(rng, number)]),
        "## Troubleshooting",
        _bullets(some(say.TROUBLE, 3)),
    ]
    return "\n\n".join(blocks) + "\n"


def _word(rng: random.Random, place: str, task: str) -> str:
    """What goes in one place; a little under half of the people and things are labels, as in real articles."""
    label = rng.random() < 0.36
    choices: dict[str, Callable[[], str]] = {
        "task": lambda: task,
        "screen": lambda: rng.choice(say.SCREENS),
        "button": lambda: rng.choice(say.BUTTONS),
        "option": lambda: rng.choice(say.OPTIONS),
        "one": lambda: _label(rng, "singular") if label else rng.choice(say.PLAIN_ONE),
        "many": lambda: _label(rng, "plural") if label else rng.choice(say.PLAIN_MANY),
    }
    return choices[place]()


def _label(rng: random.Random, form: str) -> str:
    return f"@{rng.choice(tuple(LABELS))}.{form}@"


def _sometimes(rng: random.Random, key: str, text: str) -> list[str]:
    """A block in about two of three articles."""
    return [f"@when {key}@\n{text}\n@end@"] if rng.random() < 0.65 else []


def _others(rng: random.Random, number: int) -> list[int]:
    return rng.sample([other for other in range(RELATED_TO) if other != number], 3)


def _bullets(items: Sequence[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _numbered(items: Sequence[str], details: Sequence[str]) -> str:
    lines = [f"{number}. {item}" for number, item in enumerate(items, 1)]
    return "\n".join(lines[:4] + [f"   - {detail}" for detail in details] + lines[4:])


def _table(names: Sequence[str], meanings: Sequence[str]) -> str:
    rows = [f"| {name} | {meaning} |" for name, meaning in zip(names, meanings, strict=True)]
    return "\n".join(["| Option | What it does |", "| ------ | ------------ |", *rows])
