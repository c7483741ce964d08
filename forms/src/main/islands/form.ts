/** Makes forms more comfortable. Every page works without it. */

/** A page that comes back with errors begins at their summary, also where the browser ignores autofocus. */
function focusTheSummary(): void {
  document.querySelector<HTMLElement>('[role=alert][tabindex="-1"]')?.focus();
}

focusTheSummary();
