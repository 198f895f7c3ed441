"""The law of twins: read as Markdown, what a twin says is the page again.

Left out of the comparison are spaces at the ends of lines, which HTML shows nowhere, addresses (a twin's lead from the
site's root), sizes of images, colors of code, marks of direction, where a footnote's arrow stands, and whether the one
item of a list, or what a term means, is a paragraph: no line says that.
"""

import re
from dataclasses import replace

from helpgen.compile.fill import template_for
from helpgen.compile.twins.twins import Twins
from helpgen.model.address import ROOT
from helpgen.model.content import Content
from helpgen.model.profile import Profile
from helpgen.model.source import Line
from helpgen.model.template import Blueprint
from tests.unit.compile.builder import FIRST, article, project, tenant

_TOLD_OTHERWISE = re.compile(
    r'<section class="related">\n|</section>\n?|</?bdi>|</?span[^>]*>'
    r'| ?<a [^>]*class="footnote-backref".*?</a>|(?<=<dd>)\n?<p>|</p>\n?(?=</dd>)|<p></p>\n?'
)
_SPACES = re.compile(r" +(?=\n|</(?:p|li|h[1-6]|dt|dd|td|th)>)|(?<=<p>) +|(?<=<li>) +|(?<=\n) +")
_ATTRIBUTES = re.compile(r' (?:href|src|width|height)="[^"]*"')
_ONE_ITEM = re.compile(
    r"<(ul|ol)([^>]*)>\n<li([^>]*)>\n(<input[^>]*> )?<p>((?:(?!</p>).)*)</p>\n</li>\n</\1>",
    re.DOTALL,
)


def comparable(html: str) -> str:
    """A page's body as far as its twin has to say it."""
    plain = _TOLD_OTHERWISE.sub("", html.replace("&#x27;", "'"))
    text = _ATTRIBUTES.sub("", _SPACES.sub("", plain))
    text = _ONE_ITEM.sub(r"<\1\2>\n<li\3>\4\5</li>\n</\1>", text)
    return re.sub(r'(<li id="fn[^>]*>)<p>((?:(?!</p>).)*)</p>\n?', r"\1\2", text, flags=re.DOTALL)


def page_of(markdown: str) -> str:
    """The body that is published of this Markdown, all of it text: nothing in it is a directive or a variable."""
    lines = markdown.replace(ROOT, "../").split("\n")
    body = tuple([Line(number, text) for number, text in enumerate(lines, FIRST)])
    empty = article("")
    whole = replace(empty, manuscript=replace(empty.typed, body=body))
    return project(whole, tenants=(tenant(),)).body()


def twin_of(blueprint: Blueprint, organization: Profile) -> str:
    """The twin of an article's page."""
    facts = organization.values
    return Twins().text(blueprint, template_for(blueprint, facts), facts)


def fault(page: Content | str, markdown: str) -> str:
    """How a twin differs from its page; empty where the law holds."""
    html = page if isinstance(page, str) else page.body
    wanted, got = comparable(html), comparable(page_of(markdown))
    return "" if wanted == got else f"page:  {wanted!r}\ntwin:  {markdown!r}\nread:  {got!r}"
