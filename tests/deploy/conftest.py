"""Our own help center, built as a user would, behind nginx and behind Caddy, each with its example in the documents."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from helpgen.pipeline.build import build
from tests.deploy.asking import Server, free_port, wait_for
from tests.programs import program

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "docs" / "examples" / "deploy"
HIDDEN = "nobody may read this"


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sites of all organizations, and beside them what no address may reach."""
    top = tmp_path_factory.mktemp("srv")
    build(ROOT, out=top / "help")
    (top / "secret.txt").write_text(HIDDEN)
    (top / "help" / "secret.txt").write_text(HIDDEN)
    return top


@pytest.fixture(scope="session", params=["nginx", "caddy"])
def server(
    request: pytest.FixtureRequest, published: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A server with the example as it stands in the documents, but for folders and the port."""
    name = str(request.param)
    folder = tmp_path_factory.mktemp(name)
    started = {"nginx": _nginx, "caddy": _caddy}[name]
    with started(program(name, package=name), folder, published) as running:
        yield running


def _example(path: str, published: Path, changed: dict[str, str]) -> str:
    text = (EXAMPLES / path).read_text().replace("/srv/help", f"{published}/help")
    for old, new in changed.items():
        assert old in text
        text = text.replace(old, new)
    return text


def _tables(script: str, published: Path) -> None:
    arguments = [str(EXAMPLES / script), f"{published}/help", f"{published}/help-tables"]
    subprocess.run(["/bin/sh", *arguments], check=True)


@contextmanager
def _nginx(nginx: str, folder: Path, published: Path) -> Iterator[Server]:
    _tables("nginx/tables.sh", published)
    port = free_port()
    changes = {"listen 80": f"listen 127.0.0.1:{port}", "/etc/nginx/": f"{folder}/"}
    (folder / "help.conf").write_text(_example("nginx/help.conf", published, changes))
    shutil.copy(EXAMPLES / "nginx" / "help-headers.conf", folder)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;\n" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{user}daemon off;\npid {folder}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}"
        f"include /etc/nginx/mime.types;\ninclude {folder}/help.conf;\n}}\n"
    )
    command = [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with _running(command, folder, port, dict(os.environ)):
        yield Server("nginx", port, 301)


@contextmanager
def _caddy(caddy: str, folder: Path, published: Path) -> Iterator[Server]:
    _tables("caddy/tables.sh", published)
    port = free_port()
    hosts = ("help.maple-street.example.org", "hoshi.example.org", "www.example.org")
    changes = {f"\n{host} {{": f"\nhttp://{host}:{port} {{" for host in hosts}
    text = _example("caddy/Caddyfile", published, changes)
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text)
    command = [caddy, "run", "--config", str(folder / "Caddyfile")]
    own = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with _running(command, folder, port, {**os.environ, **own}):
        yield Server("caddy", port, 308)


@contextmanager
def _running(
    command: list[str], folder: Path, port: int, environment: dict[str, str]
) -> Iterator[None]:
    log = folder / "log"
    with log.open("wb") as told, subprocess.Popen(command, env=environment, stderr=told) as process:
        try:
            wait_for(process, port, log)
            yield
        finally:
            process.terminate()
