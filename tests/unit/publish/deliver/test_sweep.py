from helpgen.model.publish_error import PublishError
from helpgen.publish.deliver import DeliveryWish, ObjectStore, deliver, roll_back
from helpgen.publish.deliver.release import current
from tests.unit.publish.deliver.conftest import Built, NewStore
from tests.unit.publish.deliver.sites import A1, B1
from tests.unit.publish.deliver.watched_store import WatchedStore, seen

WISH = DeliveryWish(keep=2, at_once=1)


def generations(store: ObjectStore, tenant: str) -> set[str]:
    return {key.split("/")[1].split("-")[0] for key in store.keys(tenant)}


def publish(built: Built, store: ObjectStore, *texts: bytes) -> None:
    for text in texts:
        deliver(built(a={**A1, "index.html": text}, b=B1), store, WISH)


def test_as_many_releases_stay_as_are_kept(built: Built, store: ObjectStore) -> None:
    publish(built, store, b"1", b"2")
    assert generations(store, "a") == {"1", "2"}
    publish(built, store, b"3")
    assert generations(store, "a") == {"2", "3"}
    assert store.keys("_releases") == ["_releases/2.json"]


def test_a_generation_stays_as_long_as_an_release_that_is_kept_shows_it(
    built: Built, store: ObjectStore
) -> None:
    publish(built, store, b"1", b"2", b"3", b"4")
    assert generations(store, "b") == {"1"}
    assert current(store).release.tenants["b"].startswith("1-")
    assert seen(store)["b"]["index.html"] == B1["index.html"]


def test_what_a_rollback_shows_stays(built: Built, store: ObjectStore) -> None:
    publish(built, store, b"1", b"2")
    roll_back(store)
    deliver(built(a={**A1, "index.html": b"1"}, b={"index.html": b"anew"}), store, WISH)
    assert generations(store, "a") == {"1"}
    assert seen(store)["a"]["index.html"] == b"1"


def test_a_sweep_that_was_ended_is_taken_up_by_the_next(built: Built, new_store: NewStore) -> None:
    number, has_failed = 0, True
    while has_failed:
        number += 1
        store = new_store()
        publish(built, store, b"1", b"2")
        sites = built(a={**A1, "index.html": b"3"}, b=B1)
        watched = WatchedStore(store)

        def fail_late(_at: int, watched: WatchedStore = watched) -> None:
            shown = [at for at, (verb, _) in enumerate(watched.asked, 1) if verb == "point"]
            if shown and len(watched.asked) == shown[0] + number:  # noqa: B023  it is called in this round only
                raise PublishError("the line is down", "store")

        watched.before = fail_late
        try:
            deliver(sites, watched, WISH)
        except PublishError:
            assert seen(store)["a"]["index.html"] == b"3"
        else:
            has_failed = False
        publish(built, store, b"4")
        assert generations(store, "a") == {"3", "4"}
        assert store.keys("_releases") == ["_releases/3.json"]
    assert number == 6
