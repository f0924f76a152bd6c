import { createImport, getImport, runImport, type ShownImport } from '../crm/imports/import.contract.ts';
import type { Browser } from './server.ts';

/** Drops a file, or pastes a text, and answers what is proposed. */
export function drop(browser: Browser, content: string | Buffer, fileName?: string): Promise<ShownImport> {
  return browser.call(createImport, {
    query: fileName === undefined ? {} : { fileName },
    body: Buffer.from(content),
  });
}

/** Runs an import and waits until it is over. */
export async function run(browser: Browser, id: string, { dryRun = false } = {}): Promise<ShownImport> {
  await browser.call(runImport, { params: { id }, body: { dryRun } });
  return whenOver(browser, id);
}

export async function whenOver(browser: Browser, id: string): Promise<ShownImport> {
  for (;;) {
    const shown = await browser.call(getImport, { params: { id } });
    if (shown.state !== 'running') return shown;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
