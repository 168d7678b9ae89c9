import { useEffect, useRef, type ReactElement } from 'react';
import type { PaperPicture } from '../../../../preload/contract/printing/slip';

interface LogoPictureProps {
  readonly picture: PaperPicture;
  /** Dots of the print head of the paper it lies on. */
  readonly headDots: number;
}

/** The ink of paper, as in `paper-slip.css`. */
const INK = [0x14, 0x13, 0x0f, 0xff] as const;

/** A logo dot by dot, as a print head burns it. The page may load no picture that is not its own: it is drawn. */
export function LogoPicture({ picture, headDots }: LogoPictureProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = picture;
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(imageOf(picture), 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      className="paper-logo"
      width={width}
      height={height}
      style={{ width: `${(width / headDots) * 100}%` }}
      aria-hidden
    />
  );
}

function imageOf({ width, height, stride, rows }: PaperPicture): ImageData {
  const image = new ImageData(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isBlack = ((rows[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
      if (isBlack) image.data.set(INK, (y * width + x) * 4);
    }
  }
  return image;
}
