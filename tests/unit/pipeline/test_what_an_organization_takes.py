"""What a build has in memory of each organization is a row of bytes, bits and a lean profile, and no more."""

import gc
import pathlib
import pickle
import tracemalloc
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from helpgen.compile import Survey
from helpgen.pipeline.packing import packed
from helpgen.pipeline.prints import print_of
from helpgen.pipeline.site_share import SiteShare
from helpgen.pipeline.site_shares import SiteShares
from helpgen.pipeline.standing import past
from helpgen.pipeline.standing.digests import Digests
from helpgen.pipeline.standing.past import Past
from helpgen.pipeline.standing.record import Record, StandingSite, site_paths
from helpgen.pipeline.standing.site_keys import SiteKeys
from helpgen.pipeline.standing.sources import Sources
from helpgen.publish import Staged
from tests.project import Project
from tests.unit.compile.builder import article, tenant

FEW, MORE = 1_100, 2_100
"""From a thousand on, what profiles say alike is kept once; a build of fewer has room for all of it."""

WHOLE, PUBLISHED, ANSWERED = 950, 320, 16
"""Bytes for each organization. Some 190 of the first figure are caches of names, full at two thousand."""

CONDITIONS = 50
NOT_OURS = tracemalloc.Filter(inclusive=False, filename_pattern=pathlib.__file__)
"""Parts of paths are texts that Python has once for all; when their table is full, it is made twice as large."""


@pytest.fixture
def traced() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


def held() -> int:
    """The bytes that are in use."""
    gc.collect()
    traces = tracemalloc.take_snapshot().filter_traces([NOT_OURS]).traces
    return sum(trace.size for trace in traces)


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def came(name: str) -> SiteShare:
    """A share as it comes from a worker."""
    files = site_paths(("index.html", "manifest.json"))
    site = StandingSite(digest(name), 2, digest(f"{name} m"), files, digest(f"{name} g"))
    sent = packed(SiteShare(name, site, 2, Staged(name, 2, 2), print_of(name)))
    share: SiteShare = pickle.loads(sent)  # noqa: S301  our own, made a line above
    return share


@pytest.mark.usefixtures("traced")
def test_what_is_known_of_a_site_is_a_row_of_bytes() -> None:
    names = [f"t{number}" for number in range(MORE)]
    before = held()
    files = Digests((f"profiles/{name}.yaml", digest(name)) for name in names)
    sources = Sources("program", files, b"")
    keys = SiteKeys(sources, names), SiteKeys(sources, names, ("a.md",))
    shares = SiteShares(Past(Record(), keys[0], aparts=keys[1]))
    for name in names:
        shares.add(name, came(name))
    assert (held() - before) / MORE < PUBLISHED
    assert len(shares.sites) == len(keys[0]) == MORE


@pytest.mark.usefixtures("traced")
def test_what_an_organization_answers_is_a_bit_for_each_condition() -> None:
    survey = Survey([tenant(f"t{number}") for number in range(MORE)])
    asked = [
        article(f'<!-- help:when tenant.id == "t{number}" -->\none\n<!-- help:end -->')
        for number in range(CONDITIONS)
    ]
    before = held()
    found = [survey.wanted(each) for each in asked]
    assert (held() - before) / MORE < ANSWERED
    assert found == [((False,), (True,))] * CONDITIONS


def in_use_at_the_end(root: Path, many: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """The bytes in use when a build of so many organizations has shown their sites, and is about to keep its record."""
    project = Project(root)
    project.write("helpgen.yaml", "title: Help\noutputs: []\n")
    project.article("portal/welcome", "Welcome to {{tenant.name}}.\n")
    for number in range(many):
        profile = f"features: {{leadHours: {number % 40}}}\nsettings: {{timezone: Europe/Paris}}\n"
        project.profile(f"t{number}", profile, title=f"Organization {number}")
    found = list[int]()

    def counted(*given: object) -> bool:
        found.append(held())
        return past.keep(*given)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr("helpgen.pipeline.site_publisher.keep", counted)
    assert project.build().exit_code == 0
    monkeypatch.undo()
    (bytes_held,) = found
    return bytes_held


@pytest.mark.long
@pytest.mark.usefixtures("traced")
def test_a_thousand_more_organizations_take_a_kilobyte_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_use_at_the_end(tmp_path / "first", FEW, monkeypatch)  # what is loaded, and limits of caches
    few = in_use_at_the_end(tmp_path / "few", FEW, monkeypatch)
    more = in_use_at_the_end(tmp_path / "more", MORE, monkeypatch)
    assert few > 0
    assert (more - few) / (MORE - FEW) < WHOLE
