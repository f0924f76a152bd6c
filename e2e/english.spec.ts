import { expect, expectAccessible, settled, test } from './journey.ts';

test.use({ locale: 'en-GB' });

test('English: from the first link to an honest report', async ({ jalon, page }) => {
  await page.goto(jalon.setupLink);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('form input:visible')).toHaveCount(4);
  const [company, name, email, password] = await page.locator('form input:visible').all();
  await company?.fill('Morvan Workshop');
  await name?.fill('Claire Morvan');
  await email?.fill('claire@workshop.example');
  await password?.fill('a blue horse in winter');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/welcome/);
  await page.getByRole('button', { name: /load the examples/i }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/welcome'), { timeout: 45_000 });
  const screens = [
    ['/today', /Today/],
    ['/opportunities?as=board', /Opportunities/],
    ['/opportunities?as=list', /Opportunities/],
    ['/accounts', /Companies/],
    ['/report', /Review|Report|Balance/],
    ['/settings/organization', /Settings/],
  ] as const;
  for (const [address, heading] of screens) {
    await page.goto(jalon.url + address);
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(heading);
    await settled(page);
    await expect(page.locator('main')).not.toContainText(
      /Opportunités|Échéance|Aujourd’hui|Clôturer|Évanouie|Réglages/,
    );
    await expectAccessible(page);
  }
  await page.goto(`${jalon.url}/report`);
  await expect(page.locator('main')).toContainText('40%');
  await expect(page.locator('main')).toContainText('67.9%');
});
