/** Keys for who checks many papers: what carries data-key is pressed by it. The page works without. */

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=radio]), textarea, select') !== null;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)?.click();
});
