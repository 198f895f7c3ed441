"""Several requests at once: a store answers each in its own time."""

from collections.abc import Callable, Iterable
from threading import Lock, Thread

Job = Callable[[], object]


def together(jobs: Iterable[Job], at_once: int) -> None:
    """Every job is done. After the first that raises no further one is begun, and its error is the caller's."""
    waiting, turn, faults = iter(jobs), Lock(), list[BaseException]()

    def work() -> None:
        try:
            while not faults:
                with turn:
                    job = next(waiting, None)
                if job is None:
                    return
                job()
        except BaseException as fault:  # noqa: BLE001  told to the caller, from whose thread it is raised
            faults.append(fault)

    threads = [Thread(target=work) for _ in range(at_once - 1)]
    for thread in threads:
        thread.start()
    try:
        work()
        _joined(threads)
    except BaseException as fault:  # somebody ended us: the others begin nothing more
        faults.append(fault)
        raise
    finally:
        _joined(threads)
    if faults:
        raise faults[0]


def _joined(threads: Iterable[Thread]) -> None:
    for thread in threads:
        thread.join()
