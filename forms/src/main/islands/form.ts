/** Makes forms more comfortable. Every page works without it. */

/** How long after the last key a screen reader is told: earlier it would be told at every letter. */
const PAUSE = 1000;

/** A page that comes back with errors begins at their summary, also where the browser ignores autofocus. */
function focusTheSummary(): void {
  document.querySelector<HTMLElement>('[role=alert][tabindex="-1"]')?.focus();
}

/** As the server counts: without blanks at the ends, a rare character outside the basic plane is one. */
function left(box: HTMLTextAreaElement): number {
  return Number(box.dataset.most) - [...box.value.trim()].length;
}

function words(characters: number): string {
  return characters < 0 ? `超出 ${-characters} 个字` : `还可以写 ${characters} 个字`;
}

function counts(box: HTMLTextAreaElement): void {
  const shown = document.getElementById(`${box.id}-count`);
  if (!shown) return;
  const told = document.createElement('p');
  told.className = 'govuk-visually-hidden';
  told.setAttribute('role', 'status');
  shown.after(told);
  let waiting = 0;
  const update = () => {
    const characters = left(box);
    shown.textContent = words(characters);
    shown.classList.toggle('over', characters < 0);
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => (told.textContent = words(characters)), PAUSE);
  };
  box.addEventListener('input', update);
  if (box.value) update();
}

focusTheSummary();
document.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]').forEach(counts);
