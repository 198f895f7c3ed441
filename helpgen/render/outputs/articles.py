"""`help/<category>/<name>/index.html`: one page for each article."""

from collections.abc import Iterator
from typing import NamedTuple

from helpgen.model.address import file_of, root_of
from helpgen.model.content import Content
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Shelf, Site
from helpgen.render.contents import contents
from helpgen.render.entry import category_link
from helpgen.render.frame import Frame
from helpgen.render.latest import latest
from helpgen.render.navigation import Navigation, navigation, stretch
from helpgen.render.output import Output
from helpgen.render.view import ArticleView, LinkView, NeedView, Parts, ready
from helpgen.text.regional import day_in_words


class Folder(NamedTuple):
    """What the pages of one stretch of a category in one folder share."""

    parts: Parts
    navigation: Navigation
    category: LinkView


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """One page for each article, category by category."""
    yield from _pages(frame, site.shelves)


@latest
def _pages(frame: Frame, shelves: tuple[Shelf, ...]) -> tuple[OutputFile, ...]:
    """The pages of these articles, one tuple for all whose frame and articles are the same."""
    return tuple(_each(frame, shelves))


def _each(frame: Frame, shelves: tuple[Shelf, ...]) -> Iterator[OutputFile]:
    for shelf in shelves:
        folders: dict[tuple[str, int], Folder] = {}
        after = (*shelf.articles[1:], None)
        neighbors = zip(shelf.articles, (None, *shelf.articles), after, strict=False)
        for position, (article, *around) in enumerate(neighbors):
            key = (article.slug.rpartition("/")[0], stretch(position, len(shelf.articles)))
            if key not in folders:
                folders[key] = _folder(shelves, shelf, frame, *key)
            page = _view(frame, article, around, folders[key])
            yield frame.file(file_of(article.slug), "article.html", page)


def one(site: Site, frame: Frame, path: str) -> OutputFile | None:
    """The page of one article; the others are only looked at for their titles."""
    for shelf in site.shelves:
        for at, article in enumerate(shelf.articles):
            if file_of(article.slug) == path:
                around = [shelf.articles[at - 1] if at else None, *shelf.articles[at + 1 : at + 2]]
                name, number = article.slug.rpartition("/")[0], stretch(at, len(shelf.articles))
                folder = _folder(site.shelves, shelf, frame, name, number)
                page = _view(frame, article, [*around, None][:2], folder)
                return frame.file(path, "article.html", page)
    return None


def _folder(
    shelves: tuple[Shelf, ...], shelf: Shelf, frame: Frame, name: str, number: int
) -> Folder:
    page = f"{name}/-"
    return Folder(
        frame.parts(root_of(page)),
        navigation(shelves, shelf, frame, name, number),
        category_link(page, shelf, frame.urls),
    )


def _view(
    frame: Frame, article: Content, around: list[Content | None], folder: Folder
) -> ArticleView:
    before, after = around
    parts, links = folder.parts, folder.navigation.links
    day, locale = article.updated or "", frame.tenant.locale
    return ArticleView(
        title=article.title,
        summary=article.summary,
        canonical=frame.canonical(article.slug),
        twin=frame.twin,
        root=parts.root,
        home=parts.home,
        head=parts.head,
        top=parts.top,
        foot=parts.foot,
        id=article.id,
        navigation=folder.navigation.at(article.slug),
        title_html=links[article.slug].title_html,
        summary_html=ready(article.summary_html),  # compile escaped it
        category=folder.category,
        audience=frame.audience(article.roles),
        updated=day,
        updated_text=day_in_words(day, locale, locale) if day else "",
        unmet=tuple(
            [
                NeedView(need.title, need.href, ", ".join([title for _, title in need.changed_by]))
                for need in article.unmet
            ]
        ),
        has_body=article.has_body,
        contents=contents(article.sections),
        body=ready(article.body),  # the same, and raw HTML is text there
        previous=links[before.slug] if before else None,
        next=links[after.slug] if after else None,
    )


OUTPUT = Output("help/<category>/<name>/index.html", files, always=True, one=one, shows=file_of)
