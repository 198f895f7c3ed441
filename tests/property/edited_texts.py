"""What edits of a project put into its articles and snippets: something of everything that a page can be made of.

`@` stands for the number of the edit.
"""

PIECES = (
    "Words about {{labels.patient.plural}}, number @.",
    "<!-- help:when features.portal -->\nWith the portal, @.\n<!-- help:else -->\nWithout it, @.\n<!-- help:end -->",
    "<!-- help:when features.leadHours > @ -->\n## Lead @\n\nIt is {{features.leadHours | unit}}.\n<!-- help:end -->",
    "See [how](/help/portal/page-1#part) and [](/help/settings/zone).",
    "![A bar](../../assets/bar.svg)",
    "In one line<!-- help:when org.hipaa --> with hidden words<!-- help:end --> and others, @.",
    "## Part @\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| @ | {{settings.mode}} |",
    "{{tenant.name}} writes to {{settings.timezone}}.",
    "<!-- help:when tenant.id == 'north' -->\nNorth alone.\n<!-- help:end -->",
    "Until {{fact booking.window-dates.last now=2026-03-02T09:00}}.",
    "<!-- help:include call -->",
    '1. One\n   <!-- help:include note with what="at @" -->\n2. Two',
)
_NOTE = "---\nparameters: {what: {type: string}}\n---\n"
SNIPPETS = {
    "call": (
        "Call {{labels.staff.plural}}, @.\n",
        "<!-- help:when features.portal -->\nWrite, @.\n<!-- help:end -->\nCall.\n",
        '<!-- help:include note with what="a call" -->\n',
        "## Call @\n\nSee [how](/help/portal/page-1).\n",
        "<!-- help:include nothing-@ -->\n",
    ),
    "note": (
        f"{_NOTE}Note {{{{with.what | cap}}}}, @.\n",
        f"{_NOTE}Note {{{{with.what}}}} for {{{{labels.patient.plural}}}}.\n",
        "---\nparameters: {what: {default: it}, more: {type: integer, default: 5}}\n---\n{{with.more}}, @.\n",
        "Nothing is asked here, @.\n",
    ),
}
