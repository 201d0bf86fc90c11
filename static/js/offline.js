// Keeps a page for when there is no connection, after everything else: a first visit waits for none
// of it.

const keep = () => navigator.serviceWorker.register("/sw.js", { updateViaCache: "all" }).catch(() => {});

// What a host's phone has kept of an evening that is over, and not got rid of by itself (host.js).
const forget = () => {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith("host ") && JSON.parse(localStorage[key]).closes <= Date.now()) delete localStorage[key];
  }
};

const tidy = () => {
  keep();
  forget();
};

if (navigator.serviceWorker) {
  if (document.readyState === "complete") tidy();
  else addEventListener("load", tidy, { once: true });
}
