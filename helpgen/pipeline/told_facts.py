"""Values that articles print and rules tell, answered for each organization by its settings.

An answer is one more value of the organization, under the words that ask for it. So a page reads it as it reads any
other, and what is equal is still filled once.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from helpgen.booking.values import zone
from helpgen.logic import Scalar, holds
from helpgen.logic.claim_words import Malformed
from helpgen.logic.fact_words import FactAsked, read_fact
from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.model.engine_description import RuleDescription, ValueDescription
from helpgen.model.profile import Profile
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.pipeline.printed_facts import PrintedFact
from helpgen.read.profiles.layered import with_more
from helpgen.text.nearest import nearest
from helpgen.verify.cells import CellTextError, Clock, read_cell, written
from helpgen.verify.description import Description, names_of
from helpgen.verify.engine import Engine, RuleQuestion


class _NoValue(ValueError):  # noqa: N818  told as a finding
    """Why an organization has no such value."""


def told_to(
    tenants: Sequence[Profile], printed: Sequence[PrintedFact]
) -> Checked[tuple[Profile, ...]]:
    """The organizations with the answers that the articles print.

    Who is shown a fact that the rule does not tell under their settings is an error: nothing is printed in its place.
    """
    teller = _Teller(OwnEngine(), lambda name: Clock(zone(name), name))
    found: list[Diagnostic] = []
    for key in sorted({each.key for each in printed}):
        wrong = teller.fault(key)
        if wrong is not None:
            found += [Diagnostic(each.place, *wrong) for each in printed if each.key == key]
    answered = []
    missing: dict[tuple[PrintedFact, str], list[str]] = {}
    for tenant in tenants:
        values: dict[str, Scalar] = {}
        for each in printed:
            values[each.key], why = teller.told(each.key, tenant)
            if why and holds(each.given, tenant.values):
                missing.setdefault((each, why), []).append(tenant.id)
        answered.append(replace(tenant, values=with_more(tenant.values, values)))
    for (each, why), names in missing.items():
        some = tuple(names) if len(names) < len(tenants) else ()
        found.append(
            Diagnostic(each.place, "CL904", why, "show it only where the rule tells it", some)
        )
    return Checked(tuple(answered), tuple(sorted(found)))


@dataclass(slots=True)
class _Teller:
    """Asks the engine, once for each fact and settings that its rule can tell apart."""

    engine: Engine
    clock: Callable[[str], Clock]
    known: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)

    @property
    def description(self) -> Description:
        return self.engine.describe()

    def fault(self, key: str) -> tuple[str, str, str] | None:
        """Code, message and hint where the words name nothing that there is."""
        asked = read_fact(key)
        if isinstance(asked, Malformed):
            return None  # told where variables are read
        rule = self.description.rules.get(asked.rule)
        if rule is None:
            return (
                "CL903",
                f"there is no rule {asked.rule}",
                _meant(asked.rule, self.description.rules),
            )
        outputs = [each.name for each in rule.gives]
        if _field(rule.gives, asked.output) is None:
            message = f"{asked.rule} does not tell {asked.output}"
            return "CL903", message, _meant(asked.output, outputs)
        inputs = [each.name for each in rule.given]
        for pair in asked.given:
            if _field(rule.given, pair.name) is None:
                return "CL903", f"{asked.rule} takes no {pair.name}", _meant(pair.name, inputs)
        return None

    def told(self, key: str, tenant: Profile) -> tuple[str, str]:
        """The value as text, and why there is none where it is empty."""
        asked = read_fact(key)
        rule = self.description.rules.get(asked.rule) if isinstance(asked, FactAsked) else None
        if not isinstance(asked, FactAsked) or rule is None or self.fault(key):
            return "", ""
        own = {**tenant.values, **tenant.structures}
        zone = self.description.said.zone
        policy = {name: own[name] for name in {*rule.keys, zone} if name in own}
        mark = json.dumps(policy, sort_keys=True, default=str)
        if (key, mark) not in self.known:
            try:
                self.known[key, mark] = self._ask(asked, rule, policy), ""
            except _NoValue as fault:
                self.known[key, mark] = "", str(fault)
        return self.known[key, mark]

    def _ask(self, asked: FactAsked, rule: RuleDescription, policy: Mapping[str, object]) -> str:
        name = policy.get(self.description.said.zone)
        clock = self.clock(name if isinstance(name, str) else "UTC")
        given: dict[str, object] = {}
        for pair in asked.given:
            taken = _field(rule.given, pair.name)
            if taken is not None:
                try:
                    given[taken.name] = read_cell(pair.value.replace("T", " "), taken, clock)
                except CellTextError as fault:
                    raise _NoValue(f"{fault}; {fault.hint}") from None
        keys = {name: policy[name] for name in rule.keys if name in policy}
        answer = self.engine.answer([RuleQuestion(rule.id, keys, given)])[0]
        told = _field(rule.gives, asked.output)
        value = answer.facts.get(told.name) if told else None
        if answer.error or told is None or value is None:
            why = answer.error or f"{rule.id} tells no {asked.output} here"
            raise _NoValue(why)
        return written(value, told, clock)


def _field(fields: Sequence[ValueDescription], name: str) -> ValueDescription | None:
    folded = name.casefold()
    return next(
        (each for each in fields if folded in {one.casefold() for one in names_of(each)}), None
    )


def _meant(name: str, known: Sequence[str] | Mapping[str, object]) -> str:
    near = nearest(name, known)
    return f"did you mean {near}?" if near else f"there are {', '.join([*known][:8]) or 'none'}"
