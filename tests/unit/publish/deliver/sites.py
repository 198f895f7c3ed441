"""Two states of two tenants' sites: in the second, one page and the style of one tenant are others."""

A1 = {"index.html": b"home" * 50, "help/x.html": b"old page", "assets/t.1.css": b"old style"}
A2 = {"index.html": b"home" * 50, "help/x.html": b"new page", "assets/t.2.css": b"new style"}
B1 = {"index.html": b"other home", "assets/logo.9.png": b"\x89PNG"}
