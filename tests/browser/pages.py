"""Every kind of page in the sample, by what it is."""

PAGES = {
    "home": "index.html",
    "category": "help/portal/index.html",
    "article": "help/portal/booking/index.html",
    "notice alone": "help/portal/notes/index.html",
    "deep article": "help/portal/sign-in/trouble/index.html",
    "not found": "404.html",
}
