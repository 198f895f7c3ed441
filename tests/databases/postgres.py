"""PostgreSQL for one test run: its own folder, its own socket, nobody's data, and no network."""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.programs import program

_PLACES = os.pathsep.join(
    [
        os.environ.get("PATH", os.defpath),
        *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin"))),
    ]
)
"""Debian puts a folder of programs for each version where no path leads."""

OWNER, READER = "owner", "reader"


class Postgres:
    """A server; `folder` holds its data and its socket. It does not run as root, because it refuses to."""

    def __init__(self) -> None:
        self._postgres = program("postgres", package="postgresql", path=_PLACES)
        self._bin = Path(os.path.realpath(self._postgres)).parent
        self.folder = Path(tempfile.mkdtemp(prefix="helpgen-pg-"))
        self._user = self._somebody()
        if self._user:
            os.chown(self.folder, *self._user)
        self._data = self.folder / "data"
        self._run(
            "initdb", "-D", str(self._data), "-A", "trust", "-U", OWNER, "--no-sync", "-E", "UTF8"
        )

    def start(self) -> None:
        """The server answers."""
        quiet = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync=off"
        log = str(self.folder / "log")
        self._run("pg_ctl", "-D", str(self._data), "-w", "-l", log, "-o", quiet, "start")

    def kill(self) -> None:
        """The server is gone at once, as if its machine were."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", "immediate", "stop")

    def end(self) -> None:
        """Nothing of it is left."""
        if (self._data / "postmaster.pid").exists():
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def address(self, user: str = OWNER) -> str:
        """As SQLAlchemy writes it."""
        return f"postgresql://{user}:pass-w0rd@/postgres?host={self.folder}"

    def plain(self) -> str:
        """As the driver itself takes it."""
        return f"host={self.folder} user={OWNER} dbname=postgres"

    def _run(self, name: str, *words: str) -> None:
        user, group = self._user or (None, None)
        subprocess.run(
            (str(self._bin / name), *words),
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            user=user,
            group=group,
            extra_groups=() if self._user else None,
        )

    @staticmethod
    def _somebody() -> tuple[int, int] | None:
        if os.geteuid():
            return None
        nobody = pwd.getpwnam("nobody")
        return nobody.pw_uid, nobody.pw_gid
