"""How an organization looks: its color, its logo, its footer, each safe to publish or refused."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from helpgen.model.asset import Asset
from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.model.profile import Branding, BrandingFile
from helpgen.read.disk.assets import asset
from helpgen.read.disk.files import read_file
from helpgen.read.disk.images import is_image
from helpgen.read.disk.svg import svg_fault
from helpgen.read.values.words import text_flaws, word_flaws
from helpgen.read.yaml.tree import Tree
from helpgen.text.color import COLOR, READABLE, contrast_on_white
from helpgen.text.slug import shortened
from helpgen.text.url import allowed

LARGEST_LOGO = 1024 * 1024
WIDEST = 1.25
"""How much longer one side of a logo may be than the other, if it is to be the icon too."""
_LOGO = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}\.(png|jpg|jpeg|webp|gif|svg)")


def read_branding(
    root: Path, tenant: str | None, file: BrandingFile, tree: Tree
) -> Checked[Branding]:
    """The branding of a profile; `tenant` is None where its id is no safe name for a folder."""
    found = [*_color(file, tree), *_footer(file, tree), *_needing_logo(file, tree)]
    color = file.primary_color.lower() if file.primary_color else None
    links = tuple((link.text, allowed(link.url) or "") for link in file.footer_links)
    logo = _logo(root, tenant, file.logo, tree, "logo")
    dark = _logo(root, tenant, file.logo_dark, tree, "logoDark")
    if logo.value is None and dark.value is None:
        branding = _without_logo(color, links, shows_name=file.show_name)
    else:
        is_emblem = logo.value is not None and _is_about_square(logo.value)
        branding = Branding(
            color, logo.value, links, dark.value, file.show_name, is_emblem=is_emblem
        )
    return Checked(branding, (*found, *logo.diagnostics, *dark.diagnostics))


@lru_cache(maxsize=1024)
def _without_logo(
    color: str | None, links: tuple[tuple[str, str], ...], *, shows_name: bool
) -> Branding:
    """One value for all organizations that look alike; thousands are kept at a time."""
    return Branding(color, None, links, None, shows_name)


def _color(file: BrandingFile, tree: Tree) -> Iterator[Diagnostic]:
    color, place = file.primary_color, tree.place(("branding", "primaryColor"))
    if color is None:
        return
    if not COLOR.fullmatch(color):
        message = f"`{shortened(color)}` is no color"
        hint = 'write "#" and 3, 6 or 8 hex digits, in quotes'
        if COLOR.fullmatch(meant := f"#{color.strip().lstrip('#')}"):
            hint = f'write "{meant}", in quotes'
        yield Diagnostic(place, "PR410", message, hint)
    elif (ratio := contrast_on_white(color)) < READABLE:
        message = f"`{color}` has a contrast of {ratio:.1f}:1 on white; text needs {READABLE}:1"
        yield Diagnostic(
            place, "PR411", message, "a darker shade is used; better choose it yourself"
        )


def _footer(file: BrandingFile, tree: Tree) -> Iterator[Diagnostic]:
    for index, link in enumerate(file.footer_links):
        way = ("branding", "footerLinks", index)
        for code, message, hint in word_flaws(link.text):
            yield Diagnostic(tree.place((*way, "text")), code, f"the text {message}", hint)
        if flaws := list(text_flaws(link.url, 2000)):
            for code, message, hint in flaws:
                yield Diagnostic(tree.place((*way, "url")), code, f"the url {message}", hint)
        elif allowed(link.url) is None:
            message = f"`{shortened(link.url)}` is no address that a footer may lead to"
            hint = "write https://, http://, mailto:, tel:, #anchor or /help/…"
            yield Diagnostic(tree.place((*way, "url")), "PR420", message, hint)


def _needing_logo(file: BrandingFile, tree: Tree) -> Iterator[Diagnostic]:
    """What says something of the logo, where there is none."""
    if file.logo is not None:
        return
    if file.logo_dark is not None:
        message = (
            f"`{shortened(file.logo_dark)}` is for dark pages, and there is no `logo` for others"
        )
        hint = f"write `logo: {shortened(file.logo_dark)}` too, or another image"
        yield Diagnostic(tree.place(("branding", "logoDark")), "PR440", message, hint)
    if not file.show_name:
        message = "the name is left out, and there is no logo that says it"
        hint = "remove `showName: false`, or name the image that shows it: `logo: ...`"
        yield Diagnostic(tree.place(("branding", "showName")), "PR441", message, hint)


def _is_about_square(image: Asset) -> bool:
    """Whether an image says its size and would still be seen when it is as small as a tab's icon."""
    return image.size is not None and max(image.size) <= min(image.size) * WIDEST


def _logo(
    root: Path, tenant: str | None, name: str | None, tree: Tree, field: str
) -> Checked[Asset | None]:
    if name is None:
        return Checked(None)
    place = tree.place(("branding", field))
    if not _LOGO.fullmatch(name):
        message = f"`{shortened(name)}` is not the name of an image"
        hint = "write its bare name, such as logo.svg: png, jpg, webp, gif or svg"
        return Checked(None, (Diagnostic(place, "PR412", message, hint),))
    if tenant is None:
        return Checked(None)
    path = f"profiles/assets/{tenant}/{name}"
    file = read_file(root, path, LARGEST_LOGO)
    if file.diagnostics:
        return Checked(None, file.diagnostics)
    reason = _logo_fault(
        name, file.value.data if file.value else None, exists=file.value is not None
    )
    if reason or file.value is None or file.value.data is None:
        hint = f"put another image at {path}"
        what = "the logo" if field == "logo" else "the logo for dark pages"
        return Checked(None, (Diagnostic(place, "PR412", f"{what} {reason}", hint),))
    return Checked(asset(path, file.value.data))


def _logo_fault(name: str, data: bytes | None, *, exists: bool) -> str | None:
    if not exists:
        return "does not exist"
    if data is None:
        return f"is larger than {LARGEST_LOGO // 1024} KB"
    if name.endswith(".svg"):
        return svg_fault(data)
    return None if is_image(name, data) else "is not what its extension says"
