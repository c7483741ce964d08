/**
 * Sends the files of an application as soon as they are chosen, with a bar that shows how far they have come. Whatever
 * cannot be done here is left to the form, which sends its files by itself.
 */
import { Field } from './_field';
import { element } from './_line';

/** Whoever goes on while a file is under way goes on when it is there; leaving the page is warned of by the browser. */
function guards(form: HTMLFormElement, fields: Field[]): void {
  const isBusy = () => fields.some((field) => field.underWay);
  form.addEventListener(
    'submit',
    (event) => {
      if (!isBusy()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const wait = element('p', 'inset', '文件还在上传，传完后自动继续');
      wait.setAttribute('role', 'status');
      event.submitter?.before(wait);
      void Promise.all(fields.map((field) => field.settled())).then((good) => {
        wait.remove();
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
