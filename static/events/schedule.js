// One line of the schedule: while it is typed, the server says what it means, in a sentence and
// its next dates (events/schedule/previews.py). The last answer stays in sight until a newer one
// is there, and nothing happens where the net is gone: saving checks everything again.

const PAUSE = 350; // ms without typing

class ScheduleLineController extends window.StimulusModule.Controller {
  static targets = ["fields", "preview", "live"];
  static values = { url: String, prefix: String };

  update() {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.ask(), PAUSE);
  }

  disconnect() {
    window.clearTimeout(this.timer);
    this.asking?.abort();
  }

  async ask() {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const answer = await fetch(this.urlValue, {
        method: "POST",
        body: this.fields(),
        signal: this.asking.signal,
        headers: { "X-Requested-With": "XMLHttpRequest" },
      });
      if (answer.ok && !answer.redirected) this.show(await answer.text());
    } catch (error) {
      if (error.name !== "AbortError" && !(error instanceof TypeError)) throw error;
    }
  }

  fields() {
    const data = new FormData();
    for (const [name, value] of new FormData(this.element.closest("form"))) {
      if (name.startsWith(`${this.prefixValue}-`)) data.append(name, value);
    }
    data.append("line", this.prefixValue);
    data.append("csrfmiddlewaretoken", this.element.closest("form").csrfmiddlewaretoken.value);
    return data;
  }

  show(html) {
    this.previewTarget.innerHTML = html;
    // Only the sentence is read out, and only when it has become another.
    const words = this.previewTarget.querySelector("[data-announce]")?.textContent.trim() || "";
    if (words !== this.liveTarget.textContent) this.liveTarget.textContent = words;
  }
}

window.wagtail.app.register("schedule-line", ScheduleLineController);
