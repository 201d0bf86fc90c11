// The service worker: a page of ours for when there is no connection. What it keeps is named by
// portal/offline.py, which writes self.house before this runs. It keeps nothing that was read.
//
// One page keeps itself: a host's list, until midnight (host.js, docs/adr/0029). Here it is shown
// where it cannot be fetched, and forgotten.

const { version, pages, files, evening } = self.house;
const KEPT = `offline-${version}`;
const TONIGHT = "tonight";
const PATIENCE = 5_000; // milliseconds, for a page of which there is a copy

const keep = async () => {
  const fresh = Object.values(pages).map((page) => new Request(page, { cache: "reload" }));
  await (await caches.open(KEPT)).addAll([...fresh, ...files]);
  await skipWaiting(); // it holds no state that an older one could disagree with
};

const takeOver = async () => {
  for (const name of await caches.keys()) if (name !== KEPT && name !== TONIGHT) await caches.delete(name);
  // Or each page would wait until the worker has been started.
  await registration.navigationPreload?.enable();
};

// That of the address, or else one that the reader's browser asks for.
const inLanguageOf = ({ pathname }) => {
  const asked = [pathname.split("/")[1], ...navigator.languages.map((each) => each.split("-")[0])];
  return pages[asked.find((each) => Object.hasOwn(pages, each)) ?? Object.keys(pages)[0]];
};

const fetched = async (event) => (await event.preloadResponse) ?? (await fetch(event.request));

// What is kept until midnight, without what was kept until an earlier one.
const ofTonight = async ({ url }) => {
  if (!(await caches.has(TONIGHT))) return undefined;
  const copies = await caches.open(TONIGHT);
  for (const each of await copies.keys()) {
    const closes = (await copies.match(each)).headers.get("X-Closes");
    if (closes && closes * 1000 <= Date.now()) await copies.delete(each);
  }
  return copies.match(url, { ignoreSearch: true });
};

const page = async (event) => {
  const fresh = fetched(event);
  fresh.catch(() => {}); // seen to below
  const copy = await ofTonight(event.request);
  try {
    if (!copy) return await fresh;
    // In a cellar a connection is seldom dead: it hangs.
    return await Promise.race([fresh, new Promise((_, reject) => setTimeout(reject, PATIENCE))]);
  } catch {
    return copy ?? (await caches.match(inLanguageOf(new URL(event.request.url)))) ?? Response.error();
  }
};

// Kept files come last: without names that change with what is in them they would be out of date.
const file = async ({ request }) => {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
};

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== location.origin) return;
  // A form that could not be sent is the browser's own affair: it still has it, and asks whether to
  // send it again.
  if (mode === "navigate" && method === "GET") event.respondWith(page(event));
  else if (files.includes(pathname) || evening.includes(pathname)) event.respondWith(file(event));
});
