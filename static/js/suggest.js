// Suggestions under a search field while somebody types: the server sends a ready list of links.
// The arrow keys go through it, Escape closes it, Enter in the field searches as without script.

const PAUSE = 150; // milliseconds after the last letter
const LEAST = 2; // letters

export const suggest = (line) => {
  const field = line.querySelector("input");
  const list = document.createElement("div");
  const said = document.createElement("p"); // for those who do not see the list come
  list.className = "suggestions";
  list.hidden = true;
  said.className = "visually-hidden";
  said.role = "status";
  line.append(list, said);

  let asking = new AbortController();
  let pause;

  const show = (html) => {
    list.innerHTML = html;
    list.hidden = !list.firstElementChild;
    said.textContent = list.firstElementChild?.dataset.said ?? "";
  };

  const close = () => {
    clearTimeout(pause);
    asking.abort();
    show("");
  };

  const ask = async () => {
    asking = new AbortController();
    const address = `${line.dataset.suggest}?${new URLSearchParams({ q: field.value })}`;
    try {
      const answer = await fetch(address, { signal: asking.signal });
      show(answer.ok ? await answer.text() : "");
    } catch {
      // A newer letter came first, or there is no net: the form works as before.
    }
  };

  const typed = () => {
    clearTimeout(pause);
    asking.abort();
    if (field.value.trim().length < LEAST) close();
    else pause = setTimeout(ask, PAUSE);
  };
  field.addEventListener("input", typed);
  // Some type faster than this script comes: on a slow line their letters are there already.
  if (field.value !== field.defaultValue) typed();

  line.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const stops = [field, ...list.querySelectorAll("a")];
    const here = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      field.focus();
      close();
    } else if (step && here >= 0) stops.at((here + step) % stops.length).focus();
    else return;
    event.preventDefault(); // or the field would be emptied, or the page scroll
  });

  line.addEventListener("focusout", (event) => {
    if (!line.contains(event.relatedTarget)) close();
  });
};
