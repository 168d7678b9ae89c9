import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPictureHeader } from '../../src/main/printing/logo/picture-header';
import { aLogoPng } from '../support/slips/a-logo';

/** The smallest head of a JPEG: start, a table of 2 bytes, a comment, the frame. */
function aJpeg(width: number, height: number, frame = 0xc0): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const start = [0xff, 0xd8];
  const table = [0xff, 0xdb, 0x00, 0x04, 0xc0, 0x00];
  const comment = [0xff, 0xff, 0xfe, 0x00, 0x05, 0x48, 0x69, 0x21];
  const head = [0xff, frame, 0x00, 0x0b, 0x08, ...size, 0x01, 0x01, 0x11, 0x00];
  return Buffer.from([...start, ...table, ...comment, ...head]);
}

test('the size of a PNG is read from its head', () => {
  expect(readPictureHeader(aLogoPng(400, 200))).toEqual({ width: 400, height: 200 });
});

test.each([0xc0, 0xc1, 0xc2])(
  'the size of a JPEG is read behind its tables and comments (frame %i)',
  (frame) => {
    expect(readPictureHeader(aJpeg(1024, 300, frame))).toEqual({ width: 1024, height: 300 });
  },
);

test.each([
  ['nothing', Buffer.alloc(0)],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
  ['a PNG without its first chunk', Buffer.concat([aLogoPng().subarray(0, 8), Buffer.alloc(30)])],
  ['a JPEG of no width', aJpeg(0, 10)],
  ['a JPEG whose frame is missing', aJpeg(10, 10).subarray(0, 20)],
  ['a JPEG with a table where a frame should be', aJpeg(10, 10, 0xc4)],
])('%s has no size', (_, bytes) => {
  expect(readPictureHeader(bytes)).toBeNull();
});

test('no bytes whatever make it throw or loop', () => {
  const starts = fc.constantFrom(
    Buffer.alloc(0),
    Buffer.from([0xff, 0xd8]),
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    aLogoPng(3, 3).subarray(0, 16),
  );
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      const size = readPictureHeader(Buffer.concat([start, rest]));
      expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
