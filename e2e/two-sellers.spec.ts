import { createAccount } from '../src/crm/accounts/account.contract.ts';
import {
  createOpportunity,
  getOpportunity,
  updateOpportunity,
} from '../src/crm/opportunities/opportunity.contract.ts';
import { expect, signInAs, test } from './journey.ts';
import { bringIn, claire, setUpAtelier } from './running-jalon.ts';

test('two sellers edit the same opportunity', async ({ jalon, page }) => {
  const call = await setUpAtelier(jalon);
  const karim = await bringIn(jalon, call, {
    name: 'Karim Haddad',
    email: 'karim@atelier.example',
    role: 'sales',
  });
  const { id: accountId } = await call(createAccount, { body: { name: 'Ateliers Ligérien' } });
  const one = await call(createOpportunity, {
    body: {
      accountId,
      title: 'Plateau de 40 postes',
      potentialAmount: 57_200,
      expectedCloseDate: '2027-03-05',
    },
  });
  await signInAs(page, jalon.url, claire);
  await page.goto(`${jalon.url}/opportunities/${one.id}`);
  await expect(page.getByText('Plateau de 40 postes').first()).toBeVisible();

  // Live: what Karim changes appears in Claire's browser without a reload.
  await karim(updateOpportunity, { params: { id: one.id }, body: { version: 1, potentialAmount: 61_000 } });
  await expect(page.getByText(/61.000/).first()).toBeVisible({ timeout: 5000 });

  // Different fields merge, from versions that both had read before.
  const title = await call(updateOpportunity, {
    params: { id: one.id },
    body: { version: 1, title: 'Plateau de 44 postes' },
  });
  expect(title).toMatchObject({ potentialAmount: 61_000, title: 'Plateau de 44 postes' });
  await expect(page.getByText('Plateau de 44 postes').first()).toBeVisible({ timeout: 5000 });

  // The same field: the second is told both values and nothing is lost.
  const { version } = await call(getOpportunity, { params: { id: one.id } });
  await karim(updateOpportunity, {
    params: { id: one.id },
    body: { version, expectedCloseDate: '2027-03-18' },
  });
  const late = call(updateOpportunity, {
    params: { id: one.id },
    body: { version, expectedCloseDate: '2027-03-04' },
  });
  await expect(late).rejects.toMatchObject({
    code: 'version_conflict',
    facts: { conflicts: [{ field: 'expectedCloseDate', yours: '2027-03-04', theirs: '2027-03-18' }] },
  });
});
