"""Vectors are drawn near limits, the same for the same seed; an engine that answers otherwise is told where."""

import json
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest

from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.told import normative
from helpgen.cli.main import run
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.pipeline.vector_files import VectorFileError, read_vectors, write_vectors
from helpgen.pipeline.vectors import FLOWS, Vector, VectorSet, vector_sets

SERVE = "from helpgen.cli.main import run; run(['booking', 'engine'])"
OURS = shlex.join([sys.executable, "-c", SERVE])
FEW = ("booking.lead-time", "cancel.late", "find", FLOWS)
SOME = 10
SAID = OwnEngine().describe().said


def facts(vector: Vector) -> Mapping[str, object]:
    return cast("Mapping[str, object]", vector.answer["facts"])


def altered(change: str) -> str:
    """Our own engine, each of whose answers goes through some code as `said`."""
    code = (
        "import json, sys; from helpgen.booking.engine.engine import answer\n"
        "for line in sys.stdin:\n"
        "    said = answer(line)\n"
        f"    {change}\n"
        "    print(json.dumps(said), flush=True)\n"
    )
    return shlex.join([sys.executable, "-c", code])


@pytest.fixture(scope="module")
def sets() -> Sequence[VectorSet]:
    return list(vector_sets(count=SOME, only=FEW))


@pytest.fixture
def folder(sets: Sequence[VectorSet], tmp_path: Path) -> Path:
    made = tmp_path / "vectors"
    write_vectors(made, sets)
    return made


def check(folder: Path, command: str = OURS, *more: str) -> int:
    asked = ["booking", "vectors", str(folder), "--check", command]
    return run([*asked, "--engine-seconds", "60", *more])


def test_every_rule_operation_and_the_flows_have_some_and_each_is_answered_as_it_says() -> None:
    whole = list(vector_sets(count=2))
    names = [*(rule.id for rule in SAID.rules), FLOWS, *(each.id for each in SAID.operations)]
    assert [one.about for one in whole] == names
    assert [one.about for one in whole if not one.vectors] == []
    for one in whole:
        for each in one.vectors:
            told = dict(normative(answer(json.dumps(each.question))))
            assert told.pop("id") == each.question["id"]
            assert told == each.answer


def test_every_flow_is_gone_and_every_law_asked() -> None:
    (flows,) = vector_sets(count=1, only=[FLOWS])
    assert {each.question["flow"] for each in flows.vectors} == {each.name for each in SAID.flows}
    rules = [rule for rule in SAID.rules if rule.id in FEW]
    drawn = {one.about: one for one in vector_sets(count=SOME, only=FEW)}
    for rule in rules:
        asked = {each.question.get("property") for each in drawn[rule.id].vectors}
        assert {law.name for law in rule.properties} <= asked


def test_every_move_of_the_table_is_made() -> None:
    (step,) = vector_sets(only=[SAID.step])
    made = {facts(each)["move"] for each in step.vectors}
    assert made >= {move.number for move in SAID.moves}


def test_a_limit_is_met_exactly() -> None:
    (lead_time,) = vector_sets(only=["booking.lead-time"])
    told = [facts(each) for each in lead_time.vectors]
    met = [each for each in told if each["ahead"] == each["needed"]]
    assert met
    assert any(each["needed"] != "PT0S" for each in met)


@pytest.mark.long
def test_operations_are_allowed_and_refused_for_many_reasons() -> None:
    for one in vector_sets(count=SOME, only=[each.id for each in SAID.operations]):
        codes = {each.answer["code"] for each in one.vectors}
        assert "" in codes, one.about
        assert len(codes) > (7 if one.about != "find" else 1), one.about


@pytest.mark.long
def test_the_same_seed_draws_the_same_and_another_one_others(sets: Sequence[VectorSet]) -> None:
    assert list(vector_sets(count=SOME, only=FEW)) == sets
    others = list(vector_sets(seed=2, count=SOME, only=FEW))
    for one, other in zip(sets, others, strict=True):
        assert {json.dumps(each.question) for each in one.vectors} != {
            json.dumps(each.question) for each in other.vectors
        }


def test_a_file_says_of_what_it_was_made(sets: Sequence[VectorSet], folder: Path) -> None:
    assert sets[0].header == {
        "vectors": 1,
        "about": "booking.lead-time",
        "protocol": SAID.protocol,
        "helpgen": SAID.engine.version,
        "tzdata": SAID.tzdata,
        "seed": 1,
        "count": SOME,
    }
    assert sorted(read_vectors(folder), key=lambda one: one.about) == sorted(
        sets, key=lambda one: one.about
    )


def test_our_own_engine_answers_all_of_them(
    folder: Path, sets: Sequence[VectorSet], capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(folder) == 0
    asked = sum(len(one.vectors) for one in sets)
    assert capsys.readouterr().out == f"{asked:,} asked, 0 answered otherwise\n"


WRONG = {
    "a code": "said['code'] = said['code'] and 'no'",
    "a fact": "said.get('facts', {}).update(ahead='PT1S')",
    "a fact more": "said.get('facts', {}).update(more=1)",
    "1 for true": "said['allowed'] = int(said.get('allowed', 0))",
    "a member more": "said['trace'] = 1",
    "an error": "said = said if 'description' in said else {'id': said['id'], 'error': {'code': 'bad_given'}}",
    "the steps of a flow": "said['steps'] = said['steps'][:-1] if 'steps' in said else None",
}


@pytest.mark.parametrize("what", WRONG)
def test_another_answer_is_told_with_its_question(
    what: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change = WRONG[what]
    change = f"('description' in said) or exec({change!r})" if " = " in change[:30] else change
    assert check(folder, altered(change if "said = said" not in WRONG[what] else WRONG[what])) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith('    asked     {"id": "')
    assert lines[2].startswith("    expected  {")
    assert lines[3].startswith("    got       {")
    assert not lines[-1].endswith(" 0 answered otherwise")


def test_texts_for_people_null_and_what_is_empty_make_no_difference(folder: Path) -> None:
    lean = (
        "said = {n: v for n, v in said.items() if v not in ('', [], {}) and n not in ('message', 'because')}"
        "; said.get('facts', {}).update(nothing=None)"
    )
    assert check(folder, altered(lean)) == 0


def test_what_an_engine_does_not_offer_is_not_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    part = (
        "d = said.get('description'); d = d and {**d, 'rules': [r for r in d['rules'] if r['id'] == 'cancel.late'], "
        "'capabilities': ['rules']}; said = {**said, 'description': d} if d else said"
    )
    assert check(folder, altered(part)) == 0
    told = capsys.readouterr().out
    assert told.startswith("not offered: booking.lead-time, find, flows\n")
    nothing = part.replace("'cancel.late'", "'x'")
    assert check(folder, altered(nothing)) == 1
    assert "offers nothing that a vector asks for" in capsys.readouterr().out


def test_another_edition_of_the_time_zones_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = "'description' in said and (said.update(description={**said['description'], 'tzdata': '1999a'}))"
    assert check(folder, altered(older)) == 0
    assert "and it has 1999a" in capsys.readouterr().out


def test_an_engine_that_fails_is_told_and_one_that_is_not_there_is_wrong_usage(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(folder, altered("'description' in said or sys.exit(3)")) == 1
    assert "ended with exit code 3" in capsys.readouterr().out
    assert check(folder, "no-such-program") == 2
    assert check(folder, OURS, "--seed", "3") == 2
    assert "leave --seed and --count out" in capsys.readouterr().err


def test_vectors_are_written_anew_in_place_of_the_old_ones_only(
    folder: Path, sets: Sequence[VectorSet]
) -> None:
    (folder / "gone.jsonl").write_text(json.dumps({"vectors": 1, "about": "gone"}), "utf-8")
    write_vectors(folder, sets[:1])
    assert [each.name for each in folder.iterdir()] == ["booking.lead-time.jsonl"]
    note = folder / "note.txt"
    note.write_text("mine", "utf-8")
    with pytest.raises(VectorFileError, match="holds other files"):
        write_vectors(folder, sets[:1])
    note.rename(folder / "note.jsonl")
    with pytest.raises(VectorFileError, match="no JSON lines"):
        write_vectors(folder, sets[:1])
    assert len(list(folder.iterdir())) == 2


HEADER = '{"vectors": 1, "about": "x"}\n'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "x.jsonl:1: no header"),
        ('{"vectors": 2, "about": "x"}', "no header of vectors of version 1"),
        (HEADER + "[]", "x.jsonl:2: no object"),
        (HEADER + '{"question": {"id": 1}}', "x.jsonl:2: no question with an id, and its answer"),
        (HEADER + '{"question": {}, "answer": {}}', "x.jsonl:2: no question with an id"),
    ],
)
def test_other_files_are_no_vectors(text: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(text, "utf-8")
    with pytest.raises(VectorFileError, match=why):
        read_vectors(tmp_path)


def test_a_folder_without_any_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path / "none") == 2
    assert "holds no vectors: write them first" in capsys.readouterr().err


def test_the_command_writes_as_many_as_it_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["booking", "vectors", str(tmp_path / "v"), "--seed", "5", "--count", "1"]) == 0
    (one,) = (each for each in read_vectors(tmp_path / "v") if each.about == "booking.no-past")
    assert (one.header["seed"], one.header["count"]) == (5, 1)
    assert "vectors written to" in capsys.readouterr().out
