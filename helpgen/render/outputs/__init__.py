"""Everything that a site may consist of: a new output is a file here and a line below."""

from helpgen.render.output import Output
from helpgen.render.outputs import (
    articles,
    assets,
    categories,
    feed,
    headers,
    home,
    not_found,
    redirect_rules,
    redirects,
    sitemap,
)

OUTPUTS: tuple[Output, ...] = (
    home.OUTPUT,
    categories.OUTPUT,
    articles.OUTPUT,
    redirects.OUTPUT,
    not_found.OUTPUT,
    feed.OUTPUT,
    sitemap.OUTPUT,
    redirect_rules.OUTPUT,
    headers.OUTPUT,
    assets.OUTPUT,
)
