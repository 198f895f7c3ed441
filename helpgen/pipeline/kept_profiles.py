"""What profiles were read as in builds before this one, on the disk: none of them is read again where one is another.

A profile is found by the bytes of its file, and by what profiles are read with. The first build that reads with the
same keeps them in sheaves, two hundred in each as they come; later ones add entries beside them. Of more than that,
no process ever has two sheaves in memory, however many organizations there are.
"""

from hashlib import sha256
from pathlib import Path

from helpgen.cache.cache import key_of
from helpgen.cache.together import Together
from helpgen.model.diagnostic import Checked
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.pipeline.given import has_files, profiles_given
from helpgen.pipeline.kept_articles import CachePast
from helpgen.pipeline.kept_profile import profile_in, profile_text
from helpgen.read import Basis, File, read_profile

_IN_ONE = 200


class KeptProfiles:
    """The profiles of one look at a project, in one order. A `ProfileReader` is made of it: `read`."""

    def __init__(self, past: CachePast) -> None:
        self._past = past
        self._given = ""
        self._asked = 0
        self._together: Together | None = None
        self._made: dict[str, Checked[Profile | None]] = {}

    def read(
        self, root: Path, file: File, basis: Basis, options: Options
    ) -> Checked[Profile | None]:
        """The profile in a file, or None where it has an error; all that are read at one look share a basis."""
        if file.data is None or has_files(file.data):
            return read_profile(root, file, basis, options)
        together = self._next(basis, options)
        key = key_of("profile", self._given, file.path, sha256(file.data).hexdigest())
        data = together.get(key) if not together.is_new else None
        if data is not None:
            return profile_in(data)
        reading = read_profile(root, file, basis, options)
        if reading.value is not None:
            self._learn(key, reading)
        return reading

    def _next(self, basis: Basis, options: Options) -> Together:
        """Where the next profile is kept. What the sheaf before it is owed is given to it now."""
        number, place = divmod(self._asked, _IN_ONE)
        self._asked += 1
        if self._together is not None and place:
            return self._together
        self._given = self._given or key_of(
            "given", self._past.program, profiles_given(basis, options)
        )
        self._keep()
        self._together = Together(self._past.cache, key_of("profiles", self._given, str(number)))
        return self._together

    def _learn(self, key: str, reading: Checked[Profile | None]) -> None:
        """It is owed that the next build finds it. A profile with an error is none."""
        if self._keep not in self._past.owed:
            self._past.owed.append(self._keep)
        self._made[key] = reading

    def _keep(self) -> None:
        """What is owed is kept."""
        if self._together is not None and self._made:
            self._together.put({key: profile_text(each) for key, each in self._made.items()})
            self._made = {}
