// What the worker answers to each address: `node pointer_asked.mjs WORKER SETTINGS ADDRESSES`, JSON in and out.
const [worker, settings, addresses] = process.argv.slice(2);
const { default: asked } = await import(worker);
const told = [];
for (const [method, address] of JSON.parse(addresses)) {
  const answer = await asked.fetch(new Request(address, { method }), JSON.parse(settings));
  const headers = Object.fromEntries(answer.headers);
  told.push({ status: answer.status, headers, body: await answer.text() });
}
console.log(JSON.stringify(told));
