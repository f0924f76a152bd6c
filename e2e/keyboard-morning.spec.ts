import { createAccount } from '../src/crm/accounts/account.contract.ts';
import { createActivity, listActivities } from '../src/crm/activities/activity.contract.ts';
import { createContact } from '../src/crm/contacts/contact.contract.ts';
import {
  createOpportunity,
  getOpportunity,
  listOpportunities,
} from '../src/crm/opportunities/opportunity.contract.ts';
import { createCompetitor, listPipelines } from '../src/crm/opportunities/pipeline.contract.ts';
import { expect, expectAccessible, signInAs, test } from './journey.ts';
import { claire, setUpAtelier } from './running-jalon.ts';

test('the keyboard alone runs a morning', async ({ jalon, page }) => {
  const call = await setUpAtelier(jalon);
  const [pipeline] = (await call(listPipelines)).items;
  const quoted = pipeline?.stages[3]?.id ?? '';
  await call(createCompetitor, { body: { name: 'BuroPlus' } });
  const { id: accountId } = await call(createAccount, { body: { name: 'Cabinet Delmas & Associés' } });
  const contact = await call(createContact, {
    body: { accountId, givenName: 'Sophie', familyName: 'Arnoux', phones: [{ number: '02 61 91 04 12' }] },
  });
  const one = await call(createOpportunity, {
    body: {
      accountId,
      contactId: contact.id,
      title: 'Réaménagement du 2e étage',
      potentialAmount: 38_500,
      stageId: quoted,
    },
  });
  const yesterday = new Date(Date.now() - 86_400_000 * 2).toISOString().slice(0, 10);
  await call(createActivity, {
    body: {
      kind: 'follow_up',
      opportunityId: one.id,
      subject: 'Relancer Sophie Arnoux',
      dueOn: yesterday,
      done: false,
    },
  });

  await signInAs(page, jalon.url, claire);
  await expect(page.getByRole('heading', { name: 'Aujourd’hui', level: 1 })).toBeVisible();
  await expect(page.getByText('en retard', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  // A call logged and the next step said: four keys and the words.
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.keyboard.press('Digit5');
  await page.keyboard.type('L’associé rentre mercredi');
  await page.keyboard.press('Tab');
  await page.keyboard.type('dans 2 semaines 14h rappeler');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () =>
      (await call(listActivities, { query: { opportunityId: one.id } })).items.map(({ subject, dueTime }) => [
        subject,
        dueTime,
      ]),
    )
    .toEqual([['rappeler', '14:00']]);
  const done = await call(listActivities, { query: { opportunityId: one.id, state: 'done' } });
  expect(done.items.map(({ outcome, body }) => [outcome, body])).toContainEqual([
    'callback',
    'L’associé rentre mercredi',
  ]);

  // A new opportunity in one line.
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.type('Dupont SARL portail 12k fin mars');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await call(listOpportunities, { query: { q: 'portail' } })).items[0])
    .toMatchObject({
      title: expect.stringMatching(/portail/i),
      potentialAmount: 12_000,
      accountName: expect.stringMatching(/Dupont/),
      expectedCloseDate: expect.stringMatching(/-03-31$/),
    });

  // Found with three letters, moved a stage, lost in five keys, and taken back.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox').first()).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.keyboard.type('delm');
  await expect(page.getByRole('option').first()).toContainText('Delm');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(opportunities|accounts)\//);
  await page.goto(`${jalon.url}/opportunities/${one.id}`);
  await expect(page.getByText('Réaménagement du 2e étage').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Digit5');
  await expect
    .poll(async () => (await call(getOpportunity, { params: { id: one.id } })).stageId)
    .toBe(pipeline?.stages[4]?.id);
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toContainText(/Évanouie/);
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toContainText('BuroPlus');
  // At the pace of quick fingers, not of a machine.
  for (const key of ['Digit1', 'p', 'Enter']) {
    await page.waitForTimeout(250);
    await page.keyboard.press(key);
  }
  await expect.poll(async () => (await call(getOpportunity, { params: { id: one.id } })).status).toBe('lost');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.toast', { hasText: /perdue/i })).toBeVisible();
  await page.keyboard.press('z');
  await expect.poll(async () => (await call(getOpportunity, { params: { id: one.id } })).status).toBe('open');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});
