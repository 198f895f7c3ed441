"""How many processes a number of articles is worth."""

from helpgen.pipeline.workers import available

_WORTH_A_FORK = 40  # articles; below that, starting a process costs more than it saves


def workers_for(articles: int, jobs: int | None) -> int:
    """As many as there are processors, or as somebody asks for; one where articles are few."""
    count = available() if jobs is None else jobs
    return count if articles >= _WORTH_A_FORK else 1
