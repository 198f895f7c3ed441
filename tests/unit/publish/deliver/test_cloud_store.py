"""A store over the network: servers like S3 in another process, and servers that have their troubles."""

import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from helpgen.cli.main import run
from helpgen.model.publish_error import PublishError
from helpgen.publish.deliver import DeliveryWish, LocalSites, agreement, deliver, roll_back
from helpgen.publish.deliver.cloud_store import CloudStore, cloud_store
from helpgen.publish.deliver.object_store import Headers
from helpgen.publish.deliver.release import current
from tests.unit.publish.deliver.conftest import Built
from tests.unit.publish.deliver.s3_servers import KEY, SECRET, S3Server
from tests.unit.publish.deliver.sites import A1, A2, B1
from tests.unit.publish.deliver.watched_store import Seen, WatchedStore, seen

PAGE = Headers("text/html; charset=utf-8", "no-cache")


def test_publish_change_publish_go_back(built: Built, bucket: CloudStore) -> None:
    deliver(built(a=A1, b=B1), bucket, DeliveryWish())
    old = seen(bucket)
    sites = built(a=A2)
    told = deliver(sites, bucket, DeliveryWish())
    new = seen(bucket)
    assert (told.changed, told.copied, told.uploaded) == (("a",), 2, 5)
    assert new["a"]["help/x.html"] == b"new page"
    assert agreement(sites, bucket, ["a"]).found == ()
    roll_back(bucket)
    assert seen(bucket) == old


def test_objects_have_their_headers_also_those_that_were_copied(
    built: Built, bucket: CloudStore
) -> None:
    deliver(built(a=A1), bucket, DeliveryWish())
    deliver(built(a=A2), bucket, DeliveryWish())
    folder = current(bucket).release.sites["a"]
    forever = "public, max-age=31536000, immutable"
    kept = {path: bucket.get(f"{folder}/{path}") for path in ("index.html", "assets/t.1.css")}
    assert {path: each and each.headers for path, each in kept.items()} == {
        "index.html": Headers("text/html; charset=utf-8", "no-cache", "gzip"),
        "assets/t.1.css": Headers("text/css; charset=utf-8", forever),
    }


def test_a_reader_of_the_server_sees_old_or_new_at_every_request(
    built: Built, bucket: CloudStore
) -> None:
    deliver(built(a=A1, b=B1), bucket, DeliveryWish())
    old, pages = seen(bucket), list[Seen]()

    def look(_number: int) -> None:
        pages.append(seen(bucket))

    deliver(built(a=A2), WatchedStore(bucket, look, look), DeliveryWish(at_once=1))
    new = seen(bucket)
    assert {bytes(page["a"]["help/x.html"]) for page in pages} == {b"old page", b"new page"}
    assert all(page in (old, new) for page in pages)


def test_of_two_publishers_one_is_told(built: Built, bucket: CloudStore, out: Path) -> None:
    deliver(built(a=A1), bucket, DeliveryWish())
    built(a={**A1, "index.html": b"theirs"})
    shutil.copytree(out, out.parent / "theirs")
    sites, theirs = built(a=A2), LocalSites(out.parent / "theirs")

    def step_in(number: int) -> None:
        if number == 5:
            deliver(theirs, bucket, DeliveryWish())

    with pytest.raises(PublishError, match="another publisher was faster: release 2 is shown"):
        deliver(sites, WatchedStore(bucket, before=step_in), DeliveryWish(at_once=1))


def test_a_swap_is_for_who_knows_what_stands_there(bucket: CloudStore) -> None:
    first = bucket.swap("current.json", b"1", PAGE, None)
    assert first is not None
    assert bucket.swap("current.json", b"2", PAGE, None) is None
    second = bucket.swap("current.json", b"2", PAGE, first)
    assert second not in {None, first}
    assert bucket.swap("current.json", b"3", PAGE, first) is None
    kept = bucket.get("current.json")
    assert kept is not None
    assert (kept.data, kept.version) == (b"2", second)


def test_of_many_swaps_at_once_one_is_done(bucket: CloudStore) -> None:
    made = _swapped_at_once(bucket, None)
    assert len(made) == 1
    assert len(_swapped_at_once(bucket, made[0])) == 1


def _swapped_at_once(bucket: CloudStore, before: str | None) -> list[str]:
    """The versions that eight made who all know what stands there, each with bytes of its own."""
    told, start = list[str | None](), threading.Barrier(8)

    def swap(number: int) -> None:
        start.wait()
        told.append(bucket.swap("current.json", f"{before} {number}".encode(), PAGE, before))

    threads = [threading.Thread(target=swap, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == len(threads)
    return [version for version in told if version is not None]


def test_a_server_like_s3_minds_conditions_each_time_it_is_asked(bucket: CloudStore) -> None:
    assert bucket.minds_conditions()
    assert bucket.minds_conditions()


@pytest.mark.long
def test_more_keys_than_one_request_takes_are_listed_and_removed(bucket: CloudStore) -> None:
    keys = [f"a/1-x/{number:04d}" for number in range(1001)]
    for key in keys:
        bucket.put(key, b"", PAGE)
    assert sorted(bucket.keys("a/1-x")) == keys
    bucket.remove(keys)
    assert bucket.keys("a") == []


def test_a_bucket_that_is_not_there_is_told(
    built: Built, server: S3Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.settle(monkeypatch)
    with pytest.raises(PublishError, match="no such bucket or container"):
        deliver(built(a=A1), cloud_store("s3://nowhere"), DeliveryWish())


class Troubled(BaseHTTPRequestHandler):
    """Answers as it is told to, one answer after another; the last one stays."""

    answers: tuple[tuple[int, bytes], ...] = ()
    asked = 0

    def _answer(self) -> None:
        kind = type(self)
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        status, body = kind.answers[min(kind.asked, len(kind.answers) - 1)]
        kind.asked += 1
        self.send_response(status)
        self.send_header("ETag", '"1"')
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_PUT = _answer  # noqa: N815  the names that http.server asks for

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def troubled(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Troubled]]:
    kind = type("ThisTroubled", (Troubled,), {"asked": 0})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    S3Server(f"http://127.0.0.1:{server.server_port}").settle(monkeypatch)
    yield kind
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_request_that_fails_for_the_moment_is_tried_again(troubled: type[Troubled]) -> None:
    troubled.answers = ((503, b"busy"), (500, b""), (200, b""))
    cloud_store("s3://bucket").put("a/p.html", b"page", PAGE)
    assert troubled.asked == 3


def test_a_server_that_takes_every_put_is_found_out(troubled: type[Troubled]) -> None:
    troubled.answers = ((200, b""),)
    assert not cloud_store("s3://bucket").minds_conditions()


def test_a_request_that_is_refused_is_not_tried_again(troubled: type[Troubled]) -> None:
    troubled.answers = ((403, b"<Error><Code>SignatureDoesNotMatch</Code></Error>"),)
    says = r"p\.html: the store refuses these credentials \(403, SignatureDoesNotMatch\)"
    with pytest.raises(PublishError, match=says):
        cloud_store("s3://bucket").put("a/p.html", b"page", PAGE)
    assert troubled.asked == 1


@pytest.fixture(params=["", "1"], ids=["told in a line", "told in a traceback"])
def _debug(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.setenv("HELPGEN_DEBUG", request.param)


@pytest.mark.usefixtures("_debug")
def test_no_credential_is_told_whatever_the_store_answers(
    built: Built, project: Path, troubled: type[Troubled], capfd: pytest.CaptureFixture[str]
) -> None:
    built(a=A1)
    echo = f"<Error><Code>InvalidAccessKeyId</Code><M>{KEY} {SECRET}</M></Error>".encode()
    troubled.answers = ((403, echo),)
    assert run(["publish", str(project), "--to", "s3://bucket"]) == 3
    told = "".join(capfd.readouterr())
    assert "InvalidAccessKeyId" in told
    assert KEY not in told
    assert SECRET not in told


def test_settings_that_are_not_complete_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AZURE_STORAGE_ACCOUNT_NAME", raising=False)
    with pytest.raises(PublishError, match="cannot be reached, or its settings") as told:
        cloud_store("az://container")
    assert "environment" in told.value.hint
