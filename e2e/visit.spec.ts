import { expect, expectAccessible, picture, settled, signInAs, test } from './journey.ts';
import { claire, setUpAtelier } from './running-jalon.ts';

test('a visit with examples: every screen, light, dark and on a telephone', async ({ jalon, page }) => {
  await setUpAtelier(jalon);
  await signInAs(page, jalon.url, claire);
  await page.goto(`${jalon.url}/welcome`);
  await page.getByRole('button', { name: /Charger les exemples/ }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/welcome'), { timeout: 60_000 });

  const screens = [
    ['01-aujourdhui', '/today'],
    ['02-tableau', '/opportunities?as=board'],
    ['03-liste', '/opportunities?as=list'],
    ['06-societes', '/accounts'],
    ['08-bilan', '/report'],
    ['09-reglages', '/settings'],
  ] as const;
  for (const [name, address] of screens) {
    await page.goto(jalon.url + address);
    await settled(page);
    await expectAccessible(page);
    await expect(page.locator('body')).not.toContainText(/undefined|NaN|\[object|{{/);
    await picture(page, name);
  }

  await page.goto(`${jalon.url}/opportunities?as=list`);
  await settled(page);
  await page.getByText('Cabinet Delmas').first().click();
  await page.waitForURL(/\/opportunities\/[0-9a-f-]{36}/);
  await settled(page);
  await expectAccessible(page);
  await picture(page, '04-fiche');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toContainText(/Évanouie/);
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toContainText(/À qui/);
  await expectAccessible(page);
  await picture(page, '05-cloture');
  await page.keyboard.press('Escape');

  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [name, address] of screens) {
    await page.goto(jalon.url + address);
    await settled(page);
    await expectAccessible(page);
    await picture(page, `${name}-sombre`);
  }

  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [name, address] of screens) {
    await page.goto(jalon.url + address);
    await settled(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([name, overflow <= 0]).toEqual([name, true]);
    await picture(page, `m-${name}`);
  }

  // The examples go with one confirmation.
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${jalon.url}/settings/organization`);
  await settled(page);
  await page.getByRole('button', { name: /Effacer la démonstration/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Effacer/ })
    .click();
  await expect(page.getByText('Atelier Morvan').first()).toBeVisible();
});
