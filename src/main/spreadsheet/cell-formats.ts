import type { XmlReader } from './workbook-parts';

/** Reads which formats of cells show a date. */
export function cellFormats(): XmlReader & { isDate(style: number): boolean } {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inFormats = false;
  return {
    isDate: (style) => isDateFormat(formats[style] ?? 0, codes),
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inFormats = true;
      if (name === 'xf' && inFormats) formats.push(id);
    },
    close(name) {
      if (name === 'cellXfs') inFormats = false;
      return undefined;
    },
  };
}

/** The numbers that need no code of their own, by ECMA-376, and any code that has a day, a month or a year in it. */
function isDateFormat(id: number, codes: ReadonlyMap<number, string>): boolean {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)) return true;
  const code = codes.get(id) ?? '';
  return /[dmyh]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
