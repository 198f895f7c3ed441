from pathlib import Path

from benchmarks.corpus.files import write
from benchmarks.pages import Contents, contents


def test_the_page_in_the_middle_is_weighed_and_its_elements_counted(tmp_path: Path) -> None:
    for name, body in (
        ("a", "<p>x</p>"),
        ("b", "<p>x<br/>y</p>"),
        ("c", "<ul><li>x<li>y<li>z</ul>"),
    ):
        write(tmp_path / f"help/portal/{name}/index.html", body)
    write(tmp_path / "help/portal/index.html", "a shelf, not an article")
    found = contents(tmp_path)
    assert found == Contents(4, found.mebibytes, 3, 14, 2)
