"""What one thing is called: by the organization, by the catalog, and by those who say something else.

A search for any of these words is a search for all of them. None is shown.
"""

from collections.abc import Mapping

from helpgen.model.catalog import Words
from helpgen.model.profile import Profile
from helpgen.model.search_entry import SameWords


def same_words(profile: Profile, labels: Mapping[str, Words]) -> tuple[SameWords, ...]:
    """One for each label: the organization's forms and the catalog's, and the synonyms of both."""
    own = profile.synonyms or {}
    return tuple(
        [
            SameWords(
                (
                    str(profile.values[f"labels.{name}.singular"]),
                    str(profile.values[f"labels.{name}.plural"]),
                    words.singular,
                    words.plural,
                ),
                (*words.synonyms, *own.get(name, ())),
            ).each_once()
            for name, words in labels.items()
        ]
    )
