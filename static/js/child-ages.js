// One select for each child, coming and going at once. Without script the same button sends the
// form as `more`, and the server shows it again with one row more; an empty row is no child.

const renumber = (list) => {
  for (const [index, row] of [...list.children].entries()) {
    const id = `child_ages_${index + 1}`;
    row.querySelector("select").id = id;
    row.querySelector("label").htmlFor = id;
    for (const number of row.querySelectorAll("[data-number]")) number.textContent = index + 1;
    row.querySelector("[data-remove]").hidden = false;
  }
};

for (const field of document.querySelectorAll("[data-child-ages]")) {
  const list = field.querySelector("ul");
  const add = field.querySelector("[data-add]");
  const blank = field.querySelector("template").content;

  const changed = () => {
    renumber(list);
    add.hidden = list.children.length >= Number(field.dataset.most);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  add.addEventListener("click", (event) => {
    event.preventDefault();
    list.append(blank.cloneNode(true));
    changed();
    list.lastElementChild.querySelector("select").focus();
  });

  list.addEventListener("click", (event) => {
    const row = event.target.closest("[data-remove]")?.closest("li");
    if (!row) return;
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    changed();
    (next?.querySelector("select") ?? add).focus();
  });

  renumber(list);
}
