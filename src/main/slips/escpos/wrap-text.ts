/**
 * Cuts a text into lines of `columns` letters at most: at spaces where there are any, else within a word.
 * No letter is lost; only the spaces at a cut are.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  const width = Math.max(1, columns);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}
