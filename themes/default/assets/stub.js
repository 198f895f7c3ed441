// A page that has moved leads on to the part that was asked for. It comes after site.js: on a disk the link names a file by then.
for (const moved of document.querySelectorAll("a[data-moved]")) {
  location.replace(moved.href + location.hash);
}
