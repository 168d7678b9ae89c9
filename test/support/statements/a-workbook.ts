import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip: its name, and what is in it. `packed`: already deflated, `size` bytes when it is not. */
export type Part = readonly [
  name: string,
  content: string | { readonly packed: Buffer; readonly size: number; readonly crc: number },
];

/** A zip of these parts, byte by byte: what a library would not write. */
export function aZip(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const { packed, size, crc } = typeof content === 'string' ? pack(Buffer.from(content)) : content;
    // Of both headers alike: version, flags, way of packing, time, sums, lengths of the name and of what follows it.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const begins = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
    directory.push(Buffer.concat([begins, common, rest, Buffer.from(name)]));
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, central, end]);
}

function pack(bytes: Buffer): { readonly packed: Buffer; readonly size: number; readonly crc: number } {
  return { packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** A workbook with one sheet of this XML, and what else a test puts into it. */
export function aWorkbook(sheetData: string, more: readonly Part[] = [], workbookPr = ''): Buffer {
  return aZip([
    [
      'xl/workbook.xml',
      `<?xml version="1.0"?><workbook xmlns:r="r">${workbookPr}<sheets><sheet name="S" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId7" Target="worksheets/a.xml"/></Relationships>',
    ],
    ['xl/worksheets/a.xml', `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`],
    ...more,
  ]);
}

/** Very many zeros that take little room. */
export function zeros(size: number): {
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
} {
  return pack(Buffer.alloc(size));
}
