"""What one first visit to a page costs a phone: bytes of each kind, and when it shows what.

The browser is slowed down as Lighthouse's "slow 4G" has it: 1.6 Mbit/s, 150 ms there and back, and
a processor four times slower than this one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

PHONE = {"width": 390, "height": 844}
SLOW_4G = {
    "offline": False,
    "latency": 150,  # milliseconds
    "downloadThroughput": 1.6e6 / 8,  # bytes a second
    "uploadThroughput": 0.75e6 / 8,
}
TIMES_SLOWER = 4
QUIET = 3000  # milliseconds after it has loaded, for what still comes or shifts

_OBSERVE = """
window.seen = { lcp: 0, cls: 0, painted: 0, tasks: [] };
const observe = (type, note) => new PerformanceObserver(
    (list) => list.getEntries().forEach(note),
).observe({ type, buffered: true });
observe("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
observe("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
observe("longtask", (entry) => { seen.tasks.push([entry.startTime, entry.duration]); });
observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.painted = entry.startTime;
});
"""
BLOCKS_AFTER = 50  # milliseconds of one task


@dataclass(frozen=True, slots=True)
class Load:
    """Bytes as they went over the line, without headers; ``lcp`` and ``tbt`` in milliseconds.

    ``cls`` and ``tbt`` are sums over the whole visit: what browsers report is at most that. Nobody
    is kept waiting by a page they do not see, so ``tbt`` begins with the first paint of something,
    as Lighthouse has it (https://web.dev/articles/tbt).
    """

    html: float
    css: float
    js: float
    everything: float
    lcp: float
    cls: float
    tbt: float


def middle(loads: Sequence[Load]) -> Load:
    """Each figure's own median."""
    return Load(*(median(getattr(load, name) for load in loads) for name in Load.__slots__))


def load(browser: Browser, url: str) -> Load:
    """One visit with an empty cache."""
    context = browser.new_context(
        viewport=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True, locale="da-DK"
    )
    page = context.new_page()
    line = context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = {}

    def begun(event: dict) -> None:
        kinds[event["requestId"]] = event["type"]
        sizes[event["requestId"]] = -event["response"]["encodedDataLength"]  # the headers so far

    def ended(event: dict) -> None:
        if event["requestId"] in sizes:
            sizes[event["requestId"]] += event["encodedDataLength"]

    line.on("Network.responseReceived", begun)
    line.on("Network.loadingFinished", ended)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW_4G)
    line.send("Emulation.setCPUThrottlingRate", {"rate": TIMES_SLOWER})
    page.add_init_script(_OBSERVE)
    page.goto(url, wait_until="load")
    page.wait_for_timeout(QUIET)
    seen = page.evaluate("window.seen")
    context.close()

    def of(kind: str) -> float:
        return sum(size for request, size in sizes.items() if kinds[request] == kind)

    return Load(
        html=of("Document"),
        css=of("Stylesheet"),
        js=of("Script"),
        everything=sum(sizes.values()),
        lcp=seen["lcp"],
        cls=seen["cls"],
        tbt=blocking_time(seen["tasks"], seen["painted"]),
    )


def blocking_time(tasks: Iterable[tuple[float, float]], painted: float) -> float:
    """What of long tasks (start and length) after the first paint is longer than a finger feels."""
    return sum(
        max(0, start + length - max(start, painted) - BLOCKS_AFTER) for start, length in tasks
    )
