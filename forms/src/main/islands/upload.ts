/**
 * Sends the files of an application as soon as they are chosen, in parts, with a bar that shows how far they have come.
 * A part that does not get through is sent again; a file that was begun before goes on where it was. Whatever cannot be
 * done here is left to the form, which sends its files by itself.
 */

const PART = 1024 * 1024;

/** Of one material, as the server counts. */
const MOST_FILES = 20;

const PAUSES = [500, 1000, 2000, 4000, 8000];

interface Progress {
  uploadId: string;
  state: 'RECEIVING' | 'STORED';
  type: string | null;
  offset: number;
}

/** What the server says no to, in its own words; trying again would not help. */
class Refused extends Error {
  constructor(readonly code: string, words: string) {
    super(words);
  }
}

class Gone extends Error {}

const token = document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';

async function call(method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<Progress> {
  const answer = await fetch(path, { method, body, headers: { 'X-CSRF-TOKEN': token, ...headers } });
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  if (answer.status === 404) throw new Gone();
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 409) {
    throw new Refused(problem.code ?? '', problem.detail ?? '文件没有上传，请重试');
  }
  throw new Error(String(answer.status));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    window.setTimeout(done, milliseconds);
  });
}

/** Remembers which upload belongs to a file, as long as the page's tab lives. */
function remembered(file: File): string {
  return `upload:${file.name}:${file.size}:${file.lastModified}`;
}

/** Browsers have randomUUID over a safe line alone. */
function key(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function begun(file: File): Promise<Progress> {
  const known = sessionStorage.getItem(remembered(file));
  if (known) {
    try {
      return await call('GET', `/api/v1/uploads/${known}`, {});
    } catch (failure) {
      if (!(failure instanceof Gone)) throw failure;
      sessionStorage.removeItem(remembered(file));
    }
  }
  const at = await call(
    'POST',
    '/api/v1/uploads',
    { 'Content-Type': 'application/json', 'Idempotency-Key': key() },
    JSON.stringify({ name: file.name, bytes: file.size }),
  );
  sessionStorage.setItem(remembered(file), at.uploadId);
  return at;
}

async function send(file: File, shown: (share: number) => void, waiting: (again: boolean) => void): Promise<Progress> {
  let failures = 0;
  while (true) {
    try {
      let at = await begun(file);
      while (at.state !== 'STORED') {
        shown(at.offset / file.size);
        const part = file.slice(at.offset, at.offset + PART);
        const path = `/api/v1/uploads/${at.uploadId}?offset=${at.offset}`;
        at = await call('PATCH', path, { 'Content-Type': 'application/octet-stream' }, part);
        failures = 0;
        waiting(false);
      }
      shown(1);
      return at;
    } catch (failure) {
      if (failure instanceof Refused) sessionStorage.removeItem(remembered(file));
      // After a longer interruption the file is chosen again, and goes on where it was.
      if (failure instanceof Refused || failures === PAUSES.length) throw failure;
      waiting(true);
      await pause(PAUSES[failures++] ?? 0);
    }
  }
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  return bytes < PART ? `${Math.floor(bytes / 1024)} KB` : `${(bytes / PART).toFixed(1)} MB`;
}

/** One line of the list of files: under way, there, or refused. */
class Line {
  readonly item = element('li', 'sending');
  private readonly bar = element('progress', 'bar');
  private readonly words = element('span', 'quiet small');

  constructor(private readonly file: File, list: HTMLElement) {
    this.bar.max = 1;
    this.bar.setAttribute('aria-label', `上传 ${file.name}`);
    this.item.append(element('span', '', file.name), ' ', this.bar, ' ', this.words);
    list.append(this.item);
    this.shows(0);
  }

  shows(share: number): void {
    this.bar.value = share;
    this.words.textContent = share < 1 ? `${Math.floor(share * 100)}%，共 ${size(this.file.size)}` : '正在检查';
  }

  waits(again: boolean): void {
    this.item.classList.toggle('waits', again);
    if (again) this.words.textContent = '网络中断，正在重试';
  }

  isThere(field: Field, id: string): void {
    const kept = element('input', '');
    kept.type = 'hidden';
    kept.name = field.keptName;
    kept.value = id;
    const link = element('a', '', this.file.name);
    link.href = `/uploads/${id}/pages`;
    const remove = element('button', 'linkish', '移除');
    remove.append(element('span', 'govuk-visually-hidden', this.file.name));
    remove.type = 'button';
    remove.addEventListener('click', () => {
      this.item.remove();
      field.changed(`${this.file.name} 已移除`);
      field.input.focus();
    });
    this.item.className = '';
    this.item.replaceChildren('已上传：', link, ' ', element('span', 'quiet small', `（${size(this.file.size)}）`), kept, remove);
  }

  isRefused(words: string): void {
    const remove = element('button', 'linkish', '知道了');
    remove.type = 'button';
    remove.addEventListener('click', () => this.item.remove());
    this.item.className = 'refused';
    this.item.replaceChildren(element('span', 'govuk-error-message', `${words}（${this.file.name} 没有保存）`), remove);
  }
}

/** The control of one material. */
class Field {
  readonly input: HTMLInputElement;
  readonly keptName: string;
  private readonly most: number;
  private readonly types: string[];
  private readonly list: HTMLUListElement;
  private readonly said: HTMLElement;
  private before: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private good = true;

  constructor(private readonly box: HTMLElement, private readonly form: HTMLFormElement) {
    this.input = box.querySelector<HTMLInputElement>('input[type="file"]')!;
    this.keptName = box.dataset.kept!;
    this.most = Number(box.dataset.most);
    this.types = this.input.accept.split(',');
    this.list = box.querySelector<HTMLUListElement>('ul.files') ?? this.newList();
    this.said = element('p', 'govuk-visually-hidden');
    this.said.setAttribute('role', 'status');
    this.box.append(this.said);
    this.input.addEventListener('change', () => this.takes(this.input));
    if (this.input.accept.includes('image/')) this.addsCamera();
    this.takesDropped();
  }

  private words(failure: unknown): string {
    if (!(failure instanceof Refused)) return '网络一直不通，请稍后重新选择这个文件';
    return failure.code === 'upload-type' ? this.box.dataset.refusal! : failure.message;
  }

  get underWay(): boolean {
    return this.waiting > 0;
  }

  /** Whether every file is there, once none is under way. */
  async settled(): Promise<boolean> {
    while (this.underWay) await this.before;
    return this.good;
  }

  says(words: string): void {
    this.said.textContent = words;
  }

  changed(words: string): void {
    this.says(words);
    this.form.dispatchEvent(new Event('change'));
  }

  private newList(): HTMLUListElement {
    const list = element('ul', 'files');
    this.box.prepend(list);
    return list;
  }

  /** A control of its own: on a phone it opens the camera, elsewhere it is not shown. */
  private addsCamera(): void {
    if (!window.matchMedia('(pointer: coarse)').matches) return;
    const camera = element('input', 'govuk-visually-hidden');
    camera.type = 'file';
    camera.accept = 'image/*';
    camera.setAttribute('capture', 'environment');
    camera.tabIndex = -1;
    camera.setAttribute('aria-hidden', 'true');
    const button = element('button', 'govuk-button govuk-button--secondary camera', '拍照上传');
    button.type = 'button';
    button.addEventListener('click', () => camera.click());
    camera.addEventListener('change', () => this.takes(camera));
    this.input.after(button, camera);
  }

  private takesDropped(): void {
    this.box.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.box.classList.add('over');
    });
    this.box.addEventListener('dragleave', () => this.box.classList.remove('over'));
    this.box.addEventListener('drop', (event) => {
      event.preventDefault();
      this.box.classList.remove('over');
      this.begins([...(event.dataTransfer?.files ?? [])]);
    });
  }

  private takes(control: HTMLInputElement): void {
    const files = [...(control.files ?? [])];
    control.value = '';
    this.begins(files);
  }

  private begins(files: File[]): void {
    for (const file of files) {
      const line = new Line(file, this.list);
      const refusal = this.refusal(file);
      if (refusal) line.isRefused(refusal);
      else this.queue(file, line);
    }
  }

  /** What the server would refuse after the last byte, told before the first. */
  private refusal(file: File): string {
    if (this.list.querySelectorAll('input[type=hidden]').length + this.waiting >= MOST_FILES) {
      return `最多 ${MOST_FILES} 个文件，请合并后再上传`;
    }
    if (file.size === 0) return '文件是空的，请重新选择';
    if (file.size > this.most * PART) return `文件超过 ${this.most} MB，请压缩后再上传`;
    return '';
  }

  /** One after the other: on a bad line two at once would both fail. */
  private queue(file: File, line: Line): void {
    if (this.waiting === 0) this.good = true;
    this.waiting += 1;
    this.before = this.before.then(() => this.sends(file, line));
  }

  private async sends(file: File, line: Line): Promise<void> {
    try {
      const sent = await send(file, (share) => line.shows(share), (again) => line.waits(again));
      if (!this.types.includes(sent.type ?? '')) throw new Refused('upload-type', '');
      line.isThere(this, sent.uploadId);
      this.changed(`${file.name} 已上传`);
    } catch (failure) {
      const words = this.words(failure);
      line.isRefused(words);
      this.says(words);
      this.good = false;
    } finally {
      this.waiting -= 1;
    }
  }
}

/** Whoever goes on while a file is under way goes on when it is there; leaving the page is warned of by the browser. */
function guards(form: HTMLFormElement, fields: Field[]): void {
  const isBusy = () => fields.some((field) => field.underWay);
  form.addEventListener(
    'submit',
    (event) => {
      if (!isBusy()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      fields.forEach((field) => field.says('文件传完后自动继续'));
      void Promise.all(fields.map((field) => field.settled())).then((good) => {
        if (good.every(Boolean)) form.requestSubmit(event.submitter);
      });
    },
    true,
  );
  window.addEventListener('beforeunload', (event) => {
    if (isBusy()) event.preventDefault();
  });
}

function start(boxes: HTMLElement[]): void {
  const form = boxes[0]?.closest('form');
  if (form) guards(form, boxes.map((box) => new Field(box, form)));
}

start([...document.querySelectorAll<HTMLElement>('.attach[data-kept]')]);
