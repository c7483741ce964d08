/** Saves a page of an application while it is filled in. What fails is left to the buttons, which say what is wrong. */

const PAUSE = 800;

function autosave(form: HTMLFormElement, said: HTMLElement | null): void {
  const version = form.elements.namedItem('_version') as HTMLInputElement;
  let waiting = 0;
  let running: Promise<void> | null = null;
  let stopped = false;

  /** @param last the page is going away: the browser then sends small bodies alone */
  async function save(last = false): Promise<void> {
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (typeof value === 'string') body.append(name, value);
    });
    body.append('_autosave', 'true');
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', keepalive: last });
    if (!answer.ok) {
      // Somebody else changed the page, or the session is over: the next button tells and keeps what was typed.
      stopped = true;
      return;
    }
    const saved: { version: string; at: string } = await answer.json();
    version.value = saved.version;
    if (said) said.textContent = ` · ${saved.at} 已自动保存`;
  }

  function start(last = false): void {
    waiting = 0;
    if (stopped) return;
    const before = running ?? Promise.resolve();
    const mine = before.then(() => save(last)).catch(() => {});
    running = mine;
    void mine.finally(() => {
      if (running === mine) running = null;
    });
  }

  form.addEventListener('change', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => start(), PAUSE);
  });

  // A button waits for a save that is under way, or the page would run into itself.
  form.addEventListener('submit', (event) => {
    window.clearTimeout(waiting);
    stopped = true;
    if (running) {
      event.preventDefault();
      void running.finally(() => form.requestSubmit(event.submitter));
    }
  });

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && waiting) {
      window.clearTimeout(waiting);
      start(true);
    }
  });
}

const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
if (form) autosave(form, document.querySelector<HTMLElement>('[data-saved]'));
