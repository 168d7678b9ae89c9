import { expect, test } from 'vitest';
import { pageFile } from '../../src/main/shell/page/page-file';

const find = (url: string) => pageFile(url, 'app://galla', '/app/out/renderer');

test('the address alone is the page, and a file is what its name says it is', () => {
  expect(find('app://galla/')).toEqual({
    path: '/app/out/renderer/index.html',
    mime: 'text/html; charset=utf-8',
  });
  expect(find('app://galla/assets/index-B_x1-2.js')?.mime).toBe('text/javascript; charset=utf-8');
  expect(find('app://galla/assets/style.css?v=1#a')?.path).toBe('/app/out/renderer/assets/style.css');
  expect(find('app://galla/assets/Anek-latin.woff2')?.mime).toBe('font/woff2');
});

const outside = [
  'app://galla/../main/index.cjs',
  'app://galla/..%2fmain%2findex.cjs',
  'app://galla/%2e%2e/main/index.cjs',
  'app://galla/%2e%2e%2fpackage.json',
  String.raw`app://galla/..\main\index.cjs`,
  'app://galla/..%5cmain%5cindex.cjs',
  'app://galla//etc/passwd.html',
  'app://galla/assets//x.js',
  'app://galla/.env.js',
  'app://galla/assets/.hidden.js',
  'app://galla/index.html%00.js',
  'app://galla/index.map',
  'app://galla/index.json',
  'app://galla/assets',
  'app://galla/assets/',
  'app://galla',
  'app://galla.evil/index.html',
  'app://elsewhere/index.html',
  'app://galla@elsewhere/index.html',
  'file:///app/out/renderer/index.html',
];
for (const url of outside) {
  test(`${url} finds nothing`, () => {
    expect(find(url)).toBeNull();
  });
}
