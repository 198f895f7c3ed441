import pytest

from helpgen.model.publish_error import PublishError
from helpgen.publish.deliver import DeliveryWish, ObjectStore, deliver, roll_back
from tests.unit.publish.deliver.conftest import Built
from tests.unit.publish.deliver.sites import A1, A2, B1
from tests.unit.publish.deliver.watched_store import WatchedStore, failing_at, seen


def test_the_release_before_is_seen_again_and_nothing_of_the_sites_is_uploaded(
    built: Built, store: ObjectStore
) -> None:
    deliver(built(a=A1), store, DeliveryWish())
    old = seen(store)
    deliver(built(a=A2, b=B1), store, DeliveryWish())
    watched = WatchedStore(store)
    told = roll_back(watched)
    assert seen(store) == old
    assert (told.serial, told.changed, told.removed, told.unchanged) == (3, ("a",), ("b",), 0)
    assert watched.verbs("put") == ["_releases/2.json"]


def test_going_back_twice_leads_two_releases_back(built: Built, store: ObjectStore) -> None:
    deliver(built(a=A1), store, DeliveryWish())
    first = seen(store)
    for text in (b"second", b"third"):
        deliver(built(a={**A1, "index.html": text}), store, DeliveryWish())
    roll_back(store)
    assert seen(store)["a"]["index.html"] == b"second"
    roll_back(store)
    assert seen(store) == first
    with pytest.raises(PublishError, match="no earlier release to go back to"):
        roll_back(store)


def test_one_tenant_goes_back_alone_and_the_others_can_follow(
    built: Built, store: ObjectStore
) -> None:
    deliver(built(a=A1, b=B1), store, DeliveryWish())
    old = seen(store)
    deliver(built(a=A2, b={"index.html": b"anew"}), store, DeliveryWish())
    new = seen(store)
    told = roll_back(store, ["a"])
    assert seen(store) == {"a": old["a"], "b": new["b"]}
    assert (told.changed, told.unchanged) == (("a",), 1)
    with pytest.raises(PublishError, match="release 1 shows the same"):
        roll_back(store, ["a"])
    roll_back(store)
    assert seen(store) == old


def test_what_was_built_is_published_again_after_going_back(
    built: Built, store: ObjectStore
) -> None:
    deliver(built(a=A1), store, DeliveryWish())
    sites = built(a=A2)
    deliver(sites, store, DeliveryWish())
    new = seen(store)
    roll_back(store)
    assert deliver(sites, store, DeliveryWish()).changed == ("a",)
    assert seen(store) == new


def test_where_one_release_is_kept_there_is_no_way_back(built: Built, store: ObjectStore) -> None:
    deliver(built(a=A1), store, DeliveryWish(keep=1))
    deliver(built(a=A2), store, DeliveryWish(keep=1))
    with pytest.raises(PublishError, match="no earlier release"):
        roll_back(store)


def test_where_nothing_was_published_there_is_no_way_back(store: ObjectStore) -> None:
    with pytest.raises(PublishError, match="no earlier release"):
        roll_back(store)


@pytest.mark.parametrize("number", range(1, 6))
def test_going_back_is_whole_or_not_at_all(built: Built, store: ObjectStore, number: int) -> None:
    deliver(built(a=A1), store, DeliveryWish())
    old = seen(store)
    deliver(built(a=A2), store, DeliveryWish())
    new = seen(store)
    with pytest.raises(PublishError, match="the line is down"):
        roll_back(WatchedStore(store, before=failing_at(number)))
    assert seen(store) == (new if number < 6 else old)


def test_of_two_who_go_back_and_publish_one_wins(built: Built, store: ObjectStore) -> None:
    deliver(built(a=A1), store, DeliveryWish())
    deliver(built(a=A2), store, DeliveryWish())
    sites = built(a={**A2, "index.html": b"third"})

    def step_in(number: int) -> None:
        if number == 4:
            deliver(sites, store, DeliveryWish())

    with pytest.raises(PublishError, match="another publisher was faster: release 3 is shown"):
        roll_back(WatchedStore(store, before=step_in))
    assert seen(store)["a"]["index.html"] == b"third"
