import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const web = join(import.meta.dirname, '..', 'dist', 'web');

/** Bytes of script and of style that the page asks for before anything is shown, gzipped. */
export function firstLoad(): { script: number; style: number } {
  const page = readFileSync(join(web, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/?([^"]+\.(js|css))"/g)];
  const weigh = (kind: string) =>
    [...new Set(named.filter(([, , ending]) => ending === kind).map(([, path]) => path ?? ''))]
      .map((path) => gzipSync(readFileSync(join(web, path))).length)
      .reduce((sum, bytes) => sum + bytes, 0);
  return { script: weigh('js'), style: weigh('css') };
}
