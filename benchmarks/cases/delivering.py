"""What does it cost to publish 20,000 objects of which none has changed?

python -m benchmarks.run --only delivering
"""

import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from urllib.request import Request, urlopen

from benchmarks.bench import Bench
from benchmarks.measure import Command, Usage, run
from benchmarks.table import Row

TENANTS = 100
LIMIT = 2.0  # seconds, where nothing changed
BUCKET = "bench"
SERVER = """
import sys
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
"""


def delivering(bench: Bench) -> list[Row]:
    """A hundred organizations into a folder, and into a server like S3 where moto and obstore are installed."""
    project, out = bench.folder / "delivering", bench.fresh()
    shutil.copytree(bench.corpus(TENANTS) / "pages", project)
    _must(bench, bench.build(project, out))
    rows = _rows(bench, project, out, str(bench.fresh()), "a folder")
    if not bench.quick and importlib.util.find_spec("moto") and importlib.util.find_spec("obstore"):
        with _server(bench) as address:
            rows += _rows(bench, project, out, address, "a server like S3")
    return rows


def _rows(bench: Bench, project: Path, out: Path, place: str, name: str) -> list[Row]:
    """The first time, and then again with nothing changed."""
    command = [*bench.helpgen, "publish", str(project), "--out", str(out), "--to", place]
    first = _must(bench, command)
    rounds = 3 if bench.quick else 7
    runs = [_must(bench, command) for _ in range(rounds)]
    wall, cpu = (
        statistics.median(getattr(each, part) for each in runs) for part in ("wall", "cpu")
    )
    objects = sum(1 + len(_listed(manifest)) for manifest in out.glob("*/manifest.json"))
    bench.notes[f"publishing to {name}"] = {
        "objects": objects,
        "first": asdict(first),
        "nothing changed": [asdict(each) for each in runs],
    }
    measured = f"{wall:.2f} s, of processor {cpu:.2f} s; the first time {first.wall:.0f} s"
    case = f"publish {objects:,} objects to {name}: nothing changed"
    return [Row(case, measured, wall, LIMIT, unit=" s")]


def _listed(manifest: Path) -> list[object]:
    files: list[object] = json.loads(manifest.read_text("utf-8"))["files"]
    return files


@contextmanager
def _server(bench: Bench) -> Iterator[str]:
    """An address in a new bucket of a server in another process; its settings are in the environment meanwhile."""
    settings = {
        "AWS_ACCESS_KEY_ID": "bench",
        "AWS_SECRET_ACCESS_KEY": "bench",
        "AWS_REGION": "us-east-1",
        "AWS_ALLOW_HTTP": "true",
        "NO_PROXY": "127.0.0.1",
    }
    with (
        bench.log.open("ab") as log,
        subprocess.Popen(
            [sys.executable, "-c", SERVER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        ) as server,
    ):
        if server.stdout is None:
            raise SystemExit("the server has no output")
        endpoint = f"http://127.0.0.1:{int(server.stdout.readline())}"
        os.environ.update({**settings, "AWS_ENDPOINT_URL": endpoint})
        try:
            with urlopen(Request(f"{endpoint}/{BUCKET}", method="PUT"), timeout=60):  # noqa: S310  our own server
                yield f"s3://{BUCKET}/help"
        finally:
            for name in (*settings, "AWS_ENDPOINT_URL"):
                del os.environ[name]
            server.terminate()


def _must(bench: Bench, command: Command) -> Usage:
    used = run([command], bench.log)
    if used.code:
        raise SystemExit(f"helpgen ended with {used.code}; its output is in {bench.log}")
    return used
