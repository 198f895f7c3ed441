// Pages work without this file. It does two things that plain HTML cannot.

function pointToFile(link) {
  // The link's own parts, which are empty for an address that is none: a URL made of such a one would throw.
  if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
}

// The words for a number: every form stands behind a number that takes it, so the browser's own rules find the right one.
function counted(forms, number) {
  const [lang, rows] = JSON.parse(forms);
  const rules = new Intl.PluralRules(lang);
  const row = rows.findLast(([like]) => rules.select(like) === rules.select(number)) ?? rows.at(-1);
  return row[1].replace("{num}", () => number);
}

// A folder opened from disk has no server that answers with its index.html.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) pointToFile(link);
}

// A list that lies over the page makes way for the section that was chosen in it.
for (const list of document.querySelectorAll("[popover]")) {
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link && list.matches(":popover-open")) list.hidePopover();
  });
}
