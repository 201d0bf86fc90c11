// A host's evening through a dead connection. What is done on the page is written down on the phone
// first (ids, what and when, a note's own words; no names), shown as done, and sent in its order as
// soon as that goes. The server does each once, however often it hears of it. At midnight all of it
// is gone (docs/adr/0029).

const host = document.querySelector("[data-host]");
const { host: date, closes } = host.dataset;
const words = host.dataset;
const KEY = `host ${date}`;
const COPIES = "tonight"; // the service worker shows these, and forgets them too
const PATIENCE = 15_000; // milliseconds until a request has got lost
const [SOON, SELDOM] = [2_000, 60_000];

const kept = () => JSON.parse(localStorage.getItem(KEY)) ?? { phone: crypto.randomUUID(), deeds: [] };
const deeds = () => kept().deeds;
// Midnight is the house's. By how much this phone's clock is wrong is known from a page that has just
// come, and remembered for a copy of it.
let skew = 0;
const closesHere = () => closes * 1000 - skew;
const keep = (all) =>
  localStorage.setItem(KEY, JSON.stringify({ ...kept(), closes: closesHere(), skew, deeds: all }));
const unsent = () => deeds().filter(({ sent }) => !sent);
const said = ({ fields }) => Object.fromEntries(fields);
let isClosed = false;
const isOver = () => Date.now() >= closesHere();
const forms = () => [...host.querySelectorAll("form[data-about]")];
const formOf = ({ about }) => forms().find((form) => form.dataset.about === about);
const isShownIn = (part, state) => part.dataset.when.split(" ").includes(state);

// The page as the house knows it, with what this phone has done since on top.
const show = () => {
  if (isClosed) return;
  const all = deeds();
  for (const form of forms()) {
    const own = all.filter(({ about }) => about === form.dataset.about);
    const state = own.length ? said(own.at(-1)).do : form.dataset.state;
    for (const part of form.querySelectorAll("[data-when]")) part.hidden = !isShownIn(part, state);
    const mark = form.querySelector("[data-unsent]");
    if (mark) mark.hidden = own.every(({ sent }) => sent);
  }
  showNotes(all.filter((deed) => said(deed).do === "note"));
  const left = unsent().length;
  const status = host.querySelector("[data-status]");
  if (left) status.textContent = words.unsentWords.replace("{count}", left);
  else if ("kept" in words) status.textContent = words.keptWords;
  else if (status.textContent) status.textContent = words.sentWords;
  status.classList.toggle("unsent", left > 0);
};

const showNotes = (notes) => {
  const list = host.querySelector("#notes-of-today");
  for (const line of list.querySelectorAll("[data-new]")) line.remove();
  for (const note of notes) {
    const line = host.querySelector("[data-new-note]").content.firstElementChild.cloneNode(true);
    line.dataset.new = "";
    line.querySelector("bdi").textContent = said(note).text;
    line.querySelector("[data-unsent]").hidden = note.sent;
    list.append(line);
  }
};

// What a deed was, in words of the page.
const told = (deed) => {
  const form = formOf(deed);
  const { do: what, text } = said(deed);
  const state = form && [...form.querySelectorAll("p[data-when]")].find((part) => isShownIn(part, what));
  return text ?? [form?.dataset.name ?? words.thingWords, state?.textContent.trim()].filter(Boolean).join(": ");
};

const list = (notice, lines) => {
  for (const line of lines) {
    notice.querySelector("ul").append(Object.assign(document.createElement("li"), { textContent: line }));
  }
  notice.hidden = notice.hidden && lines.length === 0;
};

// What was refused stands until it has been read.
const seen = ({ target }) => {
  if (!target.closest("[data-seen]")) return;
  const notice = host.querySelector("[data-refused]");
  notice.querySelector("ul").replaceChildren();
  notice.hidden = true;
};

const done = (event) => {
  const form = event.target.closest("form[data-about]");
  if (!form) return;
  event.preventDefault();
  if (!form.reportValidity()) return;
  const { submitter } = event;
  const fields = [...new FormData(form), [submitter.name, submitter.value]];
  const deed = { uid: crypto.randomUUID(), at: Date.now(), about: form.dataset.about, fields, sent: false };
  keep([...deeds(), deed]);
  if (submitter.value === "note") form.reset();
  show();
  // The button that was pressed may be gone from under the finger.
  if (submitter.hidden) form.querySelector("button:not([hidden])")?.focus({ preventScroll: true });
  send();
};

let isSending = false;
let hasScripts = false;
let wait = SOON;
let timer;

const request = (options) => fetch(location.pathname, { signal: AbortSignal.timeout(PATIENCE), ...options });

// In order, one after the other; then the page anew, for what others have done meanwhile.
const send = async () => {
  clearTimeout(timer);
  if (isSending || isClosed || isOver()) return;
  isSending = true;
  try {
    // What the house cannot take now holds up what was done about the same thing, and no more.
    const stuck = new Set();
    for (let deed; (deed = unsent().find(({ about }) => !stuck.has(about))); show()) {
      if (!(await tell(deed))) stuck.add(deed.about);
    }
    if (stuck.size) throw new Error("not yet");
    await renew();
    wait = SOON;
  } catch {
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, SELDOM);
  }
  isSending = false;
  if (wait === SOON && unsent().length) send();
};

// The evening is over, or it is somebody else's by now.
const isGone = ({ status }) => [404, 410].includes(status);

// Whether it is dealt with.
const tell = async (deed) => {
  // How long ago and not when: this phone's clock may be wrong.
  const ago = Math.max(0, Date.now() - deed.at);
  const name = { deed: deed.uid, phone: kept().phone, ago };
  const body = new URLSearchParams([...deed.fields, ...Object.entries(name)]);
  const answer = await request({ method: "POST", body });
  if (isClosed || isGone(answer)) return close();
  if (answer.status === 204) {
    keep(deeds().map((each) => (each.uid === deed.uid ? { ...each, sent: true } : each)));
  } else if ([400, 409].includes(answer.status) && answer.headers.get("Content-Type").startsWith("text/plain")) {
    list(host.querySelector("[data-refused]"), [`${told(deed)}. ${await answer.text()}`]);
    keep(deeds().filter(({ uid }) => uid !== deed.uid));
  } else return false;
  return true;
};

const renew = async () => {
  if (isClosed) return;
  const isKnown = new Set(deeds().filter(({ sent }) => sent).map(({ uid }) => uid));
  const answer = await request();
  if (isClosed || isGone(answer)) return close();
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  await keepCopy(page, answer.headers).catch(() => {}); // a full phone still has the page in front
  if (isClosed) return;
  for (const old of host.querySelectorAll("[data-fresh]")) {
    const about = old.contains(document.activeElement) && document.activeElement.form?.dataset.about;
    const fresh = page.getElementById(old.id);
    if (fresh) old.replaceChildren(...document.importNode(fresh, true).childNodes);
    if (about) formOf({ about })?.querySelector("button:not([hidden])")?.focus({ preventScroll: true });
  }
  delete words.kept;
  keep(deeds().filter(({ uid }) => !isKnown.has(uid)));
  show();
};

// For a page that is loaded anew in the cellar: without telephone numbers, answers and notes.
const keepCopy = async (page, headers) => {
  if (!self.caches) return;
  const copy = page.documentElement.cloneNode(true);
  for (const part of copy.querySelectorAll("[data-not-kept]")) part.replaceChildren();
  copy.querySelector("[data-host]").dataset.kept = "";
  const policy = { "Content-Security-Policy": headers.get("Content-Security-Policy") ?? "" };
  const facts = { ...policy, "Content-Type": "text/html; charset=utf-8", "X-Closes": closesHere() / 1000 };
  const copies = await caches.open(COPIES);
  if (isClosed) return;
  await copies.put(location.pathname, new Response(`<!doctype html>${copy.outerHTML}`, { headers: facts }));
  if (!hasScripts) await copies.addAll([...document.scripts].map(({ src }) => src));
  hasScripts = true;
};

// After midnight nothing is left but what could not be sent, said once.
const close = () => {
  if (isClosed) return true;
  isClosed = true;
  clearTimeout(timer);
  const lost = unsent().map(told);
  localStorage.removeItem(KEY);
  self.caches?.open(COPIES).then((copies) => copies.delete(location.pathname));
  const over = host.querySelector("[data-closed]");
  if (over) host.replaceChildren(over.content);
  list(host.querySelector("[data-lost]"), lost);
  return true;
};

const wake = () => document.hidden || (isOver() ? close() : send());

const start = () => {
  if (isOver()) return close();
  for (const [name, value] of deeds().filter(({ about }) => about === "headcount").at(-1)?.fields ?? []) {
    const field = host.querySelector(`[data-about="headcount"] [name="${name}"]`);
    if (field) field.value = value;
  }
  addEventListener("submit", done);
  addEventListener("click", seen);
  addEventListener("online", wake);
  document.addEventListener("visibilitychange", wake);
  setInterval(() => isOver() && close(), 1_000);
  show();
  send();
};

// Where nothing can be kept, or given a name of its own, the forms stay forms.
const canKeep = () => {
  try {
    const isFresh = "now" in words && !("kept" in words);
    skew = isFresh ? words.now * 1000 - Date.now() : kept().skew ?? 0;
    keep(deeds());
    return Boolean(AbortSignal.timeout);
  } catch {
    return false;
  }
};

if (canKeep()) start();
