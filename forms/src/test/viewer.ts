/** The viewer of form-js, for the test that compares its verdicts with the server's. Never part of what users load. */
import { Form } from '@bpmn-io/form-js-viewer';

type Instance = { id: string; valuePath: (string | number)[]; indexes?: Record<string, number> };
type Verdicts = { errors: Record<string, string>; data: Record<string, unknown> };

/** owners, 0, share → owners[0].share */
function place(path: (string | number)[]): string {
  return path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : (text && '.') + part), '');
}

/** The first error of each field, by its place in the data. */
function byPlace(form: Form, errors: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of form.get<{ getAllKeyed(): Instance[] }>('formFieldInstanceRegistry').getAllKeyed()) {
    const steps = [field.id, ...Object.values(field.indexes ?? {})];
    const messages = steps.reduce<any>((inside, step) => inside?.[step], errors);
    if (messages?.[0]) found[place(field.valuePath)] = messages[0];
  }
  return found;
}

async function judge(schema: unknown, inputs: Record<string, unknown>[]): Promise<Verdicts[]> {
  const container = document.body.appendChild(document.createElement('div'));
  const form = new Form({ container });
  const verdicts: Verdicts[] = [];
  for (const input of inputs) {
    await form.importSchema(schema as never, structuredClone(input) as never);
    const { errors, data } = form.submit();
    verdicts.push({ errors: byPlace(form, errors), data: data as Record<string, unknown> });
  }
  form.destroy();
  container.remove();
  return verdicts;
}

Object.assign(window, { judge });
