"""Small engines as programs: one that behaves, and what each of the others does instead."""

import shlex
import sys
from pathlib import Path

RULE = {
    "id": "loan.days",
    "says": "A book is lent for so many days.",
    "given": [{"name": "days", "cell": "integer"}],
    "gives": [{"name": "left", "cell": "integer"}],
    "messages": ["too_long"],
    "properties": [{"name": "never-longer", "says": "Nobody keeps a book longer."}],
}
DESCRIPTION = {
    "protocol": 1,
    "engine": {"name": "loans"},
    "capabilities": ["rules", "properties", "flows"],
    "rules": [RULE],
    "messages": [{"code": "too_long", "text": "That is too long."}],
}
BEHAVES = f"""\
import json, os, sys, time

DESCRIPTION = {DESCRIPTION!r}

def say(said):
    sys.stdout.write(said if isinstance(said, str) else json.dumps(said) + "\\n")
    sys.stdout.flush()

def rule(line):
    left = 14 - line["given"]["days"]
    answer = {{"id": line["id"], "allowed": left >= 0, "code": "" if left >= 0 else "too_long"}}
    answer["facts"] = {{"left": left}}
    answer["effects"] = []
    return answer | ({{"holds": True}} if "property" in line else {{}})

def describe(line):
    return {{"id": line["id"], "description": DESCRIPTION}}

def ended():
    pass

for text in sys.stdin:
    line = json.loads(text)
    say(describe(line) if "describe" in line else rule(line))
ended()
"""


def engine(folder: Path, change: str = "") -> str:
    """The command of an engine in Python; `change` is code that redefines one of its functions."""
    head, loop, rest = BEHAVES.partition("for text in sys.stdin")
    file = folder / "engine.py"
    file.write_text(f"{head}{change}\n{loop}{rest}")
    return shlex.join([sys.executable, str(file)])
