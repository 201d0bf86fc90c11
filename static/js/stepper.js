// − and + around a number, for one thumb on a phone. The buttons are added here, from the template
// beside the field: without script the plain number field stays, and it is what the form sends.

for (const stepper of document.querySelectorAll("[data-stepper]")) {
  const input = stepper.querySelector("input");
  const parts = stepper.querySelector("template").content.cloneNode(true);
  const [fewer, more] = parts.querySelectorAll("button");
  const said = parts.querySelector("output");

  // aria-disabled, not disabled: a button that goes dead under the finger would lose the focus.
  const showEnds = () => {
    const value = Number(input.value);
    fewer.ariaDisabled = String(input.min !== "" && value <= Number(input.min));
    more.ariaDisabled = String(input.max !== "" && value >= Number(input.max));
  };

  const step = (button) => {
    const before = input.value;
    if (button === more) input.stepUp();
    else input.stepDown();
    if (input.value === before) return;
    said.value = input.value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  for (const button of [fewer, more]) button.addEventListener("click", () => step(button));
  input.addEventListener("input", showEnds);
  input.before(fewer);
  input.after(more, said);
  stepper.classList.add("stepper--ready");
  showEnds();
}
