"""What the benchmark's articles say, as sentences with places to fill.

`{one}` and `{many}` become a label or a plain word, `{task}` what the article is about, `{screen}`, `{button}` and
`{option}` a name on the screen; `@x.y@` is a label in any case.
"""

VERBS = (
    "Plan", "Move", "Drop", "Repeat", "Check", "Send", "Print", "Copy",
    "Split", "Offer", "Find", "Close", "Reopen", "Charge", "Rename", "Color",
)  # fmt: skip
THINGS = (
    "a visit", "a group visit", "a text message", "a payment", "a day off", "a spare hour", "a form",
    "a calendar feed", "a working week", "a wish list", "a video link", "a loan", "a site", "a price",
    "a monthly report", "a sign-in code",
)  # fmt: skip
SCREENS = (
    "Calendar", "My visits", "Team", "Sites", "Messages", "Payments", "Preferences", "Reports", "History",
)  # fmt: skip
BUTTONS = ("Save", "Send now", "Add", "Next", "Keep changes", "Take back", "Show all", "Download")
OPTIONS = (
    "Shortest notice", "Farthest day", "Usual length", "Rest between visits", "Who may see it", "Second reminder",
    "Ask before moving", "Keep for months", "Weekend hours", "Most per day",
)  # fmt: skip
PLAIN_ONE = ("person", "colleague", "parent", "visitor")
PLAIN_MANY = ("people", "colleagues", "parents", "visitors")
TAGS = ("portal", "visits", "self-service", "calendar", "messages", "reports")

REASONS = (
    "A @patient.singular@ asks how to {task} at home, without waiting for the front desk to pick up.",
    "Two {many} see different screens, and you want to know which setting makes the difference.",
    "You are new to {screen} and have to {task} for the first time this week.",
    "A @staff.singular@ could {task} last month and no longer can, although nobody changed the team.",
    "You train {many} and need one page that tells how to {task} from the first click to the last.",
)
ON = (
    (
        "With this turned on, {many} can {task} themselves on the **{screen}** page. Only what is free is offered, and "
        "every choice is checked once more at the moment somebody presses **{button}**. What counts is this:"
    ),
    (
        "On **{screen}** you and your {many} can {task} at any hour. The page knows the opening hours and holidays of "
        "each {one}, and it leaves out whatever your organization has ruled out. It looks at these points:"
    ),
    (
        "To {task}, a @staff.singular@ starts at **{screen}**, where each {one} has a line of its own. A line is gray "
        "until everything that it needs is there, and turns blue when it can be used. It needs the following:"
    ),
)
CONDITIONS = (
    "A @staff.singular@ is at work at that hour and has no other visit",
    "The @room.singular@ is open, and large enough for everybody who was invited",
    "The {one} holds the @certification.plural@ that this kind of visit asks for",
    "**{option}** leaves enough time between now and then",
    "No other {one} took the same hour a moment ago, and `{option}` is not used up",
)
OFF = (
    (
        "Your organization keeps this turned off. {many} can still read what is on **{screen}**, but only the front "
        "desk may {task}; call or write to them."
    ),
    (
        "This is not part of your plan at the moment. If a {one} wants to {task}, an administrator can turn it on "
        "under **{screen}** and tell the {many} about it."
    ),
)
STEPS = (
    "Go to **{screen}** in the menu on the left.",
    "Type the first letters of the {one} that you look for, and pick the right line.",
    "Press **{button}**.",
    "Choose a day, then one of the free hours below it; taken hours are struck through.",
    "Set **{option}** to what you agreed on with the {one}.",
    "Compare the summary with your notes, and press **{button}** when both say the same.",
    "Read the yellow box if there is one: it says which {one} has to be asked first.",
    "Wait until *All changes are saved* appears in the corner of the page.",
)
DETAILS = (
    "The day and the hour",
    "The @staff.singular@ who will be there",
    "**{option}**, if the {many} may see it",
    "A note of one line for the {one}",
)
MEANINGS = (
    "How many hours before the start {many} may still {task} (24 means the day before)",
    "The last day that the calendar shows to {many}, counted in days from today",
    "Whether a @staff.singular@ has to say yes before anything is final",
    "Every {one} gets one message more, on the morning of the same day",
    "Shown on **{screen}**, and in each file that you download there",
)
EFFECTS = (
    "**{option}**: the later it is set, the fewer hours a {one} can choose from.",
    '**{option}**: once it is on, new entries stay "Open" until a @staff.singular@ has looked at them.',
    "**{option}**: {many} who are not on the list cannot {task} at all.",
    (
        "**@certification.plural@ first**: a @patient.singular@ who needs certain @certification.plural@ is only "
        "offered @staff.plural@ who have them, in a @room.singular@ that has the @equipment.plural@."
    ),
)
TROUBLE = (
    "**Every hour is struck through**: the {many} are booked out, or **{option}** rules it out. Try the week after.",
    '**The button is gray**: "{option}" has no value yet. Set it under **{screen}**, then load the page again.',
    "**Nobody got a message**: the {one} may have turned messages off; see [how mail travels](https://example.org/mail).",
    "**An entry has vanished**: a @staff.singular@ moved it. Open **{screen}** and look for the {one} under all days.",
    "**The code is wrong**: it is good for ten minutes, and only on the device that asked to {task}.",
)
NOTE = "> **Note:** as soon as this is saved, the {many} are told, and the {one} is locked for five minutes."
ALSO = "Where this is turned on as well, {many} can {task} on their phones, and a @staff.singular@ sees it at once."
RESULTS = (
    "- **Final at once**: it stands on the calendar as soon as the page closes",
    "- **Waiting**: a @staff.singular@ has to look at it before it counts",
)
