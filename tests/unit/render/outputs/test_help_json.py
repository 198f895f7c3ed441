"""help.json."""

import json

from tests.unit.render.sample import SECTION, UNMET, content, files, shelf, site, tenant

HOSTILE = 'a "b" \\ </script> \u2028 ＜x＞'


def test_it_says_what_an_application_needs_of_each_article() -> None:
    one = content(
        "booking",
        title=HOSTILE,
        tags=("t",),
        sections=(SECTION,),
        unmet=(UNMET,),
        screens=("booking.new",),
    )
    feed = json.loads(files(site(shelf("portal", [one])))["help.json"].data)
    assert feed["schemaVersion"] == 1
    assert feed["categories"] == [{"slug": "portal", "title": "Portal"}]
    assert feed["articles"] == [
        {
            "id": "help.portal.booking",
            "url": "help/portal/booking/",
            "title": HOSTILE,
            "summary": f"About {HOSTILE}.",
            "category": "portal",
            "tags": ["t"],
            "roles": ["staff"],
            "screens": ["booking.new"],
            "headings": [{"id": "steps", "level": 2, "text": "Steps & more"}],
            "unmet": [
                {"key": "features.x", "title": "Self-booking <beta>", "changedBy": ["admin"]}
            ],
        }
    ]


def test_a_site_without_articles_has_a_feed_too() -> None:
    feed = json.loads(files(site(tenant=tenant(base_url="https://x.example")))["help.json"].data)
    assert (feed["articles"], feed["baseUrl"]) == ([], "https://x.example")
