"""One organization of the benchmark: which features it has and what it calls things."""

import random
from dataclasses import dataclass

from benchmarks.corpus.vocabulary import ALWAYS_ON, FEATURES, LABELS, SETTINGS


@dataclass(frozen=True, slots=True)
class Organization:
    """A tenant in neutral form; `labels` are (singular, plural)."""

    id: str
    name: str
    features: dict[str, bool]
    settings: dict[str, bool]
    labels: dict[str, tuple[str, str]]


def organization(number: int, seed: str) -> Organization:
    """The organization with this number: the same for the same seed, on every machine."""
    rng = random.Random(f"{seed}/organization/{number}")
    return Organization(
        id=f"t{number:03d}",
        name=f"Organization {number}",
        features={name: name == ALWAYS_ON or rng.random() < 0.6 for name in FEATURES},
        settings={name: rng.random() < 0.5 for name in SETTINGS},
        labels={name: rng.choice(words) for name, words in LABELS.items()},
    )
