import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningJalon, startJalon } from './running-jalon.ts';

/** A journey has the real program on a fresh folder, and a page that tolerates no policy violation and no script error. */
export const test = base.extend<{ jalon: RunningJalon; strict: undefined }>({
  jalon: async ({ browserName: _ }, use) => {
    const jalon = await startJalon();
    await use(jalon);
    await jalon.stop();
  },
  strict: [
    async ({ page }, use) => {
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
      page.on('console', (message) => {
        if (/content security policy/i.test(message.text())) troubles.push(message.text());
      });
      page.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1')
          troubles.push(`left for ${request.url()}`);
      });
      await use(undefined);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No serious or critical fault on this screen (WCAG 2.2 AA). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ).toEqual([]);
}

/** Signs in through the screen. */
export async function signInAs(
  page: Page,
  url: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel(/e-mail/i).fill(email);
  await page
    .getByLabel(/mot de passe|password/i)
    .first()
    .fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

/** Waits until the screen shows what it has: no grey bars left. (The live line never rests, so the network cannot tell.) */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.sk')).toHaveCount(0);
}

/** A picture of the screen, kept with the results; `JALON_SCREENS=docs/screens` renews those of the documentation. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${process.env.JALON_SCREENS ?? test.info().outputDir}/${name}.png` });
}
