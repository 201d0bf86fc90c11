// Another filter without loading the page anew: the same address is fetched, and what is marked
// data-swap in it takes the place of ours. Links stay links: whatever goes wrong is a page load.

const status = document.querySelector("[data-swap-said]");
const addressOf = ({ pathname, search }) => pathname + search;
let shown = addressOf(location);
let running = new AbortController();
let pressed = ""; // id of the link whose page is on its way
let next = ""; // id of one that was pressed meanwhile

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

const stop = () => {
  running.abort();
  [pressed, next] = ["", ""];
  document.querySelector("[data-swap=calendar]").ariaBusy = "false";
};

const show = async (url, id = "") => {
  stop();
  running = new AbortController();
  pressed = id;
  document.querySelector("[data-swap=calendar]").ariaBusy = "true";
  const answer = await fetch(url, { signal: running.signal });
  if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of document.querySelectorAll("[data-swap]")) {
    put(document.adoptNode(page.querySelector(`[data-swap=${old.dataset.swap}]`)), old);
  }
  document.title = page.title;
  shown = addressOf(url);
  pressed = "";
};

// Focus goes back to what had it; where that is gone, to the words that say what is found. Who is
// taken to those hears them anyway.
const tell = (id, options) => {
  const found = document.querySelector("[data-swap-say]");
  const same = document.getElementById(id);
  (same ?? found).focus(options);
  status.textContent = same ? found.textContent : "";
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
  // Its address knows nothing of the choice that is on its way: that comes first, then this one.
  // The same link twice is a double click.
  if (pressed && link.id) {
    if (link.id !== pressed) next = link.id;
    return;
  }
  const url = new URL(link.href);
  show(url, link.id).then(() => {
    const after = next;
    history.pushState(null, "", addressOf(url));
    tell(link.id);
    if (after) document.getElementById(after)?.click();
  }, orLoad(url));
});

addEventListener("popstate", () => {
  const url = new URL(location);
  const { id } = document.activeElement;
  stop(); // or what was on its way would take the place of what is shown here
  if (addressOf(url) !== shown) show(url).then(() => tell(id, { preventScroll: true }), orLoad(url));
});
