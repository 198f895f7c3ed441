"""What compiles an article and looks it through is gone when that is done: none of it holds itself in a ring.

A build puts all that is there out of the collector's sight before it shares work out, so a ring would stay for good.
"""

import gc
from collections.abc import Iterator

import pytest

from helpgen.compile.body_stretches import Bodies
from helpgen.compile.search.search_entry import SearchEntries
from helpgen.compile.twins.twins import Twins
from tests.unit.compile.builder import Project, article, project, tenant

SOURCE = """\
A word[^1] for {{labels.patient.plural}}, **bold**, [there](/help/portal/two).

## Steps

1. One.
   - Inner.
2. Two.

<!-- help:when features.x -->
| a | b |
| --- | --- |
| 1 | 2 |

> [!TIP]
> A quote.
<!-- help:end -->

```python
x = 1
```

Term
:   What it means.

[^1]: A note.
"""


def compiled() -> Project:
    others = (tenant("off"), tenant("on", {"features.x": True}))
    return project(article(SOURCE), article("Text.", "two"), tenants=others)


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Whatever is loaded, or kept for good, when an article is compiled is there; rings stay from now on."""
    _looked_through(compiled())
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def _looked_through(made: Project) -> None:
    for blueprint in made.blueprints:
        bodies = Bodies()
        Twins().all_of(blueprint, bodies)
        entries = SearchEntries()
        entries.learn([(blueprint, entries.all_of(blueprint, bodies))])


@pytest.mark.usefixtures("uncollected")
def test_what_compiled_an_article_is_gone() -> None:
    made = compiled()
    assert len(made.blueprints[0].variants) == 2
    del made
    assert gc.collect() == 0


@pytest.mark.usefixtures("uncollected")
def test_what_looked_an_article_through_is_gone() -> None:
    made = compiled()
    gc.collect()
    _looked_through(made)
    assert gc.collect() == 0
