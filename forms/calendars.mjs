// Writes what two packages say about China's days off, one a line: date, HOLIDAY or MAKEUP. Read by a test alone.
import { createRequire } from 'node:module';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

function chineseDays() {
  const { holidays, workdays } = require('chinese-days/dist/chinese-days.json');
  return [...lines(Object.keys(holidays), 'HOLIDAY'), ...lines(Object.keys(workdays), 'MAKEUP')];
}

function holidayCalendar() {
  const folder = join(dirname(require.resolve('holiday-calendar/package.json')), 'data', 'CN');
  const days = readdirSync(folder)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).dates);
  const of = (type) => days.filter((day) => day.type === type).map((day) => day.date);
  return [...lines(of('public_holiday'), 'HOLIDAY'), ...lines(of('transfer_workday'), 'MAKEUP')];
}

function lines(days, kind) {
  return days.map((day) => `${day},${kind}`);
}

function write(name, found) {
  writeFileSync(`target/calendars/${name}.csv`, found.sort().join('\n') + '\n');
}

mkdirSync('target/calendars', { recursive: true });
write('chinese-days', chineseDays());
write('holiday-calendar', holidayCalendar());
