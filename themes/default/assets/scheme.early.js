// The reader's choice of light or dark, before anything is painted. Without it the system decides.
try {
  const scheme = localStorage.getItem("help-scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch {} // a browser may keep nothing
