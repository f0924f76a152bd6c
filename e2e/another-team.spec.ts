import { createAccount } from '../src/crm/accounts/account.contract.ts';
import { createActivity } from '../src/crm/activities/activity.contract.ts';
import {
  createOpportunity,
  getOpportunity,
  listOpportunities,
} from '../src/crm/opportunities/opportunity.contract.ts';
import { createTeam } from '../src/crm/users/team.contract.ts';
import { search } from '../src/lib/search.contract.ts';
import { expect, settled, signInAs, test } from './journey.ts';
import { bringIn, claire, setUpAtelier } from './running-jalon.ts';

test('a seller cannot see another team’s opportunity by any route', async ({ jalon, page }) => {
  const admin = await setUpAtelier(jalon);
  const north = await admin(createTeam, { body: { name: 'Nord' } });
  const south = await admin(createTeam, { body: { name: 'Sud' } });
  const julie = await bringIn(jalon, admin, {
    name: 'Julie Perrin',
    email: 'julie@atelier.example',
    role: 'sales',
    teamIds: [north.id],
  });
  const julien = await bringIn(jalon, admin, {
    name: 'Julien Roche',
    email: 'julien@atelier.example',
    role: 'sales',
    teamIds: [south.id],
  });
  const { id: accountId } = await julie(createAccount, { body: { name: 'Cabinet Delmas' } });
  const secret = await julie(createOpportunity, {
    body: { accountId, title: 'Réaménagement confidentiel', potentialAmount: 38_500 },
  });
  await julie(createActivity, {
    body: { kind: 'note', opportunityId: secret.id, subject: 'note', body: 'très confidentiel' },
  });

  await expect(julien(getOpportunity, { params: { id: secret.id } })).rejects.toMatchObject({ status: 404 });
  expect((await julien(listOpportunities, { query: { status: 'any' } })).totals).toMatchObject({
    count: 0,
    potentialAmount: 0,
  });
  expect((await julien(search, { query: { q: 'confidentiel' } })).items).toEqual([]);

  await signInAs(page, jalon.url, { email: 'julien@atelier.example', password: claire.password });
  const looks = [
    `/opportunities/${secret.id}`,
    '/opportunities',
    '/opportunities?as=board',
    '/today',
    `/accounts/${accountId}`,
    '/report',
  ];
  for (const address of looks) {
    await page.goto(jalon.url + address);
    await settled(page);
    await expect(page.locator('body')).not.toContainText(/confidentiel/i);
    await expect(page.locator('body')).not.toContainText(/38.?500/);
  }
  await page.goto(`${jalon.url}/opportunities/${secret.id}`);
  await expect(page.getByText(/n’existe pas|introuvable/i).first()).toBeVisible();
});
