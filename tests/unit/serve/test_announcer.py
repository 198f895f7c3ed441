"""News: the last number, once, to whoever listens; and no more listeners than there is room for."""

import asyncio

import pytest

from helpgen.serve.announcer import Announcer


async def following(heard: object, count: int) -> list[bytes]:
    return [await anext(heard) for _ in range(count)]  # type: ignore[call-overload]  # an async iterator


def test_ten_thousand_changes_are_one_piece_of_news() -> None:
    async def run() -> list[bytes]:
        announcer = Announcer()
        heard = announcer.heard(0)
        first = await following(heard, 1)
        for number in range(1, 10_001):
            announcer.say(number)
        more = await following(heard, 1)
        announcer.end()
        return [*first, *more, *[each async for each in heard]]

    assert asyncio.run(run()) == [b"retry: 500\n\n", b"data: 10000\n\n"]


def test_who_comes_late_hears_of_it_at_once() -> None:
    async def run() -> list[bytes]:
        announcer = Announcer()
        announcer.say(7)
        return await following(announcer.heard(3), 2)

    assert asyncio.run(run())[1] == b"data: 7\n\n"


@pytest.mark.row("B59")
def test_there_is_room_for_so_many_and_a_place_is_free_again() -> None:
    async def run() -> list[bool]:
        announcer = Announcer(most=3)
        listeners = [announcer.heard(0) for _ in range(3)]
        for each in listeners:
            await anext(each)
        full = [announcer.is_full]
        await listeners[0].aclose()  # type: ignore[attr-defined]  # an async generator
        full.append(announcer.is_full)
        return full

    assert asyncio.run(run()) == [True, False]


def test_the_same_is_said_again_now_and_then_where_nothing_is_new() -> None:
    async def run() -> list[bytes]:
        return await following(Announcer(quiet=0.0, number=4).heard(4), 3)

    assert asyncio.run(run()) == [b"retry: 500\n\n", b"data: 4\n\n", b"data: 4\n\n"]
