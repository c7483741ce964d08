/**
 * Draws the models of a case with its way through them. The list of steps beside it says the same in words; the drawing
 * is loaded when somebody comes near it.
 */
import type Viewer from 'bpmn-js/lib/NavigatedViewer';

interface Model {
  key: string;
  name: string;
  xml: string;
  done: string[];
  now: string[];
  calls: Record<string, string>;
}

interface Canvas {
  addMarker(element: string, marker: string): void;
  zoom(level: 'fit-viewport' | number, centre?: 'auto'): number;
  scrollToElement(element: string): void;
}

interface Clicked {
  element: { id: string };
}

/** Smaller than this nobody reads the names; the drawing is moved instead. */
const SMALLEST_SCALE = 0.6;

class Picture {
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private shown: Model | undefined;

  constructor(private readonly viewer: Viewer, private readonly models: Model[], names: HTMLElement) {
    for (const model of models) names.append(this.button(model));
    viewer.on<Clicked>('element.click', ({ element }) => {
      const called = this.shown?.calls[element.id];
      if (called) void this.shows(called);
    });
  }

  /** The model of the innermost step where the case stands, or the item's own once it is over. */
  begins(): Promise<void> {
    const standing = this.models.filter((model) => model.now.some((id) => !(id in model.calls)));
    return this.shows((standing.at(-1) ?? this.models[0]!).key);
  }

  private button(model: Model): HTMLElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = model.name;
    button.addEventListener('click', () => void this.shows(model.key));
    this.buttons.set(model.key, button);
    item.append(button);
    return item;
  }

  private async shows(key: string): Promise<void> {
    const model = this.models.find((one) => one.key === key);
    if (!model) return;
    await this.viewer.importXML(model.xml);
    this.shown = model;
    const canvas = this.viewer.get<Canvas>('canvas');
    const known = this.viewer.get<{ get(id: string): unknown }>('elementRegistry');
    const mark = (ids: string[], marker: string) =>
      ids.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, marker));
    mark(model.done, 'was');
    mark(model.now, 'is');
    mark(Object.keys(model.calls), 'calls');
    if (canvas.zoom('fit-viewport', 'auto') < SMALLEST_SCALE) {
      canvas.zoom(SMALLEST_SCALE, 'auto');
      const at = [...model.now, ...model.done].find((id) => known.get(id));
      if (at) canvas.scrollToElement(at);
    }
    this.buttons.forEach((button, name) => button.setAttribute('aria-pressed', String(name === key)));
  }
}

async function draws(section: HTMLElement): Promise<void> {
  const place = section.querySelector<HTMLElement>('[data-canvas]')!;
  const answer = await fetch(section.dataset.picture!);
  if (!answer.ok) throw new Error(String(answer.status));
  const models: Model[] = await answer.json();
  const { default: NavigatedViewer } = await import('bpmn-js/lib/NavigatedViewer');
  section.hidden = false;
  await new Picture(new NavigatedViewer({ container: place }), models, section.querySelector<HTMLElement>('[data-models]')!).begins();
}

/** Where it cannot be drawn, the list stays. */
function hides(section: HTMLElement): void {
  section.hidden = true;
}

/** What is hidden is never near: its card is watched instead. */
function whenNear(section: HTMLElement, work: () => void): void {
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    watch.disconnect();
    work();
  }, { rootMargin: '400px' });
  watch.observe(section.parentElement!);
}

const section = document.querySelector<HTMLElement>('[data-picture]');
if (section) whenNear(section, () => draws(section).catch(() => hides(section)));
