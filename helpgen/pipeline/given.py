"""What articles are read and compiled with: memories go by it, the one of a process and the one on the disk."""

from collections.abc import Mapping
from hashlib import sha256

from helpgen.model.asset import Asset
from helpgen.model.body_words import BodyWords
from helpgen.model.options import Options
from helpgen.read import Basis, Premises
from helpgen.read.yaml.tree import Tree

Sites = tuple[tuple[str, str], ...]
WordsGiven = tuple[str, frozenset[str], str]
SettingGiven = tuple[str, Mapping[str, Asset], Sites, frozenset[str], BodyWords]


def stamp_of(premises: Premises) -> str:
    """All that options and catalog say, with the places where they say it: text, in which 1, 1.0 and true differ."""
    return _stamp(premises.options, premises.declared.tree, is_whole=premises.declared.is_whole)


def profiles_given(basis: Basis, options: Options) -> str:
    """The same, for whoever has only what a profile is read with."""
    return _stamp(options, basis.tree, is_whole=basis.is_known)


def has_files(profile: bytes) -> bool:
    """Whether a profile may name a file of its organization's own: a logo, perhaps with letters written as escapes."""
    return b"logo" in profile or b"\\" in profile


def _stamp(options: Options, catalog: Tree, *, is_whole: bool) -> str:
    return repr((options, catalog, is_whole))


def words_given(premises: Premises, stamp: str) -> WordsGiven:
    """What the names are made of that articles are read with."""
    return stamp, premises.lexicon.slugs, _taken(premises)


def setting_given(premises: Premises, stamp: str) -> SettingGiven:
    """What the setting is made of that articles are compiled with."""
    slugs = premises.lexicon.slugs
    return stamp, premises.assets, _sites(premises), slugs, premises.body_words


def words_digests(premises: Premises) -> tuple[str, str]:
    """Two digests of what articles are read with: of what all are, and of the names that organizations have taken."""
    stamp, slugs, taken = words_given(premises, stamp_of(premises))
    return _digest(repr((stamp, sorted(slugs)))), _digest(taken)


def given_digest(premises: Premises, *, traced: bool = False, outlined: bool = False) -> str:
    """A digest of what articles are compiled with; what they were read with shows in what they were read as."""
    stamp = stamp_of(premises)
    assets = [
        f"{path} {each.name} {each.size} {sha256(each.data).hexdigest()}"
        for path, each in sorted(premises.assets.items())
    ]
    slugs = sorted(premises.lexicon.slugs)
    told = repr((stamp, _sites(premises), assets, slugs, premises.body_words, traced, outlined))
    return _digest(told)


def _digest(told: str) -> str:
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _taken(premises: Premises) -> str:
    """The ids and names that there are, which conditions may ask for."""
    return repr(sorted(premises.tenants.taken().items()))


def _sites(premises: Premises) -> Sites:
    """The sites whose addresses are known: no article links to one in full."""
    return tuple([(each.id, each.base_url) for each in premises.tenants.everybody if each.base_url])
