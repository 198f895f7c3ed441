"""Settings and words on trial: what a page would say under them, unsaved."""

from collections import OrderedDict
from collections.abc import Mapping

from helpgen.frozen import frozen
from helpgen.model.catalog import FORMS, Catalog
from helpgen.model.profile import Profile
from helpgen.read.profiles.tried_on import SettingChange
from helpgen.read.typed_setting import SettingError, typed_setting

_MOST = 256
_LABEL = "labels."


@frozen
class TriedOn:
    """What somebody tries on for one organization: keys and words as they were typed, and as they are read."""

    tenant: str
    typed: tuple[tuple[str, str], ...]
    changes: tuple[SettingChange, ...]


class NumberedTrials:
    """All trials by their numbers, which count up; the oldest are forgotten."""

    def __init__(self) -> None:
        self._known: OrderedDict[int, TriedOn] = OrderedDict()
        self._last = 0

    def add(self, trial: TriedOn) -> int:
        """The number of a trial; one that is there already keeps its own."""
        for number, known in self._known.items():
            if known == trial and repr(known) == repr(trial):
                return number
        self._last += 1
        self._known[self._last] = trial
        if len(self._known) > _MOST:
            self._known.popitem(last=False)
        return self._last

    def get(self, number: int) -> TriedOn | None:
        """The trial with a number; None where it was forgotten."""
        return self._known.get(number)


def trial_of(
    typed: Mapping[str, str], tenant: Profile, catalog: Catalog
) -> tuple[TriedOn, Mapping[str, str]]:
    """What was typed under each key, as settings of this organization; and what is wrong, by key."""
    changes: list[SettingChange] = []
    wrong: dict[str, str] = {}
    for key, text in sorted(typed.items()):
        try:
            if key.startswith(_LABEL):
                changes += _words(key, text, typed, tenant)
            else:
                _, value = typed_setting(f"{key}={text}", catalog)
                changes.append(SettingChange(tuple(key.split(".")), value))
        except SettingError as fault:
            wrong[key] = str(fault).removeprefix(f"{key} ")
    return TriedOn(tenant.id, tuple(sorted(typed.items())), tuple(changes)), wrong


def _words(
    key: str, text: str, typed: Mapping[str, str], tenant: Profile
) -> tuple[SettingChange, ...]:
    """Both forms of a label: a profile gives them together."""
    _, label, form = key.split(".") if key.count(".") == len(FORMS) else ("", "", "")
    if form not in FORMS or key not in tenant.values:
        raise SettingError(f"there is no word {key}")
    if not text.strip():
        raise SettingError("cannot be empty: write a word")
    other = FORMS[1 - FORMS.index(form)]
    named = f"{_LABEL}{label}.{other}"
    both = {form: text, other: typed.get(named, str(tenant.values[named]))}
    return tuple(SettingChange(("labels", label, each), word) for each, word in both.items())
