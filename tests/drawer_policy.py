"""What the page of a product has to allow for the help drawer: the words of docs/widget.md, tried in a browser."""


def allowed(site: str) -> str:
    """The directives of a content security policy, for the drawer of the help site at this origin."""
    return f"script-src {site}; frame-src {site}"
