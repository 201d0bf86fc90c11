// Another filter without loading the page anew: the same address is fetched, and what is marked
// data-swap in it takes the place of ours. Links stay links: whatever goes wrong is a page load.

const status = document.querySelector("[data-swap-said]");
const addressOf = ({ pathname, search }) => pathname + search;
let shown = addressOf(location);
let running = new AbortController();

// What the reader has opened or scrolled sideways stays so.
const put = (fresh, old) => {
  const rows = [...old.querySelectorAll(".chips[aria-labelledby]")];
  const scrolled = rows.map((row) => [row.getAttribute("aria-labelledby"), row.scrollLeft]);
  const opened = [...old.querySelectorAll("details[open][id]")].map(({ id }) => id);
  for (const id of opened) fresh.querySelector(`#${id}`)?.setAttribute("open", "");
  old.replaceWith(fresh);
  for (const [id, left] of scrolled) {
    fresh.querySelector(`[aria-labelledby="${id}"]`)?.scrollTo({ left });
  }
};

const show = async (url) => {
  running.abort();
  running = new AbortController();
  document.querySelector("[data-swap=calendar]").ariaBusy = "true";
  const answer = await fetch(url, { signal: running.signal });
  if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of document.querySelectorAll("[data-swap]")) {
    put(document.adoptNode(page.querySelector(`[data-swap=${old.dataset.swap}]`)), old);
  }
  document.title = page.title;
  shown = addressOf(url);
};

// A newer wish ends an older one, and is no reason to load a page.
const orLoad = (url) => (error) => {
  if (error.name !== "AbortError") location.assign(url);
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-swap=calendar] a");
  const isPlain = !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.origin + link.pathname !== location.origin + location.pathname) return;
  event.preventDefault();
  const url = new URL(link.href);
  show(url).then(() => {
    history.pushState(null, "", addressOf(url));
    const found = document.querySelector("[data-swap-say]");
    const same = document.getElementById(link.id);
    (same ?? found).focus();
    // Who is taken to the words hears them anyway.
    status.textContent = same ? found.textContent : "";
  }, orLoad(url));
});

addEventListener("popstate", () => {
  if (addressOf(location) !== shown) show(new URL(location)).catch(orLoad(location.href));
});
