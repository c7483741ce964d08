/** Looks for published answers while a question is typed. Without it a button does the same. */

const PAUSE = 600;

function follow(place: HTMLElement, box: HTMLTextAreaElement): void {
  const token = box.form?.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
  let waiting = 0;
  let asked = box.value.trim();

  async function look(words: string): Promise<void> {
    const body = new URLSearchParams({ q: words });
    const answer = await fetch('/answers/similar', { method: 'POST', body, headers: { 'X-CSRF-TOKEN': token } });
    if (!answer.ok || words !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    place.replaceChildren(...page.body.childNodes);
  }

  box.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const words = box.value.trim();
      if (words === asked) return;
      asked = words;
      void look(words).catch(() => {});
    }, PAUSE);
  });
}

document.querySelectorAll<HTMLElement>('[data-answers]').forEach((place) => {
  const box = document.getElementById(place.dataset.answers ?? '');
  if (box instanceof HTMLTextAreaElement) follow(place, box);
});
