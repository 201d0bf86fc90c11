// Controls for a recurrence rule (events/schedule/widgets.py). The rule stays text in a textarea;
// this reads it into the controls and writes it back, with days as days and never as moments, so
// that the browser's own time zone plays no part. It announces every change, because Wagtail's
// warnings and our previews listen for input events.

const DATE = /^(\d{4})(\d{2})(\d{2})/;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

class RecurrenceController extends window.StimulusModule.Controller {
  static targets = [
    "text", "words", "controls", "frequency", "interval", "intervalRow", "unit", "count",
    "countRow", "weekdays", "weekday", "monthly", "ordinal", "ordinalDay",
    "excluded", "extra", "row",
  ];
  static values = { simple: Boolean, start: String };

  connect() {
    this.textarea = this.textTarget.querySelector("textarea");
    // What the server could neither show nor say stays text, to be mended there.
    const hasWords = Boolean(this.wordsTarget.querySelector("strong").textContent.trim());
    this.controlsTarget.hidden = !this.simpleValue;
    this.wordsTarget.hidden = this.simpleValue || !hasWords;
    this.textTarget.hidden = this.simpleValue || hasWords;
    if (this.simpleValue) this.read();
  }

  // An editor gives up a rule that only words can show.
  replace() {
    this.textarea.value = "";
    this.simpleValue = true;
    this.connect();
    this.announce();
    this.frequencyTarget.focus();
  }

  read() {
    const parts = {};
    for (const list of [this.excludedTarget, this.extraTarget]) this.listOf(list).replaceChildren();
    for (const line of this.textarea.value.split("\n")) {
      const [name, value = ""] = line.trim().split(/:(.*)/);
      if (name === "RRULE") {
        for (const part of value.split(";")) parts[part.split("=")[0]] = part.split("=")[1];
      } else if (name.startsWith("EXDATE")) {
        for (const day of value.split(",")) this.addRow(this.excludedTarget, fromBasic(day));
      } else if (name.startsWith("RDATE")) {
        for (const day of value.split(",")) this.addRow(this.extraTarget, fromBasic(day));
      }
    }
    const days = (parts.BYDAY || "").split(",").filter(Boolean);
    this.frequencyTarget.value = parts.FREQ || "";
    this.intervalTarget.value = parts.INTERVAL || "1";
    this.countTarget.value = parts.COUNT || "";
    this.until = parts.UNTIL || "";
    for (const box of this.weekdayTargets) box.checked = days.includes(box.value);
    const [, ordinal = "", weekday = "MO"] = /^([+-]?\d)?([A-Z]{2})$/.exec(days[0] || "") || [];
    this.ordinalTarget.value = ordinal.replace("+", "");
    this.ordinalDayTarget.value = weekday;
    this.show();
  }

  write({ target }) {
    if (target === this.frequencyTarget) this.suggestDays();
    this.show();
    this.textarea.value = [this.rule(), ...this.dates(this.excludedTarget, "EXDATE"),
      ...this.dates(this.extraTarget, "RDATE")].filter(Boolean).join("\n");
    this.announce();
  }

  rule() {
    const frequency = this.frequencyTarget.value;
    if (!frequency) return "";
    const parts = [`FREQ=${frequency}`];
    if (Number(this.intervalTarget.value) > 1) parts.push(`INTERVAL=${this.intervalTarget.value}`);
    const days = this.weekdayTargets.filter((box) => box.checked).map((box) => box.value);
    if (frequency === "WEEKLY" && days.length) parts.push(`BYDAY=${days.join(",")}`);
    if (frequency === "MONTHLY" && this.ordinalTarget.value) {
      parts.push(`BYDAY=${this.ordinalTarget.value}${this.ordinalDayTarget.value}`);
    }
    if (this.countTarget.value) parts.push(`COUNT=${this.countTarget.value}`);
    else if (this.until) parts.push(`UNTIL=${this.until}`);
    return `RRULE:${parts.join(";")}`;
  }

  dates(list, name) {
    const days = [...list.querySelectorAll("input")].map((input) => input.value).filter(Boolean);
    return [...new Set(days)].sort().map((day) => `${name};VALUE=DATE:${day.replaceAll("-", "")}`);
  }

  // Only what the chosen frequency asks for is in sight.
  show() {
    const frequency = this.frequencyTarget.value;
    const { unit, most } = this.frequencyTarget.selectedOptions[0].dataset;
    this.intervalRowTarget.hidden = !frequency;
    this.countRowTarget.hidden = !frequency;
    this.weekdaysTarget.hidden = frequency !== "WEEKLY";
    this.monthlyTarget.hidden = frequency !== "MONTHLY";
    this.ordinalDayTarget.hidden = !this.ordinalTarget.value;
    this.excludedTarget.hidden = !frequency && !this.excludedTarget.querySelector("input");
    this.unitTarget.textContent = unit;
    this.intervalTarget.max = most;
  }

  // Who turns to weeks or months means the weekday of the first date; that is ticked for them.
  suggestDays() {
    const start = document.getElementById(this.startValue)?.valueAsDate;
    if (!start) return;
    const weekday = WEEKDAYS[start.getUTCDay()];
    if (!this.weekdayTargets.some((box) => box.checked)) {
      for (const box of this.weekdayTargets) box.checked = box.value === weekday;
    }
    if (!this.ordinalTarget.value) this.ordinalDayTarget.value = weekday;
  }

  add({ currentTarget }) {
    this.addRow(currentTarget.closest("fieldset"), "").querySelector("input").focus();
  }

  addRow(list, day) {
    const row = this.rowTarget.content.firstElementChild.cloneNode(true);
    row.querySelector("input").value = day;
    this.listOf(list).append(row);
    return row;
  }

  remove(event) {
    const list = event.currentTarget.closest("fieldset");
    event.currentTarget.closest("li").remove();
    list.querySelector("button[data-action='recurrence#add']").focus();
    this.write(event);
  }

  // Enter in a field of a rule would press the form's first button.
  stay(event) {
    if (event.target.tagName === "INPUT") event.preventDefault();
  }

  announce() {
    this.textarea.dispatchEvent(new Event("input", { bubbles: true }));
    this.textarea.dispatchEvent(new Event("change", { bubbles: true }));
  }

  listOf(list) {
    return list.querySelector("[data-list]");
  }
}

function fromBasic(text) {
  const found = DATE.exec(text);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : "";
}

window.wagtail.app.register("recurrence", RecurrenceController);
