// “/” leads to the search field, or to the search page from where there is none to be seen. Whoever
// dictates can turn that off on the search page (WCAG 2.1.4). Suggestions are fetched with the first
// visit to a field, since most pages are read without one.

const OFF = "search-key-off";
const lines = [...document.querySelectorAll("[data-suggest]")];

for (const line of lines) {
  const load = async () => (await import(line.dataset.script)).suggest(line);
  line.addEventListener("focusin", load, { once: true });
}

addEventListener("keydown", (event) => {
  const isShortcut = event.key === "/" && !(event.ctrlKey || event.metaKey || event.altKey);
  if (!isShortcut || localStorage[OFF] || event.target.closest?.("input, select, textarea")) return;
  event.preventDefault();
  const line = lines.find((each) => each.offsetParent); // those that are not shown have none
  if (line) line.querySelector("input").select();
  else document.querySelector("[data-search-page]")?.click();
});

for (const choice of document.querySelectorAll("[data-search-key]")) {
  choice.closest("[hidden]").hidden = false;
  choice.checked = !localStorage[OFF];
  choice.addEventListener("change", () => (localStorage[OFF] = choice.checked ? "" : "1"));
}
