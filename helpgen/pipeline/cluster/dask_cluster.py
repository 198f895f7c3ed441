"""A cluster of Dask: the only file that knows it.

Each handout is a task for one worker, so that what a worker was handed is known here and not only to the scheduler. No
call waits for a worker, and none for the scheduler longer than it is given.
"""

import logging
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any

import dask
from distributed import Client, Future, LocalCluster, Security

from helpgen.pipeline.cluster.at_work import greet, work_off
from helpgen.pipeline.cluster.clustered import Clustered
from helpgen.pipeline.cluster.crew import HELLO, Arrival, ClusterLost, Crew, Handout
from helpgen.pipeline.standing.build_asked import LOCAL
from helpgen.pipeline.workers import available
from helpgen.publish import PublishRefused

_ANSWER = 10  # seconds, for the scheduler to answer in
_END = 5  # seconds, for the connection to be closed in

_SETTINGS = {
    "distributed.comm.timeouts.connect": _ANSWER,
    "distributed.comm.retry.count": 0,
    "distributed.worker.memory.terminate": False,
    "distributed.worker.profile.enabled": False,  # it looks at every thread a hundred times a second
    "distributed.admin.tick.interval": "1s",  # each loop looks at itself 50 times a second: 1 % of a processor
    "distributed.admin.system-monitor.interval": "5s",  # nobody is shown what it sees
}

_CERTIFICATE = "set DASK_DISTRIBUTED__COMM__TLS__CA_FILE, ...__CLIENT__CERT and ...__CLIENT__KEY"

_Came = tuple[str, Handout, "Future[Any]"]


def dask_cluster(scheduler: str, jobs: int | None) -> Clustered:
    """The executor of the cluster with this scheduler, or of one on this machine for this build alone.

    Raises PublishRefused where the scheduler is asked over TLS, and Dask has no certificate to show.
    """
    if scheduler == LOCAL:
        return Clustered(partial(_local_crew, available() if jobs is None else jobs))
    if scheduler.startswith("tls://"):
        _must_have_certificate(scheduler)
    return Clustered(partial(_crew, scheduler))


def _must_have_certificate(scheduler: str) -> None:
    try:
        context = Security().get_connection_args("client")["ssl_context"]
    except OSError as error:
        message = f"Dask's certificate cannot be read ({error})"
        raise PublishRefused(message, scheduler, _CERTIFICATE) from error
    if context is None:
        raise PublishRefused("TLS needs a certificate, and Dask has none", scheduler, _CERTIFICATE)


@contextmanager
def _local_crew(workers: int, out: str, run: str, scratch: str) -> Iterator[Crew]:
    """Workers on this machine, which end with this process; nobody without the key made here can talk to them."""
    with _quiet(), dask.config.set({"temporary-directory": scratch}):  # the scheduler's locks
        cluster = LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            security=Security.temporary(),
            local_directory=scratch,
            memory_limit=0,
            silence_logs=logging.CRITICAL,
        )
        try:
            with _client(cluster, out, run) as crew:
                yield crew
        finally:
            with suppress(Exception):  # whatever is left of it ends with this process
                cluster.close(timeout=_END)


@contextmanager
def _crew(scheduler: str, out: str, run: str, _scratch: str) -> Iterator[Crew]:
    with _quiet(), _client(scheduler, out, run) as crew:
        yield crew


@contextmanager
def _quiet() -> Iterator[None]:
    """Dask says nothing by itself: what befalls workers is told by who shares out work."""
    names = [name for name in logging.root.manager.loggerDict if name.startswith("distributed")]
    levels = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        with dask.config.set(_SETTINGS), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of other versions, say, which greetings tell
            yield
    finally:
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)


@contextmanager
def _client(address: str | LocalCluster, out: str, run: str) -> Iterator[Crew]:
    """A crew while we are connected; raises ClusterLost where nobody answers."""
    named: str = address if isinstance(address, str) else address.scheduler_address
    try:
        client = Client(address, set_as_default=False, timeout=_ANSWER)
    except (OSError, ValueError) as error:
        raise ClusterLost(f"{named}: there is no scheduler that answers ({error})") from error
    try:
        yield _DaskCrew(client, named, out, run)
    finally:
        with suppress(Exception):  # the scheduler may be gone, and this is all that we owe it
            client.close(timeout=_END)


class _DaskCrew:
    """The workers of a scheduler that we are connected to."""

    def __init__(self, client: Client, address: str, out: str, run: str) -> None:
        self._client, self._address, self._out, self._run = client, address, out, run
        self._scheduler: Any = client.scheduler
        self._handed: dict[str, set[Future[Any]]] = {}
        self._came: SimpleQueue[_Came] = SimpleQueue()

    def members(self) -> Mapping[str, float]:
        """The workers by address, each with the time when the scheduler last heard of it."""
        self._must_be_connected()
        try:
            told = self._client.sync(
                self._scheduler.identity, n_workers=-1, callback_timeout=_ANSWER
            )
        except (OSError, RuntimeError) as error:  # its loop may have ended meanwhile
            raise ClusterLost(f"{self._address}: the scheduler does not answer") from error
        return {name: each["last_seen"] for name, each in told["workers"].items()}

    def greet(self, worker: str) -> None:
        """The worker is asked what it is."""
        self._submit(worker, Handout(HELLO, 0), greet, self._out, self._run)

    def hand(self, worker: str, handout: Handout, order: bytes) -> None:
        """The worker does this next but what it was handed before."""
        self._submit(worker, handout, work_off, order)

    def arrivals(self, seconds: float) -> Sequence[Arrival]:
        """What has come, after so long at most."""
        came: list[_Came] = []
        with suppress(Empty):
            came.append(self._came.get(timeout=seconds))
            while True:
                came.append(self._came.get_nowait())
        self._must_be_connected()
        return [self._arrival(*each) for each in came]

    def dismiss(self, worker: str) -> None:
        """What it was handed is given up."""
        for future in self._handed.pop(worker, ()):
            future.release()

    def _submit(
        self, worker: str, handout: Handout, work: Callable[..., bytes], *given: object
    ) -> None:
        future = self._client.submit(
            work,
            *given,
            key=f"helpgen-{self._run}-{handout.number}-{handout.attempt}-{worker}",
            workers=[worker],
            allow_other_workers=False,
            pure=False,
        )
        self._handed.setdefault(worker, set()).add(future)
        future.add_done_callback(lambda done: self._came.put((worker, handout, done)))

    def _arrival(self, worker: str, handout: Handout, future: "Future[Any]") -> Arrival:
        self._handed.get(worker, set()).discard(future)
        try:
            return Arrival(worker, handout, future.result(timeout=_ANSWER))
        except Exception as error:  # noqa: BLE001  it was raised on another machine, whatever it is
            self._must_be_connected()
            return Arrival(worker, handout, None, f"{type(error).__name__}: {error}")

    def _must_be_connected(self) -> None:
        if self._client.status != "running":
            raise ClusterLost(f"{self._address}: the scheduler is gone")
