import { MEGABYTE, type Watcher } from './_sending';

export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  return bytes < MEGABYTE ? `${Math.floor(bytes / 1024)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

/** One line of the list of files: under way, there, or refused. */
export class Line implements Watcher {
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
    this.item.classList.remove('waits');
    this.bar.value = share;
    this.words.textContent = share < 1 ? `${Math.floor(share * 100)}%，共 ${size(this.file.size)}` : '正在检查';
  }

  waits(words: string): void {
    this.item.classList.add('waits');
    this.words.textContent = words;
  }

  isThere(name: string, id: string, taken: () => void): void {
    const kept = element('input', '');
    kept.type = 'hidden';
    kept.name = name;
    kept.value = id;
    const link = element('a', '', this.file.name);
    link.href = `/uploads/${id}/pages`;
    const remove = element('button', 'linkish', '移除');
    remove.append(element('span', 'govuk-visually-hidden', this.file.name));
    remove.type = 'button';
    remove.addEventListener('click', () => {
      this.item.remove();
      taken();
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
