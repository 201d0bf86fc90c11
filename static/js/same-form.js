// A form that is sent, come back to and sent again must be the same form: else an address put right
// would be a second sign-up. The page is kept nowhere, so that "back" asks for it anew; from here on
// its address names the form.

const form = document.querySelector("[data-form-address]");
if (form) {
  history.replaceState(history.state, "", form.dataset.formAddress);
  window.navigation?.updateCurrentEntry({ state: { form: form.dataset.formAddress } });
}

// "Back" keeps what was typed, following the link does not: the form would come empty. An entry
// shows its state also where, as here, its address is told to nobody.
const link = document.querySelector("[data-back-to-form]");
link?.addEventListener("click", (event) => {
  const here = window.navigation?.currentEntry.index;
  const before = window.navigation?.entries()[here - 1]?.getState();
  if (before?.form !== link.getAttribute("href")) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.back();
});
