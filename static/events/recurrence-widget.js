// The controls of a recurrence rule (events/schedule/widgets.py) are plain fields; this leaves in
// sight those that the chosen frequency asks for, ticks the weekday of the first date, and adds
// rows for more days. Days are days and never moments, so that the browser's own time zone plays no
// part.

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

class RecurrenceController extends window.StimulusModule.Controller {
  static targets = [
    "text", "controls", "scripted", "frequency", "interval", "intervalRow", "unit", "countRow",
    "weekdays", "weekday", "monthly", "ordinal", "ordinalDay", "excluded",
  ];
  static values = { start: String };

  connect() {
    this.show();
  }

  // Buttons that would do nothing without us.
  scriptedTargetConnected(button) {
    button.hidden = false;
  }

  // An editor gives up a rule that only words can show.
  replace() {
    this.textTarget.remove();
    this.controlsTarget.disabled = false;
    this.controlsTarget.hidden = false;
    this.frequencyTarget.focus();
    this.announce();
  }

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
    const list = currentTarget.closest("fieldset");
    const row = list.querySelector("template").content.firstElementChild.cloneNode(true);
    list.querySelector("[data-list]").append(row);
    row.querySelector("input").focus();
  }

  remove({ currentTarget }) {
    const list = currentTarget.closest("fieldset");
    currentTarget.closest("li").remove();
    list.querySelector("[data-action='recurrence#add']").focus();
    this.announce();
  }

  // Enter in a field of a rule would press the form's first button.
  stay(event) {
    if (event.target.tagName === "INPUT") event.preventDefault();
  }

  // Wagtail's warnings and our previews listen for what is typed, not for what is taken away.
  announce() {
    this.controlsTarget.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

window.wagtail.app.register("recurrence", RecurrenceController);
