import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** `npm test` finds or installs a Chromium and names it in JALON_CHROMIUM; alone, the usual places are tried. */
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.JALON_CHROMIUM ?? usual.find((path) => existsSync(path));
// Chromium refuses its sandbox to root; small containers have a small /dev/shm.
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    headless: true,
    actionTimeout: 10_000,
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
