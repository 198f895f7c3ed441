"""A stub page at every old address, for hosts that read no rules: it leads on, with a script or without.

The script takes the part of the page along that was asked for (`#part`); the refresh in the page cannot.
"""

from collections.abc import Iterator

from helpgen.model.address import file_of, root_of
from helpgen.model.content import Content
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Redirect, Site
from helpgen.render.entry import article_link
from helpgen.render.frame import Frame
from helpgen.render.latest import latest
from helpgen.render.output import Output
from helpgen.render.view import RedirectView


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """One stub for each redirect, at its old address."""
    articles = {article.slug: article for article in site.articles}
    targets = tuple([articles[redirect.target] for redirect in site.redirects])
    yield from _stubs(frame, site.redirects, targets)


@latest
def _stubs(
    frame: Frame, redirects: tuple[Redirect, ...], targets: tuple[Content, ...]
) -> tuple[OutputFile, ...]:
    return tuple([_file(frame, *each) for each in zip(redirects, targets, strict=True)])


def one(site: Site, frame: Frame, path: str) -> OutputFile | None:
    """The stub at one old address."""
    redirect = next((each for each in site.redirects if file_of(each.source) == path), None)
    if redirect is None:
        return None
    target = next(each for each in site.articles if each.slug == redirect.target)
    return _file(frame, redirect, target)


def _file(frame: Frame, redirect: Redirect, article: Content) -> OutputFile:
    page = _view(frame, redirect, article)
    return frame.file(file_of(redirect.source), "redirect.html", page)


def _view(frame: Frame, redirect: Redirect, article: Content) -> RedirectView:
    parts = frame.parts(root_of(redirect.source))
    return RedirectView(
        title=article.title,
        summary="",
        canonical=frame.canonical(redirect.target),
        twin="",
        root=parts.root,
        home=parts.home,
        head=parts.head,
        top=parts.top,
        foot=parts.foot,
        target=article_link(redirect.source, article, frame.urls, frame.tenant.locale),
    )


OUTPUT = Output("redirects", files, always=True, one=one)
