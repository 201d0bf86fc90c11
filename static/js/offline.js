// Keeps a page for when there is no connection, after everything else: a first visit waits for none
// of it.

const keep = () => navigator.serviceWorker.register("/sw.js", { updateViaCache: "all" }).catch(() => {});

if (navigator.serviceWorker) {
  if (document.readyState === "complete") keep();
  else addEventListener("load", keep, { once: true });
}
