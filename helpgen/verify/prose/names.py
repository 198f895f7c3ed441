"""The names that a project has for people and states: what its catalog and the description of its rules call them."""

from collections.abc import Iterator, Mapping

from helpgen.frozen import frozen
from helpgen.model.catalog import Catalog
from helpgen.verify.description import Description
from helpgen.verify.prose.plain import folded


@frozen
class Names:
    """`words` leads from words, as they are compared, to what they stand for: a key, a role or a state.

    `people` are the labels of people: of a variable with another label nothing is kept. `messages` leads from the
    words of a message to its code.
    """

    words: Mapping[str, str]
    people: frozenset[str]
    messages: Mapping[str, str]


def names_in(catalog: Catalog, description: Description) -> Names:
    """The names; of words for a label and a state or an actor, the label has them."""
    people = frozenset(_people(catalog, description))
    words: dict[str, str] = {}
    for actor in description.said.actors:
        words |= dict.fromkeys(_forms(actor), actor)
    for state in description.said.states:
        words |= dict.fromkeys(_spellings(state), state)
    for role, title in catalog.roles.items():
        if "{" not in title:
            words |= dict.fromkeys(_forms(title), f"roles.{role}")
    for name in sorted(people):
        for word in _words_of(catalog, name):
            words |= dict.fromkeys(_forms(word), f"labels.{name}")
    messages = {folded(text): code for code, text in description.messages.items() if text}
    return Names(words, people, messages)


def _people(catalog: Catalog, description: Description) -> Iterator[str]:
    """The labels of those who act: one of their words is an actor's name."""
    actors = {folded(actor.replace("_", " ")) for actor in description.said.actors}
    for name in catalog.labels:
        if actors & {name, *(folded(word) for word in _words_of(catalog, name))}:
            yield name


def _words_of(catalog: Catalog, name: str) -> Iterator[str]:
    label = catalog.labels[name]
    yield from (label.singular, label.plural, *label.synonyms)


def _forms(name: str) -> Iterator[str]:
    word = folded(name.replace("_", " "))
    yield from (word, f"{word}s", f"{word}'s", f"{word}s'")


def _spellings(state: str) -> Iterator[str]:
    word = folded(state.replace("_", " "))
    yield from (word, word.replace(" ", "-"))
