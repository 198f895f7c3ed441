// A worker before what `helpgen publish` fills: it looks up which generation is shown, and hands out its files.
// For hosts that run a module with a `fetch` handler. Its settings: ORIGIN, the address of the bucket and the path in it;
// TENANTS, which organization answers for which host, as JSON; KEEP, for how many milliseconds the pointer is believed.
// No file of a site has another character in its name, so nothing is escaped, and nothing leads out of a generation.
const PLAIN = /^[\w./-]+$/;
const HIDDEN = /^\/(_headers|_redirects|manifest\.json)$/;
let pointer = { until: 0, tenants: {} };

async function shown(settings) {
  if (Date.now() >= pointer.until) {
    const answer = await fetch(`${settings.ORIGIN}/current.json`, { cache: "no-store" });
    if (!answer.ok) throw new Error(`current.json: ${answer.status}`);
    const { tenants } = await answer.json();
    pointer = { until: Date.now() + Number(settings.KEEP ?? 1000), tenants };
  }
  return pointer.tenants;
}

async function handOut(folder, path, status) {
  const answer = await fetch(`${folder}${path}`, { redirect: "manual" });
  if (!answer.ok) return null;
  const headers = new Headers({
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  for (const name of ["Content-Type", "Cache-Control"]) {
    if (answer.headers.has(name)) headers.set(name, answer.headers.get(name));
  }
  return new Response(answer.body, { status, headers });
}

export default {
  async fetch(request, settings) {
    const url = new URL(request.url);
    if (!["GET", "HEAD"].includes(request.method)) return new Response("", { status: 405 });
    const tenant = JSON.parse(settings.TENANTS)[url.hostname];
    const generation = tenant && (await shown(settings))[tenant];
    if (!generation) return new Response("", { status: 421 });
    const folder = `${settings.ORIGIN}/${tenant}/${generation}`;
    const path = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
    const isFile = PLAIN.test(path) && !HIDDEN.test(path);
    const found = isFile ? await handOut(folder, path, 200) : null;
    if (found) return found;
    if (isFile && !/\.\w+$|\/$/.test(url.pathname) && (await handOut(folder, `${path}/index.html`, 200))) {
      return new Response("", { status: 301, headers: { Location: `${url.pathname}/` } });
    }
    return (await handOut(folder, "/404.html", 404)) ?? new Response("", { status: 404 });
  },
};
