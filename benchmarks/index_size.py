"""How large `search-index.js` is for an article of 500 words, of our own content and of the benchmark's articles.

    python -m benchmarks.index_size

Words are those that a reader sees: title, summary, headings and texts. Bytes are those of the file, before compression.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.bench import Bench
from helpgen.model.site import Site
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.site_maker import SiteMaker
from tests.search.sites import WORDS, index_bytes, sites


def main() -> None:
    """Print the least and the most of each."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), ("helpgen",), Path())
        project = compiled_project(bench.corpus(1) / "helpgen").value
        if project is None:
            raise SystemExit("the benchmark's articles have errors")
        maker = SiteMaker(project)
        corpus = [maker.site(tenant) for tenant in project.corpus.tenants]
    _tell("our own content", sites().values())
    _tell("the benchmark's articles", corpus)


def _tell(name: str, of: Iterable[Site]) -> None:
    sizes = [index_bytes(site) for site in of]
    print(f"{name}: {min(sizes):,.0f} to {max(sizes):,.0f} bytes for {WORDS} words")


if __name__ == "__main__":
    main()
