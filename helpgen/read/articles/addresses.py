"""Ids, slugs and redirects belong to one article each, whichever way they are written."""

from collections.abc import Iterable, Iterator

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.read.yaml.tree import Tree
from helpgen.text.fold import fold
from helpgen.text.slug import shortened


@frozen
class _Claim:
    """One name that one file takes for itself."""

    kind: str
    name: str
    place: Place


def address_faults(files: Iterable[Tree]) -> Iterator[Diagnostic]:
    """What the articles' fields, taken together, get wrong: doubles (SL504), twins (SL502), redirects (SL505)."""
    trees = sorted(files, key=lambda tree: tree.path)
    yield from _doubles([claim for tree in trees for claim in _texts(tree, "id")])
    slugs = [claim for tree in trees for claim in _texts(tree, "slug")]
    redirects = [claim for tree in trees for claim in _redirects(tree)]
    yield from _doubles(slugs + redirects)


def _texts(tree: Tree, name: str) -> Iterator[_Claim]:
    value = tree.value.get(name)
    if isinstance(value, str):
        yield _Claim(name, value, tree.place((name,)))


def _redirects(tree: Tree) -> Iterator[_Claim]:
    sources = tree.value.get("redirectFrom")
    for index, source in enumerate(sources if isinstance(sources, tuple) else ()):
        if isinstance(source, str) and source:
            yield _Claim("redirect", source, tree.place(("redirectFrom", index)))


def _doubles(claims: list[_Claim]) -> Iterator[Diagnostic]:
    """Each later claim of a name against the first one; pages come before redirects."""
    first: dict[str, _Claim] = {}
    for claim in claims:
        known = first.setdefault(fold(claim.name), claim)
        if known is not claim:
            yield _fault(claim, known)


def _fault(claim: _Claim, known: _Claim) -> Diagnostic:
    name, where = shortened(claim.name), f"{known.place.path}, line {known.place.line}"
    if claim.name != known.name:
        code, hint = "SL502", "choose names that nobody can mix up"
        message = f"`{name}` looks like `{shortened(known.name)}` in {where}"
    elif claim.kind == "redirect":
        code, message, hint = _redirect_fault(claim, known, where)
    else:
        code, hint = "SL504", f"give one of them another {claim.kind}"
        message = f"the {claim.kind} `{name}` is taken by {where}"
    return Diagnostic(claim.place, code, message, hint, others=(known.place,))


def _redirect_fault(claim: _Claim, known: _Claim, where: str) -> tuple[str, str, str]:
    name = shortened(claim.name)
    if known.kind == "redirect":
        hint = "let one page have the old address"
        return "SL505", f"`{name}` is redirected twice: here and in {where}", hint
    if known.place.path == claim.place.path:
        return "SL505", f"`{name}` would lead to itself", "remove it"
    return "SL505", f"`{name}` is a page ({where}), and a redirect would hide it", "remove it"
