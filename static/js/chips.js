// On a phone a row of filters scrolls sideways: what is chosen is scrolled into sight.

for (const row of document.querySelectorAll(".chips[aria-labelledby]")) {
  const chosen = row.querySelector("[aria-current]")?.getBoundingClientRect();
  const shown = row.getBoundingClientRect();
  if (chosen && (chosen.left < shown.left || chosen.right > shown.right)) {
    row.scrollBy({ left: chosen.left + chosen.width / 2 - shown.left - shown.width / 2 });
  }
}
