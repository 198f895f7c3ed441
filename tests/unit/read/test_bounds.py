import json
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

from helpgen.logic import IsTrue, Not, Or, Scalar, holds, show
from helpgen.model.catalog import Catalog, Key
from helpgen.read.bounds import bounds
from helpgen.read.constraints import Demand
from helpgen.read.corpus import read
from tests.project import Project

KEYS: Mapping[str, tuple[str, tuple[Scalar, ...]]] = {
    "portal": ("{type: boolean, default: false}", (True, False)),
    "booking": ("{type: boolean, default: false, requires: [features.portal]}", (True, False)),
    "mails": ("{type: boolean, default: true, requires: [features.portal]}", (True, False)),
    "hours": ("{type: integer, default: 24, requires: [features.booking]}", (0, 24, 48)),
    "days": ("{type: integer, nullable: true, requires: [features.portal]}", (None, 0, 3)),
    "word": ('{type: string, default: "", requires: [features.portal]}', ("", "x")),
    "own": ("{type: boolean, requires: [features.hours]}", (True, False)),
}
CATALOG = (
    "categories: [{slug: portal, title: Portal}]\nroles: {admin: Administrator}\nfeatures:\n"
    + "".join(f"  {name}: {key}\n" for name, (key, _) in KEYS.items())
    + "constraints:\n  - {if: features.own and features.booking, then: [features.mails], why: so it is}\n"
)
DEFAULTS: Mapping[str, Scalar] = {
    "portal": False,
    "booking": False,
    "mails": True,
    "hours": 24,
    "days": None,
    "word": "",
}


def worlds() -> Iterator[dict[str, Scalar]]:
    for values in product(*[values for _, values in KEYS.values()]):
        yield dict(zip(KEYS, values, strict=True))


def written(world: Mapping[str, Scalar], *, defaults: bool) -> str:
    """A profile with these values, those that are the default too or left out."""
    told = {
        name: value
        for name, value in world.items()
        if defaults or name not in DEFAULTS or DEFAULTS[name] != value
    }
    return f"features: {json.dumps(told)}\n"


def test_bounds_hold_exactly_of_the_values_that_some_accepted_profile_has(tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    project.write("catalog.yaml", CATALOG)
    project.article("portal/a", "Text.\n")
    every = list(worlds())
    for number, world in enumerate(every):
        project.profile(f"p{number}", written(world, defaults=False))
        project.profile(f"q{number}", written(world, defaults=True))
    corpus = read(project.root).value
    assert corpus is not None
    held_back = {*corpus.held_back}
    asked = []
    for number, world in enumerate(every):
        facts = {f"features.{name}": value for name, value in world.items()}
        is_allowed = all(holds(bound, facts) for bound in corpus.bounds)
        assert is_allowed is not ({f"p{number}", f"q{number}"} <= held_back), world
        asked.append(is_allowed)
    assert len(every) // 10 < sum(asked) < len(every)


def test_a_bound_reads_as_one_would_write_it() -> None:
    features = {
        "portal": Key(type="boolean", default=False),
        "booking": Key(type="boolean", default=False, requires=("features.portal",)),
        "hours": Key(type="integer", default=24, requires=("features.booking", "features.list")),
        "list": Key(type="array", default=(), requires=("features.portal",)),
    }
    one, other = IsTrue("features.portal"), IsTrue("features.booking")
    demand = Demand(one, other, ("features.portal", "features.booking"), "so it is")
    found = bounds(Catalog(features=features), [demand])
    assert list(map(show, found)) == [
        "not features.booking or features.portal",
        "not (features.hours != 0 and not features.hours == 24) or features.booking",
        "not features.portal or features.booking",
    ]
    assert found[-1] == Or((Not(one), other))
