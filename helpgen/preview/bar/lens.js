// What the page is looked at through, which tools are on, and how the preview is asked.
const script = document.getElementById("helpgen_bar_script");
export const here = { ...script?.dataset };
const [whose, rest = ""] = (here.lens ?? "").split("~");
export const tenant = whose;
export const trial = rest.replace(/[tw]$/, "");
export const tools = { hidden: false, why: false, claims: false, panel: "", role: "", focus: "", folded: false };
const shown = { w: { hidden: true }, t: { why: true } }[rest.slice(-1)]; // a link that was handed on says it itself
try {
  Object.assign(tools, JSON.parse(sessionStorage.getItem("helpgen-bar") || "null") ?? shown);
} catch { /* what was kept is no longer readable: start anew */ }
export const keep = () => sessionStorage.setItem("helpgen-bar", JSON.stringify(tools));

const asked = async (name, sent) => {
  const query = new URLSearchParams({ lens: here.lens, path: here.path });
  const headers = { "x-helpgen-token": here.token };
  const options = sent
    ? { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(sent) }
    : { headers };
  const answer = await fetch(`/-/ask/${name}${sent ? "" : `?${query}`}`, options);
  if (answer.status === 403) reload(); // the preview was started anew, and this page is of the run before
  return answer.json();
};
// What somebody changes is not lost for a page that is only new: that one waits for the answer, and for what is made of it.
let changing = 0;
let isNewer = false;
export const ask = async (name, sent) => {
  if (!sent) return asked(name);
  changing += 1;
  try {
    return await asked(name, sent);
  } finally {
    changing -= 1;
    setTimeout(() => { if (isNewer) reload(); });
  }
};
// What somebody chose to go to is not given up for a page that is only new: the first to leave has left.
let isLeaving = false;
window.addEventListener("pageshow", () => { isLeaving = false; });
export const reload = () => {
  if (isLeaving) return;
  isNewer = true;
  if (changing) return;
  isLeaving = true;
  sessionStorage.setItem("helpgen-scroll", JSON.stringify([location.pathname, window.scrollY]));
  location.reload();
};
export const leave = (address) => {
  isLeaving = true;
  location.assign(address);
};
const through = (lens) => `/${lens}/${location.pathname.split("/").slice(2).join("/")}`;
export const goTo = (lens) => {
  sessionStorage.setItem("helpgen-scroll", JSON.stringify([through(lens), window.scrollY]));
  leave(through(lens));
};
export const goInstead = (lens) => {
  isLeaving = true;
  location.replace(`${through(lens)}${location.search}${location.hash}`);
};
export const lensOf = (id, number = trial) => {
  const way = tools.hidden ? "w" : tools.why || tools.claims ? "t" : "";
  const more = `${number && number !== "0" ? number : ""}${way}`;
  return more ? `${id}~${more}` : id;
};
