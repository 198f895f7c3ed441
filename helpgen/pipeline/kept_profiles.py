"""What profiles were read as in builds before this one, on the disk: none of them is read again where one is another.

A profile is found by the bytes of its file, and by what profiles are read with. The first build that reads with the
same keeps all in one sheaf; later ones add entries beside it.
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


class KeptProfiles:
    """The profiles of one look at a project. A `ProfileReader` is made of it: `read`."""

    def __init__(self, past: CachePast) -> None:
        self._past = past
        self._given = ""
        self._together: Together | None = None
        self._made: dict[str, Checked[Profile | None]] = {}

    def read(
        self, root: Path, file: File, basis: Basis, options: Options
    ) -> Checked[Profile | None]:
        """The profile in a file, or None where it has an error; all that are read at one look share a basis."""
        if file.data is None or has_files(file.data):
            return read_profile(root, file, basis, options)
        if self._together is None:
            self._given = key_of("given", self._past.program, profiles_given(basis, options))
            self._together = Together(self._past.cache, key_of("profiles", self._given))
        key = key_of("profile", self._given, file.path, sha256(file.data).hexdigest())
        data = self._together.get(key) if not self._together.is_new else None
        if data is not None:
            return profile_in(data)
        reading = read_profile(root, file, basis, options)
        if reading.value is not None:
            self._learn(self._together, key, reading)
        return reading

    def _learn(self, together: Together, key: str, reading: Checked[Profile | None]) -> None:
        """It is owed that the next build finds it. A profile with an error is none."""
        made = self._made
        if not made:
            self._past.owed.append(
                lambda: together.put({key: profile_text(each) for key, each in made.items()})
            )
        made[key] = reading
