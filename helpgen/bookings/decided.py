"""What one organization has decided: the policy that stands in its profile."""

from collections.abc import Mapping
from pathlib import Path

from helpgen.booking.values import KEYS, Policy
from helpgen.bookings.profile_policy import policy_of, written_values
from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile
from helpgen.read import Premises, read_premises
from helpgen.text.nearest import nearest


@frozen
class Decisions:
    """The policy, or why there is none that rules can work with; a profile may be there all the same."""

    premises: Premises
    profile: Profile | None = None
    policy: Policy | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    refusal: str = ""

    def in_json(self) -> Mapping[str, object]:
        """The whole policy in JSON values, in the order of the keys; empty where there is none."""
        if self.profile is None or self.policy is None:
            return {}
        written = written_values(self.profile)
        return {key.name: written[key.name] for key in KEYS}


def decided(root: Path, tenant: str) -> Decisions:
    """What one organization of a project has decided."""
    read = read_premises(root)
    premises = read.value
    if not premises.is_whole:
        about = tuple(each for each in read.diagnostics if not each.tenants)
        return Decisions(
            premises, diagnostics=about, refusal="the project has errors; mend them first"
        )
    if tenant in premises.tenants.held_back:
        own = tuple(each for each in read.diagnostics if tenant in each.tenants)
        why = f"{tenant} is held back: its profile has errors"
        return Decisions(premises, diagnostics=own, refusal=why)
    profile = next((each for each in premises.tenants.profiles if each.id == tenant), None)
    if profile is None:
        known = [each.id for each in premises.tenants.profiles]
        return Decisions(premises, refusal=f"there is no tenant {tenant}{_instead(tenant, known)}")
    policy = policy_of(profile)
    why = "" if policy.value else f"{tenant} has no policy that rules can work with"
    return Decisions(premises, profile, policy.value, policy.diagnostics, why)


def _instead(name: str, known: list[str]) -> str:
    near = nearest(name, known)
    return f"; did you mean {near}?" if near else f"; there are {', '.join(known)}"
