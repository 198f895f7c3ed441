"""An engine that misbehaves is told so and ended: it keeps nobody waiting, and does not pass for one that behaves."""

import os
import select
from collections.abc import Sequence
from pathlib import Path

import pytest

from helpgen.verify.conversation import LONGEST, Conversation, StartError
from helpgen.verify.engine import EngineFault, RuleAnswer, RuleQuestion
from helpgen.verify.process_engine import ProcessEngine
from tests.engines import engine

SOON = 0.3
PATIENT = 30.0


def asked(days: int) -> RuleQuestion:
    return RuleQuestion("loan.days", {}, {"days": days})


def answers(
    command: str, *days: int, first: float = PATIENT, then: float = PATIENT, last: float = PATIENT
) -> tuple[Sequence[RuleAnswer], str]:
    """What a run says, from its description to its end.

    It is given so many seconds for its start, with the description, for what comes then, and for its end: who waits for
    nothing but a fault gives it few where it comes, and not where a busy machine may just be slow.
    """
    talk = Conversation(command, first)
    try:
        hired = ProcessEngine(talk)
        hired.describe()
        talk._seconds = then
        told = hired.answer([asked(each) for each in days])
        talk._seconds = last
        return told, talk.finish()
    finally:
        talk.end()
        assert talk._child.poll() is not None, "the program is still there"


def test_one_that_behaves_is_taken_at_its_word(tmp_path: Path) -> None:
    (first, second), grumbled = answers(engine(tmp_path), 14, 15)
    assert (first.allowed, first.code, dict(first.facts)) == (True, "", {"left": 0})
    assert (second.allowed, second.code, dict(second.facts)) == (False, "too_long", {"left": -1})
    assert grumbled == ""


def test_questions_go_in_while_answers_come_out_however_many_there_are(tmp_path: Path) -> None:
    """More of both than two pipes hold, from an engine that fills its answers up."""
    wide = """
def rule(line):
    left = 14 - line["given"]["days"]
    return {"id": line["id"], "allowed": True, "facts": {"left": left}, "message": "x" * 2000}
"""
    told, _ = answers(engine(tmp_path, wide), *range(3000))
    assert [each.facts["left"] for each in told] == [14 - day for day in range(3000)]


def test_what_was_answered_is_not_asked_again(tmp_path: Path) -> None:
    counts = """
count = 0
def rule(line):
    global count
    count += 1
    return {"id": line["id"], "allowed": True, "facts": {"left": count}}
"""
    talk = Conversation(engine(tmp_path, counts), PATIENT)
    hired = ProcessEngine(talk)
    first = hired.answer([asked(1), asked(2), asked(1)])
    again = hired.answer([asked(2), asked(3)])
    talk.finish()
    assert [each.facts["left"] for each in (*first, *again)] == [1, 2, 1, 2, 3]


BAD = {
    "garbage": ("def rule(line): return 'oops\\n'", "no JSON: oops"),
    "half a line at the end": ("def rule(line): say('{\"id\"'); sys.exit(0)", "no JSON"),
    "an empty line": ("def rule(line): return '\\n'", "an empty line"),
    "a list": ("def rule(line): return [1]", "with no object: [1]"),
    "nothing, and ends": ("def rule(line): sys.exit(0)", "ended with exit code 0 instead"),
    "nothing, and fails": (
        "def rule(line): raise KeyError('day')",
        "exit code 1 (KeyError: 'day')",
    ),
    "nothing, and is killed": ("def rule(line): os.kill(os.getpid(), 9)", "ended by signal 9"),
    "another id": ("def rule(line): return {'id': 'x', 'allowed': True}", "what nobody asked"),
    "no id": ("def rule(line): return {'allowed': True}", "what nobody asked"),
    "true for the id 1": ("def describe(line): return {'id': True}", "what nobody asked"),
    "twice": (
        "one = rule\ndef rule(line): say(one(line)); return one(line)",
        "answered twice",
    ),
    "twice the last": (
        "one = rule\ndef rule(line):\n    if line['id'] == 3: say(one(line))\n    return one(line)",
        "said more than it was asked",
    ),
    "more at the end": ("def ended(): say('bye\\n')", "said more than it was asked: bye"),
    "out of order": (
        (
            "kept = []\none = rule\ndef rule(line):\n    kept.append(json.dumps(one(line)) + '\\n')\n"
            "    return ''.join(kept[::-1]) if len(kept) == 2 else ''"
        ),
        "out of order, question 3 before 2",
    ),
    "a description for a rule": (
        "def rule(line): return describe(line)",
        "does not say whether it is `allowed`",
    ),
    "a rule for a description": (
        "def describe(line): return {'id': line['id'], 'allowed': True}",
        "does not describe itself",
    ),
    "an error for a description": (
        "def describe(line): return {'id': line['id'], 'error': {'message': 'no'}}",
        "does not describe itself",
    ),
    "another protocol": ("DESCRIPTION['protocol'] = 2", "speaks protocol 1, and the engine 2"),
    "a wrong description": ("DESCRIPTION['rules'] = 3", "description cannot be read: rules"),
    "text for allowed": (
        "def rule(line): return {'id': line['id'], 'allowed': 'yes'}",
        "does not say whether it is `allowed`",
    ),
    "no code": ("def rule(line): return {'id': line['id'], 'allowed': False}", "needs a `code`"),
    "text for a number": (
        "def rule(line): return {'id': line['id'], 'allowed': True, 'facts': {'left': '3'}}",
        "left is described as integer, and is '3'",
    ),
    "a fact that it has not described": (
        "def rule(line): return {'id': line['id'], 'allowed': True, 'facts': {'right': 3}}",
        "right is told, and not described",
    ),
    "a huge line": (f"def rule(line): return 'x' * {LONGEST + 2}", "more than 4,000,000 bytes"),
    "no end of it": (
        "def rule(line):\n    while True: say('x' * 65536)",
        "more than 4,000,000 bytes",
    ),
    "lines without end": (
        "def rule(line):\n    while True: say('{}\\n')",
        "what nobody asked",
    ),
    "its output closed": ("def rule(line): os.close(1); time.sleep(60)", "closed its output"),
}


@pytest.mark.parametrize("what", BAD)
def test_one_that_answers(what: str, tmp_path: Path) -> None:
    change, said = BAD[what]
    then = 2.0 if what == "its output closed" else PATIENT  # for the word, and then for the end
    with pytest.raises(EngineFault) as caught:
        answers(engine(tmp_path, change), 1, 2, then=then)
    assert said in str(caught.value)


def test_one_that_hangs_is_given_its_time_and_no_more(tmp_path: Path) -> None:
    with pytest.raises(EngineFault, match=r"did not answer within 0\.3 s .*describe"):
        answers(engine(tmp_path, "time.sleep(60)"), 1, first=SOON)


def test_one_that_reads_all_its_input_first_is_told_why_that_hangs(tmp_path: Path) -> None:
    with pytest.raises(EngineFault, match="before it waits for the next one"):
        answers(engine(tmp_path, "sys.stdin.read()"), 1, first=SOON)


def test_one_that_does_not_read_does_not_stop_whoever_writes(tmp_path: Path) -> None:
    """A question is larger than a pipe, and nobody takes it out."""
    talk = Conversation(engine(tmp_path, "time.sleep(60)"), SOON)
    with pytest.raises(EngineFault, match="did not answer"):
        talk.ask([{"id": 1, "given": "x" * 1_000_000}])
    assert talk._child.poll() is not None


def test_one_that_answers_without_reading_is_found_out(tmp_path: Path) -> None:
    blind = (
        "one = describe\ndef describe(line):\n"
        "    said = [one(line), *[{'id': n} for n in range(1, 4)]]\n"
        "    say('\\n'.join(map(json.dumps, said)) + '\\n')\n    time.sleep(60)"
    )
    talk = Conversation(engine(tmp_path, blind), PATIENT)
    ProcessEngine(talk).describe()
    talk._seconds = SOON  # it has said all that it will say
    with pytest.raises(EngineFault, match="has not read"):
        talk.ask([{"id": n, "given": "x" * 400_000} for n in range(1, 4)])


def test_one_that_goes_on_after_its_input_has_ended_is_ended(tmp_path: Path) -> None:
    with pytest.raises(EngineFault, match=r"did not end within 0\.3 s"):
        answers(engine(tmp_path, "def ended(): time.sleep(60)"), 1, last=SOON)


def ends(pid: int) -> bool:
    """The process is over, or will be when the system gets round to the signal that it has been sent."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], PATIENT)[0])
    finally:
        os.close(handle)


def test_what_it_has_started_is_ended_with_it(tmp_path: Path) -> None:
    """A child that holds its pipes open, as behind a shell or `npx`."""
    child = "import subprocess\npid = subprocess.Popen(['sleep', '60']).pid\n"
    tell = "with open('PID', 'w') as told: told.write(str(pid))\ndef rule(line): time.sleep(60)"
    file = tmp_path / "pid"
    with pytest.raises(EngineFault, match="did not answer"):
        answers(engine(tmp_path, child + tell.replace("PID", str(file))), 1, then=SOON)
    assert ends(int(file.read_text()))


def test_a_fault_is_the_answer_to_all_that_is_asked_after_it(tmp_path: Path) -> None:
    talk = Conversation(engine(tmp_path, "sys.exit(3)"), PATIENT)
    for _ in range(2):
        with pytest.raises(EngineFault, match="exit code 3"):
            talk.ask([{"id": 1}])
    assert talk.finish() == ""


def test_what_it_writes_to_standard_error_is_kept_to_its_end_and_stops_nothing(
    tmp_path: Path,
) -> None:
    loud = "one = rule\ndef rule(line): os.write(2, b'x' * 99999 + b'\\nso there\\n'); return one(line)"
    told, grumbled = answers(engine(tmp_path, loud), 1, 2)
    assert len(told) == 2
    assert grumbled.endswith("\nso there")
    assert len(grumbled) < 5_000


@pytest.mark.parametrize(
    ("command", "why"),
    [
        ("no-such-engine --fast", "'no-such-engine' cannot be started: No such file"),
        (f"{os.devnull}", "cannot be started: Permission denied"),
        ("'engine", "cannot be read as a command: No closing quotation"),
        ("  ", "no engine is named"),
    ],
)
def test_one_that_is_not_there_is_no_engine(command: str, why: str) -> None:
    with pytest.raises(StartError, match=why):
        Conversation(command, SOON)


def test_it_is_started_in_the_folder_that_is_meant(tmp_path: Path) -> None:
    command = engine(tmp_path).rpartition(" ")[0] + " engine.py"
    talk = Conversation(command, PATIENT, tmp_path)
    assert ProcessEngine(talk).describe().said.engine.name == "loans"
    talk.finish()


def test_an_error_is_an_answer_that_says_why_there_is_none(tmp_path: Path) -> None:
    change = "def rule(line): return {'id': line['id'], 'error': {'code': 'unknown_rule', 'message': 'no such rule'}}"
    (told,), _ = answers(engine(tmp_path, change), 1)
    assert told.error == "no such rule"


def test_a_flow_is_told_by_its_steps(tmp_path: Path) -> None:
    steps = "[{'event': 'lend', 'actor': 'desk', 'state': 'lent', 'allowed': True}]"
    change = f"def rule(line): return {{'id': line['id'], 'steps': {steps}}}"
    talk = Conversation(engine(tmp_path, change), PATIENT)
    told = ProcessEngine(talk).flow("lend", {})
    talk.finish()
    assert told.steps == (("lend", "desk", "lent"),)


def test_a_flow_without_steps_is_none(tmp_path: Path) -> None:
    talk = Conversation(engine(tmp_path), PATIENT)
    change = "def rule(line): return {'id': line['id'], 'steps': 3}"
    talk.finish()
    talk = Conversation(engine(tmp_path, change), PATIENT)
    with pytest.raises(EngineFault, match="a list of `steps`"):
        ProcessEngine(talk).flow("lend", {})
    talk.end()
