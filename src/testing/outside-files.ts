import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of the folder that JALON_TEST_DATA names; these checks are only run where it is set. */
export function outsideFile(name: string): Buffer {
  const folder = process.env.JALON_TEST_DATA;
  if (!folder) throw new Error('JALON_TEST_DATA must name the folder of outside files');
  return readFileSync(path.join(folder, name));
}

export function outsideJson<Shape>(name: string): Shape {
  return JSON.parse(outsideFile(name).toString('utf8')) as Shape;
}
