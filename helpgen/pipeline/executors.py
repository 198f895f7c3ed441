"""The executor that somebody asks for: what a cluster needs is loaded for those who have one."""

from helpgen.pipeline.executor import Executor
from helpgen.pipeline.forked import Forked
from helpgen.publish import PublishRefused

_EXTRA = ("dask", "distributed")


def executor_of(scheduler: str, jobs: int | None) -> Executor:
    """Workers of this machine, or those of the cluster with this scheduler.

    Raises PublishRefused where Dask is missing, or cannot read its own settings.
    """
    if not scheduler:
        return Forked(jobs)
    try:
        from helpgen.pipeline.cluster.dask_cluster import dask_cluster  # noqa: PLC0415  an extra, for those with a cluster
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        message = "this needs helpgen's extra `dask`"
        raise PublishRefused(message, "--executor dask", 'pip install "helpgen[dask]"') from error
    except ValueError as error:  # it reads them when it is loaded
        message = f"Dask cannot read its settings: {str(error).partition(', original')[0]}"
        raise PublishRefused(message, "--executor dask", "mend the file") from error
    return dask_cluster(scheduler, jobs)
