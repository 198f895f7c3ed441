"""Whatever is interrupted, whoever looks or publishes meanwhile: the old release or the new one, never a mixture."""

import shutil
from pathlib import Path

import pytest

from helpgen.model.publish_error import PublishError
from helpgen.publish.deliver import DeliveryWish, LocalSites, ObjectStore, deliver
from helpgen.publish.deliver.object_store import Headers
from helpgen.publish.deliver.release import current
from tests.unit.publish.deliver.conftest import Built, NewStore
from tests.unit.publish.deliver.sites import A1, A2, B1
from tests.unit.publish.deliver.watched_store import Seen, WatchedStore, failing_at, seen, site

B2 = {**B1, "index.html": b"other home, anew"}
WISH = DeliveryWish(at_once=1, keep=2)
MANY = 60
"""More requests than any of these runs has."""


@pytest.fixture
def steps(built: Built, out: Path) -> list[LocalSites]:
    """Three states of the same sites, each built into a folder of its own."""
    states = [
        {"a": A1, "b": B1},
        {"a": {**A1, "index.html": b"second"}, "b": B1},
        {"a": A2, "b": B2},
    ]
    return [
        _set_aside(built(**state), out.parent / f"state-{number}")
        for number, state in enumerate(states)
    ]


def _begun(steps: list[LocalSites], store: ObjectStore) -> Seen:
    """The second release is shown, so that the third has one to sweep; what readers see."""
    for sites in steps[:2]:
        deliver(sites, store, WISH)
    return seen(store)


def test_a_reader_sees_old_or_new_at_every_request(
    steps: list[LocalSites], store: ObjectStore
) -> None:
    old, pages = _begun(steps, store), list[Seen]()

    def look(_number: int) -> None:
        pages.append(seen(store))

    deliver(steps[2], WatchedStore(store, look, look), WISH)
    new = seen(store)
    changes = [index for index, page in enumerate(pages[1:]) if page != pages[index]]
    assert old != new
    assert len(pages) > MANY // 2
    assert all(page in (old, new) for page in pages)
    assert len(changes) == 1


def test_who_read_the_pointer_before_finds_all_of_that_release_until_the_end(
    steps: list[LocalSites], store: ObjectStore
) -> None:
    old, folders = _begun(steps, store), current(store).release.sites

    def look(_number: int) -> None:
        assert {tenant: site(store, folder) for tenant, folder in folders.items()} == old

    deliver(steps[2], WatchedStore(store, look, look), WISH)
    look(0)


@pytest.mark.parametrize("is_done", [False, True], ids=["before it", "after it"])
def test_a_run_that_fails_at_any_request_leaves_old_or_new_and_the_next_one_ends_it(
    steps: list[LocalSites], new_store: NewStore, is_done: bool
) -> None:
    store, number, sites = new_store(), 0, steps[2]
    old = _begun(steps, store)
    whole = WatchedStore(store)
    deliver(sites, whole, WISH)
    new = seen(store)
    while True:
        number += 1
        store, fail = new_store(), failing_at(number)
        _begun(steps, store)
        watched = WatchedStore(store, after=fail) if is_done else WatchedStore(store, before=fail)
        try:
            deliver(sites, watched, WISH)
        except PublishError:
            assert seen(store) in (old, new)
        else:
            break
        deliver(sites, store, WISH)
        assert seen(store) == new
    assert number == len(whole.asked) + 1 > MANY // 3


def test_what_an_interrupted_run_has_uploaded_is_not_uploaded_again(
    built: Built, store: ObjectStore
) -> None:
    sites = built(a=A1, b=B1)
    first = WatchedStore(store, after=failing_at(6))
    with pytest.raises(PublishError):
        deliver(sites, first, WISH)
    done = first.verbs("put")
    assert len(done) == 3
    second = WatchedStore(store)
    deliver(sites, second, WISH)
    assert {*second.verbs("put")}.isdisjoint(done)
    assert len(second.verbs("put")) + len(done) == 7


def test_of_two_publishers_at_once_one_wins_and_the_other_says_so(
    built: Built, steps: list[LocalSites], new_store: NewStore, out: Path
) -> None:
    theirs = _set_aside(built(a={**A1, "index.html": b"theirs"}, b=B1), out.parent / "theirs")
    lost = number = 0
    is_through = False
    while not is_through:
        number += 1
        store = new_store()
        _begun(steps, store)
        told, watched = _beside(steps[2], theirs, store, number)
        lost += told == "lost"
        is_through = len(watched.asked) < number
    assert lost > MANY // 6


def _beside(
    mine: LocalSites, theirs: LocalSites, store: ObjectStore, number: int
) -> tuple[str, WatchedStore]:
    """Somebody else publishes just before the request of this number."""
    other: Seen = {}

    def step_in(at: int) -> None:
        if at == number:
            deliver(theirs, store, WISH)
            other.update(seen(store))

    watched = WatchedStore(store, before=step_in)
    told = _told(mine, watched)
    if told:
        assert "another publisher was faster" in told
        assert seen(store) == other
        return "lost", watched
    is_shown_last = number == 1 or number > len(watched.asked)
    assert (seen(store)["a"]["help/x.html"] == b"new page") is is_shown_last
    assert is_shown_last or seen(store) == other
    return "won", watched


def _told(sites: LocalSites, store: ObjectStore) -> str:
    """What publishing says when it fails; empty where it does not."""
    try:
        deliver(sites, store, WISH)
    except PublishError as fault:
        return str(fault)
    return ""


def _set_aside(sites: LocalSites, folder: Path) -> LocalSites:
    shutil.copytree(sites.out, folder)
    return LocalSites(folder)


def test_a_publisher_whose_swap_was_answered_twice_knows_its_own_release(
    built: Built, store: ObjectStore
) -> None:
    """A client that tries again after a lost answer is told that somebody else was there: itself."""

    class Deaf(WatchedStore):
        def swap(self, key: str, data: bytes, headers: Headers, before: str | None) -> str | None:
            super().swap(key, data, headers, before)
            return super().swap(key, data, headers, before)

    told = deliver(built(a=A1), Deaf(store), WISH)
    assert (told.serial, current(store).release.serial) == (1, 1)
