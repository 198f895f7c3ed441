from helpgen.compile.chunks.merged import merged
from helpgen.model.block import Block, BlockKind


def step(line: int, group: int) -> Block:
    return Block(BlockKind.STEP, line, 1, group=group)


def test_each_block_stands_once_in_the_order_of_the_source() -> None:
    one, two, three = (Block(BlockKind.PARAGRAPH, line, 1) for line in (1, 2, 3))
    assert merged([[one, three], [two, three]]) == (one, two, three)


def test_a_list_begins_with_the_first_item_that_any_variant_shows() -> None:
    found = merged([[step(4, 4), step(6, 4)], [step(6, 6), step(8, 6)]])
    assert [(each.line, each.group) for each in found] == [(4, 4), (6, 4), (8, 4)]


def test_lists_that_no_variant_joins_stay_apart() -> None:
    found = merged([[step(1, 1)], [step(3, 3)]])
    assert [each.group for each in found] == [1, 3]
