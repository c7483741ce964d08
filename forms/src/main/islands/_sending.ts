/** Sends one file in parts: a part that does not get through is sent again, a file begun before goes on where it was. */

export const MEGABYTE = 1024 * 1024;

const PAUSES = [500, 1000, 2000, 4000, 8000];

/** After this a line that says nothing is broken. */
const PATIENCE = 120_000;

export interface Progress {
  uploadId: string;
  state: 'RECEIVING' | 'STORED';
  type: string | null;
  offset: number;
}

/** How somebody who looks on is told. */
export interface Watcher {
  shows(share: number): void;
  waits(words: string): void;
}

/** What the server says no to, in its own words; trying again would not help. */
export class Refused extends Error {
  constructor(readonly code: string, readonly status: number, words: string) {
    super(words);
  }
}

/** What the server cannot do just now, in its own words. */
class Busy extends Error {}

const BROKEN = '网络中断，正在重试';
const token = document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';

async function call(method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<Progress> {
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await fetch(path, { method, body, signal, headers: { 'X-CSRF-TOKEN': token, ...headers } });
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  if (answer.status === 503) throw new Busy(problem.detail ?? '服务器忙，正在重试');
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 409) {
    throw new Refused(problem.code ?? '', answer.status, problem.detail ?? '文件没有上传，请重试');
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
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function known(file: File): Promise<Progress | null> {
  const id = sessionStorage.getItem(remembered(file));
  if (!id) return null;
  try {
    return await call('GET', `/api/v1/uploads/${id}`, {});
  } catch (failure) {
    if (!(failure instanceof Refused && failure.status === 404)) throw failure;
    sessionStorage.removeItem(remembered(file));
    return null;
  }
}

async function announced(file: File, key: string): Promise<Progress> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  const at = await call('POST', '/api/v1/uploads', headers, JSON.stringify({ name: file.name, bytes: file.size }));
  sessionStorage.setItem(remembered(file), at.uploadId);
  return at;
}

/** What was sent of a file that was refused is gone; over an expired session it is not. */
function forgets(file: File, failure: unknown): void {
  if (failure instanceof Refused && failure.status !== 401 && failure.status !== 403) {
    sessionStorage.removeItem(remembered(file));
  }
}

export async function send(file: File, watcher: Watcher): Promise<Progress> {
  const key = newKey();
  let failures = 0;
  while (true) {
    try {
      let at = (await known(file)) ?? (await announced(file, key));
      while (at.state !== 'STORED') {
        watcher.shows(at.offset / file.size);
        const part = file.slice(at.offset, at.offset + MEGABYTE);
        const path = `/api/v1/uploads/${at.uploadId}?offset=${at.offset}`;
        at = await call('PATCH', path, { 'Content-Type': 'application/octet-stream' }, part);
        failures = 0;
      }
      watcher.shows(1);
      return at;
    } catch (failure) {
      forgets(file, failure);
      // After a longer interruption the file is chosen again, and goes on where it was.
      if (failure instanceof Refused || failures === PAUSES.length) throw failure;
      watcher.waits(failure instanceof Busy ? failure.message : BROKEN);
      await pause(PAUSES[failures++] ?? 0);
    }
  }
}

/** What is said of a file that did not get through. */
export function wordsFor(failure: unknown): string {
  return failure instanceof Refused || failure instanceof Busy
    ? failure.message
    : '网络一直不通，请稍后重新选择这个文件，会从断开的地方继续';
}
