/** Widths of bars and gaps in turn of the 103 values, the three starts and the stop of Code 128 (ISO 15417). */
const patterns =
  `212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132
122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211
212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123
113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411
431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111
241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341
131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112`.split(/\s/);

const starts = { A: 103, B: 104, C: 105 } as const;
/** What changes to a code set within a code. */
const changes = { A: 101, B: 100, C: 99 } as const;
const STOP = 106;
type CodeSet = keyof typeof starts;

/** A barcode as it is burnt. */
export interface Bars {
  /** What a reader reads. */
  readonly text: string;
  /** One a module, `true` for black. */
  readonly modules: readonly boolean[];
}

/** The data of `GS k 73`, in which `{A`, `{B` and `{C` choose the code set; `null` when it begins without one. */
export function code128(data: Uint8Array): Bars | null {
  const values: number[] = [];
  let text = '';
  let set: CodeSet | null = null;
  for (let at = 0; at < data.length; at += 1) {
    const chosen = data[at] === 0x7b ? codeSetOf(data[at + 1] ?? 0) : null;
    if (chosen !== null) {
      values.push(set === null ? starts[chosen] : changes[chosen]);
      set = chosen;
      at += 1;
      continue;
    }
    if (set === null) return null;
    const byte = data[at] ?? 0;
    values.push(set === 'C' ? byte : byte < 0x20 ? byte + 64 : byte - 32);
    text += set === 'C' ? String(byte).padStart(2, '0') : String.fromCodePoint(byte);
  }
  const check = values.reduce((sum, value, at) => sum + value * Math.max(1, at), 0) % 103;
  const widths = [...values, check, STOP].flatMap((value) => Array.from(patterns[value] ?? '', Number));
  return { text, modules: widths.flatMap((width, at) => Array.from({ length: width }, () => at % 2 === 0)) };
}

function codeSetOf(byte: number): CodeSet | null {
  const letter = String.fromCodePoint(byte);
  return letter === 'A' || letter === 'B' || letter === 'C' ? letter : null;
}
