// The list of an article's sections follows the scroll: the one that is being read is marked.
(() => {
  const list = document.querySelector(".contents");
  const read = document.querySelector("main article");
  if (!list || !read) return;
  const links = new Map();
  for (const link of list.querySelectorAll("a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  let marked = null;

  // A section is read as soon as its heading stands where a link to it would have put it.
  const reached = () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 8;
  const mark = () => {
    const isAtEnd = scrollY > 0 && read.getBoundingClientRect().bottom <= innerHeight;
    const line = isAtEnd ? innerHeight : reached();
    const link = links.get(headings.findLast((heading) => heading.getBoundingClientRect().top <= line));
    if (link === marked) return;
    marked?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    marked = link;
    // Only the list itself may move: to scroll the page would end the reader's own scrolling.
    if (link) list.scrollTop = link.offsetTop - list.clientHeight / 2;
  };

  const crossing = new IntersectionObserver(mark, { rootMargin: `-${reached()}px 0px 0px` });
  for (const heading of headings) crossing.observe(heading);
  const end = document.createElement("span");
  read.append(end);
  new IntersectionObserver(mark).observe(end);
})();
