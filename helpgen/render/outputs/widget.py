"""`widget.js`, `widget.html`, `widget-page.js`: the drawer that pages of a product show this help in.

They are written where the organization names the origins of such pages, where the theme has the scripts, and where
there is `help.json`, in which an article is looked up. Their names are stable, for a product's page names one; so they
stand at the root and not in `assets/`, where files never change.
"""

from collections.abc import Iterator

from markupsafe import escape

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.content_policy import CONTENT, FRAMES, REFERRER
from helpgen.render.frame import Frame
from helpgen.render.output import Output

PAGE = """<!doctype html>
<html{lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="{referrer}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<script src="widget-page.js" defer></script>
</head>
<body>
<iframe title="{title}"></iframe>
</body>
</html>
"""


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The page that the product frames, that page's script, and the one for the product."""
    scripts = frame.prepared.bundle.widget
    if not (site.tenant.embedded_in and scripts and "help.json" in site.outputs):
        return
    text = PAGE.format(
        lang=frame.tenant.lang,
        policy=f"{CONTENT}; {FRAMES}",
        referrer=REFERRER,
        title=escape(site.title),
    )
    yield OutputFile("widget.html", text.encode())
    yield from scripts


def one(site: Site, frame: Frame, path: str) -> OutputFile | None:
    """One of the three; they are there already, or soon written."""
    return next((file for file in files(site, frame) if file.path == path), None)


OUTPUT = Output("widget.js", files, one=one)
