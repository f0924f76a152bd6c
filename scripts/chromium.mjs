// Finds a Chromium for the browser journeys, or installs one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packageProgram, runCommand } from './run-command.mjs';
import { say, withProgress } from './terminal.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium: JALON_CHROMIUM, else an installed one, else Playwright's own; null when there is none. */
export async function findChromium() {
  const given = process.env.JALON_CHROMIUM;
  if (given) return existsSync(given) ? given : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usualPlaces];
  for (const path of installed) if (existsSync(path) && (await runs(path))) return path;
  const own = await playwrightsOwn();
  return own && existsSync(own) && (await runs(own)) ? own : null;
}

/** Installs one: the Debian package when root, Playwright's download last. Answers its path, or null. */
export async function installChromium() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await withProgress(say('Installation de Chromium (apt)…', 'Installing Chromium (apt)…'), async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await runCommand('apt-get', ['update'], { env, limit: 300_000 });
      await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
        env,
        limit: 900_000,
      });
    });
    const found = await findChromium();
    if (found) return found;
  }
  await withProgress(say('Téléchargement de Chromium…', 'Downloading Chromium…'), () => {
    const [node, playwright] = packageProgram('@playwright/test/cli.js');
    return runCommand(node, [playwright, 'install', 'chromium-headless-shell'], { limit: 30_000 });
  });
  return findChromium();
}

/** The one command that gives the person a Chromium. */
export const chromiumAdvice = say(
  'Aucun Chromium pour les parcours. Une commande suffit\u202f: sudo apt-get install -y chromium (ou JALON_CHROMIUM=/chemin/de/chrome npm test)',
  'No Chromium for the browser journeys. One command is enough: sudo apt-get install -y chromium (or JALON_CHROMIUM=/path/to/chrome npm test)',
);

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  } catch {
    return null;
  }
}

async function runs(path) {
  const { code } = await runCommand(path, ['--version'], { limit: 20_000 });
  return code === 0;
}
