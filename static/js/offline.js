// Keeps a page for when there is no connection, after everything else: a first visit waits for none
// of it.

const keep = () => navigator.serviceWorker.register("/sw.js", { updateViaCache: "all" }).catch(() => {});

// What a host's phone has kept of an evening that is over, and not got rid of by itself (host.js).
// What it could not send waits another day, for the list to be opened and to say so.
const DAY = 86_400_000;
const forget = () => {
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith("host "))) {
    const { closes, deeds } = JSON.parse(localStorage[key]);
    const until = closes + (deeds.some(({ sent }) => !sent) ? DAY : 0);
    if (until <= Date.now()) delete localStorage[key];
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
