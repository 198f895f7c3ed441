"""Laws that held, so that no engine is asked twice whether the same law holds under the same settings.

Articles claim one law in many places, and organizations differ in much that a rule does not read.
"""

import json
from collections.abc import Hashable

from helpgen.verify.description import OF_A_ZONE, has_cell
from helpgen.verify.forms import JUDGES
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import Judged


class LawsKept:
    """Of one run and one engine; what is wrong is found anew at each place that says it."""

    def __init__(self) -> None:
        self._held: dict[Hashable, Judged] = {}

    def judged(self, sight: Sight) -> Judged:
        """What the form of the claim says of it."""
        form = sight.claim.said.form
        if form != "claim":
            return JUDGES[form](sight)
        question = _question(sight)
        known = self._held.get(question)
        if known is None:
            known = JUDGES[form](sight)
            if not known.found:
                self._held[question] = known
        return known


def _question(sight: Sight) -> Hashable:
    """All that a law depends on: the law, the settings that its rule reads, and where times are read, if it has any."""
    said = sight.claim.said
    rule = sight.description.rules[said.subject]
    read = {key: sight.policy[key] for key in rule.keys if key in sight.policy}
    fixed = tuple((pair.name, pair.value, pair.is_quoted) for pair in said.policy)
    zone = sight.clock_of(sight.policy).name if has_cell(rule.given, OF_A_ZONE) else ""
    written = json.dumps(read, sort_keys=True, default=str)
    return said.subject, said.law, said.effect, fixed, written, zone
