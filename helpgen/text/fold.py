"""Names that people could take for one another have one fold.

The look-alikes are those of Unicode's confusables (UTS #39) that matter beside Latin letters: Cyrillic and Greek
ones, and `0`/`o`, `1`/`l`, `m`/`rn` among the plain ones.
"""

import unicodedata

_ALIKE = str.maketrans(
    {
        **dict(zip("аеорсухіјѕԁһӏԛԝ", "aeopcyxijsdhlqw", strict=True)),
        **dict(zip("ανορικτυχ", "avopiktux", strict=True)),
        **dict(zip("01|ıɡ", "ollig", strict=True)),
        "m": "rn",
    }
)


def fold(name: str) -> str:
    """What is left of a name when letter case, composition and look-alikes do not count."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return unicodedata.normalize("NFC", plain.translate(_ALIKE))
