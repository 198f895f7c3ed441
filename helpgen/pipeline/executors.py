"""The executor that somebody asks for: what a cluster needs is loaded for those who have one."""

from helpgen.pipeline.executor import Executor
from helpgen.pipeline.forked import Forked
from helpgen.publish import PublishRefused

_EXTRA = ("dask", "distributed")


def executor_of(scheduler: str, jobs: int | None) -> Executor:
    """Workers of this machine, or those of the cluster with this scheduler; PublishRefused where Dask is missing."""
    if not scheduler:
        return Forked(jobs)
    try:
        from helpgen.pipeline.cluster.dask_cluster import dask_cluster  # noqa: PLC0415  an extra, for those with a cluster
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        message = "this needs helpgen's extra `dask`"
        raise PublishRefused(message, "--executor dask", 'pip install "helpgen[dask]"') from error
    return dask_cluster(scheduler, jobs)
