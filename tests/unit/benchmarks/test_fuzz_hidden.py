from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from benchmarks.fuzz_hidden import BATCH, Judged, judged, line, spans
from tests.property.hidden_law import run


def test_every_body_is_judged_once_and_in_order() -> None:
    asked: list[tuple[int, int]] = []

    def judge(first: int, number: int) -> Judged:
        asked.append((first, number))
        return Counter(bodies=number), []

    with ThreadPoolExecutor(1) as pool:
        told = [counts["bodies"] for counts, _ in judged(pool, judge, spans(5, 11 * BATCH + 7), 3)]
    assert told == [BATCH] * 11 + [7]
    assert asked == [(5 + BATCH * batch, number) for batch, number in enumerate(told)]


def test_the_same_seed_and_number_give_the_same_bodies() -> None:
    counts, failures = run("again", 40, 3)
    assert (counts, failures) == run("again", 40, 3)
    assert counts["bodies"] == 3


def test_the_line_says_what_a_body_costs() -> None:
    told = line(Counter(bodies=2_000, refused=700), 1, 5.0)
    assert told == "2,000 bodies, 700 refused; 1 failures; 5 s, 2.50 ms a body"
