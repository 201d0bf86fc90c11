// The telephone's own way to pass a page on. Without it, or without script, the link writes a mail.

for (const link of document.querySelectorAll("[data-share]")) {
  if (!navigator.share) continue;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const { title, url } = link.dataset;
    // Whoever closes the sheet again has not failed.
    navigator.share({ title, url }).catch(() => {});
  });
}
