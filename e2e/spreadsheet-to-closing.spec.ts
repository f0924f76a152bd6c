import { listAccounts } from '../src/crm/accounts/account.contract.ts';
import { listOpportunities } from '../src/crm/opportunities/opportunity.contract.ts';
import { getToday } from '../src/crm/opportunities/today.contract.ts';
import { getClosingReport } from '../src/crm/reports/closing-report.contract.ts';
import { followUpSheet } from './follow-up-sheet.ts';
import { expect, expectAccessible, picture, settled, test } from './journey.ts';
import { claire } from './running-jalon.ts';

test('from a spreadsheet to an honest closing report', async ({ jalon, page }) => {
  // First run, through the link that the terminal printed.
  await page.goto(jalon.setupLink);
  await expect(page.locator('form input:visible')).toHaveCount(4);
  const [company, name, email, password] = await page.locator('form input:visible').all();
  await company?.fill('Atelier Morvan');
  await name?.fill(claire.name);
  await email?.fill(claire.email);
  await password?.fill(claire.password);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/welcome/);
  await expectAccessible(page);
  await picture(page, '11-premier-lancement');

  // The file is dropped as it is; the columns that the dictionary knows are mapped without a click.
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'suivi-affaires.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await followUpSheet(120),
    });
  await page.waitForURL(/import/);
  await expect(page.getByText('suivi-affaires.xlsx').first()).toBeVisible();
  await expect(page.getByText(/Vous obtiendrez/)).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await picture(page, '10-import');
  await page.getByRole('button', { name: /^Importer/ }).click();
  await expect(page.getByRole('button', { name: /Annuler cet import/ })).toBeVisible({ timeout: 30_000 });

  const call = await jalon.as(claire.email, claire.password);
  const all = await call(listOpportunities, { query: { status: 'any', limit: 200 } });
  expect(all.totals.count).toBe(120);
  expect((await call(listAccounts, { query: { limit: 1 } })).totals.count).toBeGreaterThan(50);
  const today = await call(getToday);
  expect(today.counts.late + today.counts.withoutAction).toBeGreaterThan(0);

  // At once whom to chase.
  await page.goto(`${jalon.url}/today`);
  await settled(page);
  await expect(page.locator('main')).toContainText(/En retard|Sans prochaine action/);
  await expectAccessible(page);

  // One opportunity is closed by its questions, from its record.
  const open = await call(listOpportunities, { query: { status: 'open' } });
  const one = open.items[0];
  await page.goto(`${jalon.url}/opportunities/${one?.id}`);
  await settled(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toContainText(/Évanouie/);
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog')).toContainText(/Montant signé/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Clore gagnée/ }).click();
  const won = () => call(listOpportunities, { query: { status: 'won', limit: 1 } });
  const before = all.items.filter(({ status }) => status === 'won').length;
  await expect.poll(async () => (await won()).totals.count).toBe(before + 1);

  // And the rate is read with its n, from what the sheet and the screen said.
  const [from, to] = ['2000-01-01', '2100-12-31'];
  const { counts, ratios } = await call(getClosingReport, { query: { from, to } });
  expect(counts.won).toBe(before + 1);
  expect(ratios.r1).toMatchObject({
    numerator: counts.won,
    denominator: counts.won + counts.lost + counts.vanished,
  });
  await page.goto(`${jalon.url}/report`);
  await settled(page);
  await expectAccessible(page);
});
