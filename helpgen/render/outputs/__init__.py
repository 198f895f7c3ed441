"""Everything that a site may consist of: a new output is a file here and a line below."""

from helpgen.render.output import Output
from helpgen.render.outputs import (
    articles,
    assets,
    categories,
    headers,
    help_json,
    home,
    llms,
    llms_full,
    not_found,
    redirects,
    redirects_file,
    search_index,
    sitemap,
    twins,
    widget,
)

OUTPUTS: tuple[Output, ...] = (
    home.OUTPUT,
    categories.OUTPUT,
    articles.OUTPUT,
    redirects.OUTPUT,
    not_found.OUTPUT,
    help_json.OUTPUT,
    search_index.OUTPUT,
    llms.OUTPUT,
    llms_full.OUTPUT,
    twins.OUTPUT,
    widget.OUTPUT,
    sitemap.OUTPUT,
    redirects_file.OUTPUT,
    headers.OUTPUT,
    assets.OUTPUT,
)
