import { element, Line } from './_line';
import { MEGABYTE, Refused, send, wordsFor } from './_sending';

/** Of one material, as the server counts. */
const MOST_FILES = 20;

/** The control of one material. */
export class Field {
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
    const ofType = failure instanceof Refused && failure.code === 'upload-type';
    return ofType ? this.box.dataset.refusal! : wordsFor(failure);
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
    if (file.size > this.most * MEGABYTE) return `文件超过 ${this.most} MB，请压缩后再上传`;
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
      const sent = await send(file, line);
      if (!this.types.includes(sent.type ?? '')) throw new Refused('upload-type', 422, '');
      line.isThere(this.keptName, sent.uploadId, () => {
        this.changed(`${file.name} 已移除`);
        this.input.focus();
      });
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
