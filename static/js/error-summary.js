// A form that came back with errors: the summary takes the focus, so that a screen reader begins
// there and a keyboard's next tab is the first link to a field.

document.querySelector("[data-error-summary]")?.focus();
