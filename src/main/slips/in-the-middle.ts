import { blacken, blankBitmap, isBlack, type Bitmap } from './drawing/bitmap';

/** A picture in the middle of paper `dots` wide, with `below` white rows under it. It is not wider than the paper. */
export function inTheMiddle(picture: Bitmap, dots: number, below: number): Bitmap {
  const paper = blankBitmap(dots, picture.height + below);
  const left = Math.floor((dots - picture.width) / 2);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      if (isBlack(picture, x, y)) blacken(paper, left + x, y);
    }
  }
  return paper;
}
