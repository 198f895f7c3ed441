import pytest

from benchmarks.pathological import SHAPES


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("size", [10_000, 10_001, 10_003, 10_005, 261_800])
def test_a_shape_fills_its_size_and_never_exceeds_it(name: str, size: int) -> None:
    assert size * 0.9 < len(SHAPES[name](size).encode()) <= size


def test_there_are_sixteen_shapes_or_more_and_no_two_are_alike() -> None:
    assert len({shape(4_096) for shape in SHAPES.values()}) == len(SHAPES) >= 16
