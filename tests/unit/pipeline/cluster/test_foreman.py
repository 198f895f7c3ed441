"""Whatever befalls workers, every batch is done once, or the run ends and says why."""

from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from helpgen.pipeline.cluster.crew import HELLO, Arrival, ClusterLost, Handout
from helpgen.pipeline.cluster.foreman import BatchPatience, Foreman, NotBelieved

PATIENCE = BatchPatience(batch=50, silent=20, alone=30, look=1)


@dataclass(slots=True)
class Script:
    """A crew on a stage: a turn passes with each look for arrivals, and `acts` say what happens in it.

    Who is in `mute` answers nothing, who is in `still` gives no sign of life.
    """

    there: set[str] = field(default_factory=lambda: {"a", "b"})
    mute: set[str] = field(default_factory=set)
    still: set[str] = field(default_factory=set)
    acts: dict[int, Callable[["Script"], object]] = field(default_factory=dict)
    now: float = 0.0
    came: deque[Arrival] = field(default_factory=deque)
    handed: list[tuple[str, Handout]] = field(default_factory=list)
    dismissed: list[str] = field(default_factory=list)
    told: dict[str, bytes] = field(default_factory=dict)

    def members(self) -> Mapping[str, float]:
        return {name: 0.0 if name in self.still else self.now for name in self.there}

    def greet(self, worker: str) -> None:
        self.came.append(Arrival(worker, Handout(HELLO, 0), self.told.get(worker, b"well")))

    def hand(self, worker: str, handout: Handout, order: bytes) -> None:
        self.handed.append((worker, handout))
        if worker not in self.mute:
            self.came.append(Arrival(worker, handout, order))

    def arrivals(self, seconds: float) -> Sequence[Arrival]:
        self.now += seconds
        if act := self.acts.pop(int(self.now), None):
            act(self)
        came, self.came = [*self.came], deque()
        return [each for each in came if each.worker in self.there]

    def dismiss(self, worker: str) -> None:
        self.dismissed.append(worker)


@dataclass(slots=True)
class Numbers:
    """Batches that are numbers; `taken` has each as often as it was taken."""

    count: int
    taken: list[int] = field(default_factory=list)
    trouble: Callable[[Handout], str] = lambda _: ""

    def __len__(self) -> int:
        return self.count

    def name(self, number: int) -> str:
        return f"batch {number}"

    def order(self, handout: Handout) -> bytes:
        return b"%d" % handout.number

    def take(self, handout: Handout, data: object) -> str:
        if data != self.order(handout):
            raise NotBelieved("is a liar")
        trouble = self.trouble(handout)
        if not trouble:
            self.taken.append(handout.number)
        return trouble

    def refused(self, said: object) -> str:
        return "" if said == b"well" else "it is another one"


def foreman(crew: Script, batches: Numbers) -> Foreman:
    return Foreman(crew, batches, PATIENCE, lambda: crew.now)


def done(crew: Script, count: int = 9) -> Foreman:
    """Every batch was taken once."""
    batches = Numbers(count)
    made = foreman(crew, batches)
    made.run()
    assert sorted(batches.taken) == [*range(count)]
    return made


def test_every_worker_gets_some_and_no_more_than_two_at_a_time() -> None:
    crew = Script(mute={"a", "b"}, acts={9: _speak})
    assert done(crew).notes == ()
    assert [who for who, _ in crew.handed[:4]] == ["a", "b", "a", "b"]


def _speak(crew: Script) -> None:
    """Both answer what they hold: four batches, two each."""
    assert len(crew.handed) == 4
    crew.mute.clear()
    for who in ("a", "b"):
        _answered(crew, who)


def test_what_a_worker_held_that_leaves_is_done_by_another() -> None:
    crew = Script(mute={"a"}, acts={4: lambda crew: crew.there.discard("a")})
    assert done(crew).notes == ("a: left before it was done",)
    assert crew.dismissed == ["a"]


def test_who_is_silent_for_too_long_is_let_go_and_who_lives_is_waited_for() -> None:
    crew = Script(mute={"a"}, still={"a"})
    assert done(crew).notes == ("a: has given no sign of life for too long",)
    assert 20 <= crew.now < 25
    crew = Script(mute={"a"}, acts={48: _speaks})
    assert done(crew).notes == ()


def test_while_the_build_itself_stood_still_nobody_was_waited_for() -> None:
    """As after a shell's ctrl-Z: a cluster of this machine stood with it."""
    crew = Script(mute={"a"}, still={"a"}, acts={4: _stand_still, 1_010: _speaks})
    assert done(crew).notes == ()


def _stand_still(crew: Script) -> None:
    crew.now += 1_000


def _speaks(crew: Script) -> None:
    crew.mute.clear()
    _answered(crew, "a")


def _answered(crew: Script, worker: str) -> None:
    """The worker answers all that it was handed, at last."""
    crew.came += [
        Arrival(who, each, b"%d" % each.number) for who, each in crew.handed if who == worker
    ]


def test_who_takes_too_long_is_let_go_though_it_lives() -> None:
    crew = Script(mute={"a"})
    assert done(crew).notes == ("a: did not answer in time",)
    assert 50 <= crew.now < 55


def test_what_comes_late_from_somebody_who_was_let_go_is_no_answer() -> None:
    crew = Script(mute={"a"}, there={"a"})
    crew.acts = {53: lambda crew: _answered(crew, "a"), 54: lambda crew: crew.there.add("b")}
    done(crew, 3)
    assert {who for who, _ in crew.handed} == {"a", "b"}


def test_what_comes_twice_is_taken_once() -> None:
    class Twice(Script):
        def hand(self, worker: str, handout: Handout, order: bytes) -> None:
            Script.hand(self, worker, handout, order)
            Script.hand(self, worker, handout, order)

    done(Twice())


def test_what_nobody_was_handed_is_no_answer() -> None:
    crew = Script()
    crew.acts = {
        1: lambda crew: crew.came.extend(
            [
                Arrival("a", Handout(7, 1), b"7"),
                Arrival("c", Handout(0, 1), b"0"),
                Arrival("c", Handout(HELLO, 0), b"well"),
            ]
        )
    }
    done(crew)
    assert {who for who, _ in crew.handed} == {"a", "b"}


def test_a_liar_is_asked_nothing_more_and_what_it_held_is_done_by_another() -> None:
    class Lying(Script):
        def hand(self, worker: str, handout: Handout, order: bytes) -> None:
            Script.hand(self, worker, handout, b"other" if worker == "b" else order)

    crew = Lying()
    assert done(crew).notes == ("b: is a liar",)
    assert [who for who, _ in crew.handed].count("b") == 2


def test_who_is_refused_gets_no_work_and_is_named() -> None:
    crew = Script(told={"b": b"old"})
    assert done(crew).notes == ("b: got no work: it is another one",)
    assert {who for who, _ in crew.handed} == {"a"}


def test_a_worker_that_comes_later_gets_work_and_a_name_may_come_again() -> None:
    crew = Script(mute={"a", "b"})
    crew.acts = {
        3: lambda crew: crew.there.clear(),
        6: lambda crew: crew.there.update({"a", "c"}),
        7: lambda crew: crew.mute.clear(),
    }
    done(crew)
    assert {who for who, _ in crew.handed[4:]} == {"a", "c"}


def test_where_there_is_no_worker_for_too_long_the_run_ends_with_the_reasons() -> None:
    crew = Script(told={"a": b"old", "b": b"old"})
    with pytest.raises(
        ClusterLost, match=r"no worker for this; a, b: got no work: it is another one"
    ):
        foreman(crew, Numbers(3)).run()
    assert 30 < crew.now < 35


def test_trouble_is_tried_three_times() -> None:
    batches = Numbers(4, trouble=lambda handout: "" if handout != (2, 1) else "the disk is full")
    foreman(Script(), batches).run()
    assert sorted(batches.taken) == [0, 1, 2, 3]
    batches = Numbers(4, trouble=lambda handout: "the disk is full" if handout.number == 2 else "")
    with pytest.raises(
        ClusterLost, match=r"batch 2 failed 3 times; the last time [ab]: the disk is full"
    ):
        foreman(Script(), batches).run()


@dataclass(slots=True)
class Deadly(Script):
    """Who takes a batch of `fatal` is gone, so many times; there is one worker at a time."""

    fatal: Counter[int] = field(default_factory=Counter)
    there: set[str] = field(default_factory=lambda: {"w0"})
    at: deque[tuple[Handout, bytes]] = field(default_factory=deque)
    born: int = 0

    def hand(self, worker: str, handout: Handout, order: bytes) -> None:
        self.handed.append((worker, handout))
        self.at.append((handout, order))

    def arrivals(self, seconds: float) -> Sequence[Arrival]:
        if self.at:
            self._next(next(iter(self.there)))
        return Script.arrivals(self, seconds)

    def _next(self, worker: str) -> None:
        handout, order = self.at.popleft()
        if self.fatal[handout.number]:
            self.fatal[handout.number] -= 1
            self.born += 1
            self.there, self.at = {f"w{self.born}"}, deque()
        else:
            self.came.append(Arrival(worker, handout, order))


def test_only_what_a_worker_was_at_counts_against_it() -> None:
    """The batch that lies behind a deadly one goes down with two workers, and with a third by its own fault."""
    crew = Deadly(fatal=Counter({0: 2, 1: 1}))
    done(crew, 3)
    assert crew.born == 3


def test_a_batch_that_three_workers_are_lost_with_ends_the_run() -> None:
    with pytest.raises(ClusterLost, match="batch 0 failed 3 times; the last time w2: left before"):
        foreman(Deadly(fatal=Counter({0: 3})), Numbers(2)).run()


def test_the_time_of_a_batch_begins_when_the_one_before_it_is_done() -> None:
    """One answer a turn comes from the only worker, each 40 seconds after the one before."""

    class Slow(Deadly):
        def arrivals(self, seconds: float) -> Sequence[Arrival]:
            self.now += seconds
            if self.now % 40 or not self.at:
                came, self.came = [*self.came], deque()
                return came
            return Deadly.arrivals(self, 0)

    assert done(Slow(), 4).notes == ()


def test_who_leaves_before_it_says_what_it_is_is_asked_again_when_it_comes_back() -> None:
    greeted: list[str] = []

    class Shy(Script):
        def greet(self, worker: str) -> None:
            greeted.append(worker)
            if len(greeted) > 1:
                Script.greet(self, worker)

    crew = Shy(there={"a"})
    crew.acts = {2: lambda crew: crew.there.clear(), 4: lambda crew: crew.there.add("a")}
    done(crew, 2)
    assert greeted == ["a", "a"]
