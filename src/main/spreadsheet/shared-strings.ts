import { cleanText } from './clean-text';
import { MOST_CELL_LENGTH, MOST_CELLS } from './bounds';
import type { XmlReader } from './workbook-parts';

/** Reads the texts that cells name by their place. Each is what a person reads: without the signs of how to speak it. */
export function sharedStrings(): XmlReader & { readonly texts: readonly string[] } {
  const texts: string[] = [];
  let [text, isText, inSpeech] = ['', false, false];
  return {
    texts,
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inSpeech = true;
      isText = name === 't' && !inSpeech;
    },
    text(piece) {
      if (isText && text.length < MOST_CELL_LENGTH * 2) text += piece;
    },
    close(name) {
      if (name === 'rPh') inSpeech = false;
      isText = false;
      if (name !== 'si') return undefined;
      texts.push(cleanText(text));
      return texts.length > MOST_CELLS ? 'too_many_cells' : undefined;
    },
  };
}
