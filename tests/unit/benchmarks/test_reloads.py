from benchmarks.reloads import line
from benchmarks.served_preview import Spent


def test_a_line_tells_the_median_and_the_worst_of_both_clocks() -> None:
    spent = [Spent(0.3, 0.1), Spent(0.2, 0.05), Spent(1.5, 0.06)]
    assert line("edit", spent) == (
        "edit: 300 ms (worst 1,500), of the processor 60 ms (worst 100); 3 times"
    )
