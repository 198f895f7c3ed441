"""The faults that make no difference, with the reasons that people gave: `mutants.yaml` beside `helpgen.yaml`."""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.read.yaml.yaml_file import read_yaml_file

NAME = "mutants.yaml"


@frozen
class Equivalents:
    """Reasons and places by the names of faults."""

    reasons: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)


def read_equivalents(root: Path) -> Checked[Equivalents]:
    """What the file says; an empty list where there is none. An entry without a reason counts for nothing (CL926)."""
    tree = read_yaml_file(root, NAME)
    if tree.value is None:
        return Checked(Equivalents(), tree.diagnostics)
    reasons: dict[str, str] = {}
    places: dict[str, Place] = {}
    found: list[Diagnostic] = list(tree.diagnostics)
    named = {*tree.value.value, *(str(way[0]) for way in tree.value.empty if len(way) == 1)}
    for name in sorted(named):
        reason, place = tree.value.value.get(name), tree.value.key_place((name,))
        if isinstance(reason, str) and reason.strip():
            reasons[name], places[name] = " ".join(reason.split()), place
        else:
            hint = "write behind it why the fault makes no difference"
            found.append(Diagnostic(place, "CL926", f"no reason is given for {name}", hint))
    return Checked(Equivalents(reasons, places), tuple(found))
