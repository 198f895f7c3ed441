"""Who is meant to read a link is meant to read what it leads to.

Why: an application that chooses articles by role shows these readers a link, and then nothing behind it.
Bad:  an article for `[admin, staff]` that links to one for `[admin]`
Good: `audienceRoles: [admin, staff]` on both, or the link in an article for admins
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, Library, LintRule


def check(library: Library) -> Iterator[Finding]:
    """The first link of an article to each article that is not written for all of its roles.

    Nothing in a site is hidden from a role, so it is told only where `lint.links` names `role`.
    """
    if "role" not in library.corpus.options.lint.links:
        return
    roles = {each.slug: each.front.audience_roles for each in library.corpus.articles}
    for blueprint in library.blueprints:
        article, told = blueprint.article, set[str]()
        for link in sorted(blueprint.links, key=lambda each: (each.line, each.column)):
            meant = roles.get(link.target, article.front.audience_roles)
            left_out = [role for role in article.front.audience_roles if role not in meant]
            if left_out and link.target not in told:
                told.add(link.target)
                place = article.place(link.line, link.column)
                message = f"{link.target} is not written for {', '.join(left_out)}, who may read this link"
                hint = "add the role to its `audienceRoles`, or link to what is for everybody"
                yield Finding(place, message, hint)


RULE = LintRule(code="LK633", name="other-roles", check=check)
