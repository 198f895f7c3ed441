"""Any request to a server like S3 may go wrong, in any way: old or new, never a mixture, and the next run ends it."""

import shutil
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from pathlib import Path

import pytest
from obstore.store import MemoryStore

from helpgen.model.publish_error import PublishError
from helpgen.publish.deliver import DeliveryWish, LocalSites, ObjectStore, agreement, deliver
from helpgen.publish.deliver.cloud_store import CloudStore, cloud_store
from helpgen.publish.deliver.object_store import Headers
from helpgen.publish.deliver.release import current
from helpgen.publish.deliver.retries import Retries
from tests.unit.publish.deliver.conftest import Built
from tests.unit.publish.deliver.faulty_line import AFTER, HALF, SILENT, WAYS, Line, line_to
from tests.unit.publish.deliver.s3_servers import KEY, SECRET, S3Server
from tests.unit.publish.deliver.sites import A1, A2, B1
from tests.unit.publish.deliver.watched_store import Seen, WatchedStore, seen

WISH = DeliveryWish(at_once=1, keep=2)
HURRIED = Retries(times=3, first=0.001, longest=0.001, total=60)
PAGE = Headers("text/html; charset=utf-8", "no-cache")
LATE = "is shown all the same"
MANY = 15
"""Each of these runs has more requests."""


@pytest.fixture
def line(server: S3Server) -> Iterator[Line]:
    with line_to(server.endpoint) as line:
        yield line


@pytest.fixture
def spoiled(
    bucket: CloudStore, server: S3Server, line: Line, monkeypatch: pytest.MonkeyPatch
) -> CloudStore:
    """The bucket over the line, by a client that waits for no answer long."""
    server.settle(monkeypatch, line.endpoint)
    monkeypatch.setenv("AWS_TIMEOUT", "500ms")
    return cloud_store(bucket.place, HURRIED)


@dataclass
class ToAndFro:
    """Two states of the same sites, shown in turn: each time the same requests, and others' folders."""

    states: list[LocalSites]
    views: list[Seen]
    at: int

    def turn(self) -> tuple[LocalSites, Seen, Seen]:
        """What is to be shown now, what readers see before and what after it."""
        old, self.at = self.views[self.at], 1 - self.at
        return self.states[self.at], old, self.views[self.at]


@pytest.fixture
def to_and_fro(built: Built, bucket: CloudStore, out: Path) -> ToAndFro:
    states, views = list[LocalSites](), list[Seen]()
    for number, state in enumerate(({"a": A1, "b": B1}, {"a": A2})):
        folder = out.parent / f"state-{number}"
        shutil.copytree(built(**state).out, folder)
        states.append(LocalSites(folder))
        deliver(states[-1], bucket, WISH)
        views.append(seen(bucket))
    return ToAndFro(states, views, 1)


@pytest.mark.parametrize("way", [HALF, SILENT])
def test_what_may_be_made_twice_is_made_again_where_no_answer_came(
    bucket: CloudStore, line: Line, spoiled: CloudStore, way: str
) -> None:
    for key in ("a/x", "a/y"):
        bucket.put(key, b"old", PAGE)
    line.spoil(way, 1, 1)
    assert spoiled.copy("a/x", "b/x")
    line.spoil(way, 1, 1)
    spoiled.remove(["a/x", "a/y"])
    line.spoil(way, 1, 1)
    assert spoiled.keys("") == ["b/x"]


@pytest.mark.parametrize("way", [AFTER, HALF, SILENT])
def test_a_release_is_shown_although_nothing_told_the_publisher(
    built: Built, bucket: CloudStore, line: Line, spoiled: CloudStore, way: str
) -> None:
    sites = built(a=A1)
    twin = WatchedStore(CloudStore(MemoryStore(), "memory://"))
    deliver(sites, twin, WISH)
    before = [verb for verb, _key in twin.asked].index("swap")
    line.spoil(way, before + 2, 1)  # trying out conditions is two requests
    told = deliver(sites, spoiled, WISH)
    assert told.serial == current(bucket).release.serial == 1


@pytest.mark.long
@pytest.mark.parametrize("way", WAYS)
def test_a_request_that_goes_wrong_once_stops_nothing(
    to_and_fro: ToAndFro, bucket: CloudStore, line: Line, spoiled: CloudStore, way: str
) -> None:
    number = 0
    while number <= line.asked:
        number += 1
        sites, _old, new = to_and_fro.turn()
        line.spoil(way, number, 1)
        deliver(sites, spoiled, WISH)
        assert seen(bucket) == new
        assert agreement(sites, bucket).found == ()
    assert number > MANY


@pytest.mark.long
@pytest.mark.parametrize("way", [way for way in WAYS if way != SILENT])
def test_a_line_that_breaks_at_any_request_leaves_old_or_new_and_the_next_run_ends_it(
    to_and_fro: ToAndFro, bucket: CloudStore, line: Line, spoiled: CloudStore, way: str
) -> None:
    number = ends = late = 0
    while number <= line.asked:
        number += 1
        sites, old, new = to_and_fro.turn()
        line.spoil(way, number, inf)
        told = _told(sites, spoiled)
        now = seen(bucket)
        assert bool(told) is (line.asked >= number)
        assert (now == new) or (now == old and told and LATE not in told)
        assert KEY not in told
        assert SECRET not in told
        ends += now == old
        late += LATE in told
        deliver(sites, bucket, WISH)
        assert seen(bucket) == new
        assert agreement(sites, bucket).found == ()
    assert ends > MANY // 2
    assert late > 2


def _told(sites: LocalSites, store: ObjectStore) -> str:
    """All that a failure would show to somebody; nothing where there is none."""
    try:
        deliver(sites, store, WISH)
    except PublishError as fault:
        return "".join([*traceback.format_exception(fault), fault.hint])
    return ""
