"""What can be wrong with an article's fields although each is of the right type."""

from collections.abc import Iterator
from datetime import date

from helpgen.model.article import FrontMatter
from helpgen.model.catalog import SCOPES
from helpgen.model.diagnostic import Diagnostic
from helpgen.read.articles.lexicon import Lexicon
from helpgen.read.yaml.meant import day_hint, written
from helpgen.read.yaml.shape import Shaped
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.text.nearest import nearest
from helpgen.text.quoted import quoted
from helpgen.text.slug import SLUG, category_of, name_of, shortened, slug_fault, slug_of
from helpgen.text.slug_meant import slug_meant

_ONE_LINE = ("title", "summary", "tags", "aliases")


def article_faults(
    tree: Tree, shaped: Shaped[FrontMatter], lexicon: Lexicon
) -> Iterator[Diagnostic]:
    """The findings in one article's front matter; whether others agree with it is not asked here."""
    yield from _texts(tree)
    yield from _address(tree, shaped, lexicon)
    yield from _dates(tree, shaped)
    if lexicon.is_known:
        yield from _names(tree, shaped, lexicon)
        yield from _prerequisites(tree, shaped, lexicon)


def _texts(tree: Tree) -> Iterator[Diagnostic]:
    for name in _ONE_LINE:
        value = tree.value.get(name, "x")
        items = {(name,): value} if isinstance(value, str) else _items(name, value)
        for way, text in items.items():
            if not isinstance(text, str) or way in tree.empty:
                continue
            if "\n" in text:
                message = f"`{dotted(way)}` has more than one line"
                one = quoted(" ".join(text.split()))
                yield Diagnostic(tree.place(way), "FM114", message, f"write {written(way, one)}")
            if not text.strip() and (text or len(way) > 1):
                yield Diagnostic(
                    tree.place(way), "FM114", f"`{dotted(way)}` is blank", "write a text"
                )


def _items(name: str, value: object) -> dict[Way, object]:
    items = value if isinstance(value, tuple) else ()
    return {(name, index): item for index, item in enumerate(items)}


def _address(tree: Tree, shaped: Shaped[FrontMatter], lexicon: Lexicon) -> Iterator[Diagnostic]:
    front = shaped.model
    if shaped.is_sound("slug"):
        yield from _slug(tree, shaped, lexicon)
    for name, slugs in (("related", front.related), ("redirectFrom", front.redirect_from)):
        for index, slug in enumerate(slugs if shaped.is_sound(name) else ()):
            yield from _other(tree, (name, index), slug, lexicon)


def _slug(tree: Tree, shaped: Shaped[FrontMatter], lexicon: Lexicon) -> Iterator[Diagnostic]:
    slug = shaped.model.slug
    fault = slug_fault(slug)
    if fault is None:
        yield from _agreement(tree, shaped, lexicon)
        return
    own = slug_of(tree.path, lexicon.options.content)
    meant = slug_meant(slug, ()) or (own if SLUG.fullmatch(own) else None)
    code, message, hint = slug_fault(slug, meant) or fault
    if code == "SL501" and meant and meant != own and SLUG.fullmatch(own):
        hint = f"did you mean {own}, as the file is named, or {meant}?"
    yield Diagnostic(tree.place(("slug",)), code, message, hint)


def _agreement(tree: Tree, shaped: Shaped[FrontMatter], lexicon: Lexicon) -> Iterator[Diagnostic]:
    slug, category = shaped.model.slug, shaped.model.category
    known = {each.slug for each in lexicon.catalog.categories}
    is_told = lexicon.is_known and category not in known  # as an unknown one
    if shaped.is_sound("category") and category_of(slug) != category and not is_told:
        message = (
            f"the slug begins with `{category_of(slug)}`, the category is `{shortened(category)}`"
        )
        hint = f"begin the slug with /help/{category}/"
        if category_of(slug) in known or not lexicon.is_known:
            hint = f"write `category: {category_of(slug)}`, or {hint}"
        yield Diagnostic(tree.place(("slug",)), "SL507", message, hint)
    if name_of(slug) != tree.path.rsplit("/", 1)[-1].removesuffix(".md"):
        message = f"the slug ends in `{name_of(slug)}`, the file is named otherwise"
        hint = f"name the file `{name_of(slug)}.md`"
        yield Diagnostic(tree.place(("slug",)), "SL506", message, hint)


def _other(tree: Tree, way: Way, slug: str, lexicon: Lexicon) -> Iterator[Diagnostic]:
    if way[0] == "redirectFrom" and "//" in slug:
        message = f"`{shortened(slug)}` is not an address in this site"
        yield Diagnostic(tree.place(way), "SL505", message, "write the old slug, /help/…")
        return
    fault = slug_fault(slug)
    if fault:
        known = () if way[0] == "redirectFrom" else lexicon.slugs
        here = slug_of(tree.path, lexicon.options.content)
        code, message, hint = slug_fault(slug, slug_meant(slug, known, here)) or fault
        yield Diagnostic(tree.place(way), code, message, hint)


def _dates(tree: Tree, shaped: Shaped[FrontMatter]) -> Iterator[Diagnostic]:
    if shaped.model.updated is None:
        return
    try:
        date.fromisoformat(shaped.model.updated)
    except ValueError:
        message = f"there is no day `{shortened(shaped.model.updated)}`"
        way: Way = ("updated",)
        yield Diagnostic(tree.place(way), "FM114", message, day_hint(shaped.model.updated, way))


def _names(tree: Tree, shaped: Shaped[FrontMatter], lexicon: Lexicon) -> Iterator[Diagnostic]:
    front = shaped.model
    for index, role in enumerate(front.audience_roles if shaped.is_sound("audienceRoles") else ()):
        if role not in lexicon.catalog.roles:
            yield _unknown(
                tree, ("audienceRoles", index), "role", role, tuple(lexicon.catalog.roles)
            )
    categories = tuple(category.slug for category in lexicon.catalog.categories)
    if shaped.is_sound("category") and front.category not in categories:
        yield _unknown(tree, ("category",), "category", front.category, categories)


def _prerequisites(
    tree: Tree, shaped: Shaped[FrontMatter], lexicon: Lexicon
) -> Iterator[Diagnostic]:
    front, any_needs = shaped.model, False
    for scope in SCOPES:
        known = getattr(lexicon.catalog, scope)
        for index, name in enumerate(getattr(front.prerequisites, scope)):
            any_needs = True
            way: Way = ("prerequisites", scope, index)
            if name not in known:
                yield _unknown(tree, way, f"key of `{scope}`", name, tuple(known))
            elif known[name].type in {"array", "object"}:
                message = f"`{name}` is a list or a map, which no prerequisite can test"
                yield Diagnostic(tree.place(way), "FM112", message, "name another key")
    when_unmet = lexicon.when_unmet(front)
    if any_needs and when_unmet != "notice" and front.slug in lexicon.manuals:
        lost = "it" if when_unmet == "omit" else "its body"
        message = f"the catalog names this article as the way to enable a key, and {lost} would be omitted"
        place = tree.place(("whenUnmet",) if "whenUnmet" in tree.value else ("prerequisites",))
        yield Diagnostic(place, "FM115", message, "write `whenUnmet: notice`")


def _unknown(tree: Tree, way: Way, what: str, name: str, known: tuple[str, ...]) -> Diagnostic:
    near = nearest(name.rsplit(".", 1)[-1], known)
    if near:
        hint = f"did you mean `{near}`?"
    else:
        hint = (
            f"known are {', '.join(sorted(known)[:12])}" if known else "catalog.yaml declares none"
        )
    return Diagnostic(tree.place(way), "FM112", f"`{shortened(name)}` is no {what}", hint)
