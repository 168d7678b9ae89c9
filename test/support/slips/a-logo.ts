import { PNG } from 'pngjs';

/**
 * A shop's logo as an owner has one, as a PNG: a ring in a deep colour on nothing (transparent), a disc that fades from
 * black to white, and a bar as wide as the picture.
 */
export function aLogoPng(width = 400, height = 200): Buffer {
  const png = new PNG({ width, height });
  const middle = { x: height / 2, y: height / 2 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const away = Math.hypot(x - middle.x, y - middle.y) / (height / 2);
      const isRing = away > 0.75 && away < 0.95;
      const isBar = y > height * 0.94;
      const isFade = x > height * 1.1 && y < height * 0.85;
      const grey = Math.round((255 * (x - height * 1.1)) / (width - height * 1.1));
      const at = (y * width + x) * 4;
      if (isBar || isRing) png.data.set([140, 20, 30, 255], at);
      else if (isFade) png.data.set([grey, grey, grey, 255], at);
    }
  }
  return PNG.sync.write(png);
}
