"""A site to look at: every kind of page, every element that an article may hold, and words that were chosen to hurt."""

from dataclasses import replace
from typing import Any

from helpgen.model.asset import Asset
from helpgen.model.content import Content, Section, Unmet
from helpgen.model.profile import Branding
from helpgen.model.site import Redirect, Shelf, Site, Tenant
from tests.unit.render.sample import content, shelf, site

DARK_LOGO = Asset(
    "profiles/assets/obrien/logo-dark.svg",
    "logo-dark-0123456789ab.svg",
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#fff"/></svg>',
)
LOGO = Asset(
    "profiles/assets/obrien/logo.svg",
    "logo-0123456789ab.svg",
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#0b6e4f"/>'
    b'<path d="M9 17l5 5 9-11" fill="none" stroke="#fff" stroke-width="3"/></svg>',
)
PLAN = Asset(
    "content/assets/plan.svg",
    "plan-0123456789ab.svg",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 16 9">'
    b'<path d="M0 0h16v9H0z" fill="#cde"/><path d="M1 1h6v3H1zM9 5h6v3H9z" fill="#345"/></svg>',
)
DOT = Asset(
    "content/assets/dot.svg",
    "dot-0123456789ab.svg",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><circle cx="12" cy="12" r="9"/></svg>',
)

CODE = (
    '<pre class="highlight"><code class="language-python">'
    '<span class="kn">from</span> <span class="nn">datetime</span> <span class="kn">import</span> timedelta\n\n'
    '<span class="c1"># exactly N hours is enough</span>\n'
    '<span class="k">def</span> <span class="nf">soonest</span><span class="p">(</span><span class="n">now</span>, '
    '<span class="n">hours</span><span class="o">=</span><span class="mi">24</span>, <span class="n">reason</span>='
    '<span class="s2">&quot;a line that is too long for one line on a phone, or on a narrow desk&quot;</span>):\n'
    '    <span class="k">return</span> now <span class="o">+</span> timedelta(<span class="n">hours</span>=hours)\n'
    "</code></pre>"
)
ODD = (
    "https://[",
    "https://exa mple.org/%",
    "https://a:b:c@:99999/",
    "http://%00/",
    "file://[x]/",
    "file:",
    "//",
    "mailto:",
    "tel:+1 (555) 010",
    "#%E0%A4%A",
    "../../%E0%A4%A/",
    "..//",
    "?a=b/",
    "",
    "https://xn--/",
    "https://999.999.999.999/",
)
"""Addresses, some of them none, that a link may have all the same."""
ODD_LINKS = " ".join(f'<a href="{address}">odd {number}</a>' for number, address in enumerate(ODD))
BODY = f"""
<h2 id="when">When to use this</h2>
<ul>
<li>A <bdi>מטופל</bdi> wants to book an appointment without calling the front desk.</li>
<li>Somebody asks why a time is not offered, and you want to look it up in a <a href="../appointments/">list of
appointments</a>.</li>
</ul>
<h2 id="steps">Steps</h2>
<h3 id="book">Book a new appointment</h3>
<ol>
<li>Sign in to the portal and choose <strong>Book</strong>.</li>
<li>Pick a day, then a time. Press <kbd>Ctrl</kbd>+<kbd>Esc</kbd> or <code>Esc</code> to start over.
<ul><li>Times that are too soon are not listed.</li></ul></li>
<li>Check the details and confirm.</li>
</ol>
<div class="markdown-alert markdown-alert-note"><p class="markdown-alert-title">Note</p>
<p>A time is held for ten minutes while you decide.</p></div>
<div class="markdown-alert markdown-alert-tip"><p class="markdown-alert-title">When it is <strong>quiet</strong></p>
<p>Weekday mornings are quietest.</p></div>
<div class="markdown-alert markdown-alert-important"><p class="markdown-alert-title">Important</p>
<p>A request is not a booking until somebody has approved it.</p></div>
<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title">Warning</p>
<p>Canceling late may be charged.</p></div>
<div class="markdown-alert markdown-alert-caution"><p class="markdown-alert-title">Caution</p>
<p>A deleted series cannot be brought back.</p></div>
<h2 id="limits">Limits that your organization sets</h2>
<div class="table" role="region" tabindex="0" aria-label="Limits that your organization sets">
<table>
<thead><tr><th>Limit</th><th>What it means</th><th>Usual value</th><th>Who may change it</th></tr></thead>
<tbody>
<tr><td>Lead time</td><td>The fewest hours between now and the start</td><td>24 hours</td><td>Administrator</td></tr>
<tr><td>Future days</td><td>How many days ahead the calendar reaches</td><td>30 days</td><td>Administrator</td></tr>
<tr><td>Approval</td><td>Whether somebody must say yes first</td><td>No</td><td>Administrator</td></tr>
</tbody>
</table>
</div>
<h2 id="more">The rest of what an article may hold</h2>
<dl><dt>Slot</dt><dd>A time that can be booked.</dd><dt>Hold</dt><dd>A slot that is kept for one person.</dd></dl>
<ul class="contains-task-list">
<li class="task-list-item"><input type="checkbox" disabled checked aria-label="done"> Turn on the portal</li>
<li class="task-list-item"><input type="checkbox" disabled aria-label="open"> Set the lead time</li>
</ul>
<blockquote><p>The calendar is the single source of what is free.</p></blockquote>
<details><summary>What <mark>marked</mark> words, H<sub>2</sub>O and the 2<sup>nd</sup> look like</summary>
<p>Inside, a <mark>marked</mark> word and <kbd>Enter</kbd>.</p></details>
<details open><summary>An open one</summary><p>Water is H<sub>2</sub>O on the 2<sup>nd</sup> day,
see <mark><a href="../appointments/">a marked link</a></mark>.</p></details>
<p>{ODD_LINKS}</p>
<p><img src="../../../assets/{PLAN.name}" alt="A week, room by room" width="1600" height="900"></p>
<p><img src="../../../assets/{DOT.name}" alt="A dot" width="24" height="24"></p>
{CODE}
<p>A very long word: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.<sup
class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p>
<section class="related"><h2 id="related">Related</h2>
<ul><li><a href="../appointments/">See upcoming appointments</a></li>
<li><a href="../../settings/self-booking/">Set up self-booking</a></li></ul></section>
<section class="footnotes" aria-label="Footnotes"><ol class="footnotes-list"><li id="fn1"><p>Still in use.
<a href="#fnref1" aria-label="Back to the text">↩</a></p></li></ol></section>
"""
SECTIONS = tuple(
    Section(name, level, text, text)
    for name, level, text in (
        ("when", 2, "When to use this"),
        ("steps", 2, "Steps"),
        ("book", 3, "Book a new appointment"),
        ("limits", 2, "Limits that your organization sets"),
        ("more", 2, "The rest of what an article may hold"),
        ("related", 2, "Related"),
    )
)
FEEDBACK = "https://answers.example.org/help"
UNMET = (
    Unmet(
        "features.selfBookingEnabled",
        "Self-booking <beta>",
        "../../settings/self-booking/",
        (("admin", "Administrator <1st>"), ("staff", "Staff")),
    ),
    Unmet("org.requiresHipaa", "HIPAA mode & audit", ""),
)


def booking() -> Content:
    return content(
        "booking",
        title="Book an appointment for O'Brien <Ltd>",
        title_html="Book an appointment for O&#39;Brien &lt;Ltd&gt;",
        summary="How a patient books a time in the portal, and what your settings change about it.",
        summary_html="How a <bdi>مريض</bdi> books a time in the portal, and what your settings change about it.",
        sections=SECTIONS,
        unmet=UNMET,
        updated="2026-03-02",
        body=BODY,
        roles=("admin", "staff"),
    )


def shelves() -> tuple[Shelf, ...]:
    portal = (
        booking(),
        content(
            "appointments",
            title="See upcoming appointments",
            updated="2026-02-11",
            roles=("assistant",),
        ),
        content("messages", title="Send a message", updated="2025-12-24"),
        content("notes", title="Write a note", unmet=UNMET, body="", has_body=False),
        content("sign-in/trouble", title="When signing in fails"),
    )
    settings = (
        content("self-booking", "settings", title="Set up self-booking", updated="2026-01-30"),
        content("colors", "settings", title="Choose your colors"),
    )
    start = (content("first-day", "start", title="Your first day", updated="2026-03-09"),)
    words = "Portal of <bdi>מטופלים</bdi> &amp; <bdi>مرضى</bdi>"
    return (
        shelf("start", start, "Getting started"),
        replace(shelf("portal", portal, "Portal of מטופלים & مرضى"), title_html=words),
        shelf("settings", settings),
    )


def sample(**given: Any) -> Site:
    """`locale`, `color`, `shows_name`, `feedback` and `base_url` are the organization's; all else has one form."""
    stock = shelves()
    links = (
        ("Privacy & terms", "https://example.org/privacy"),
        ("Set up self-booking", "/help/settings/self-booking"),
    )
    organization = Tenant(
        id="obrien",
        name="O'Brien & Sons <Ltd>",
        locale=given.get("locale", "en"),
        branding=Branding(
            given.get("color", "#0b6e4f"),
            LOGO,
            links,
            DARK_LOGO,
            shows_name=given.get("shows_name", True),
        ),
        email="front.desk+help@example.org",
        phone="+1 (555) 010-0199",
        url="https://example.org",
        base_url=given.get("base_url"),
        feedback=given.get("feedback", FEEDBACK),
    )
    return site(
        *stock,
        tenant=organization,
        title="Help",
        featured=(stock[0].articles[0], stock[1].articles[0]),
        recent=(stock[0].articles[0], stock[1].articles[0], stock[1].articles[1]),
        redirects=(Redirect("/help/portal/old-booking", "/help/portal/booking"),),
        assets={each.path: each for each in (LOGO, DARK_LOGO, PLAN, DOT)},
        roles={"admin": "Administrator <1st>", "staff": "Staff", "assistant": "Assistant"},
    )
