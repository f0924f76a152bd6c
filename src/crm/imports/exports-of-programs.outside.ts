import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../lib/refusal.ts';
import { readSpreadsheet } from '../../lib/server/spreadsheet.ts';
import { outsideFile, outsideJson } from '../../testing/outside-files.ts';
import type { CompanyLists } from './company-lists.ts';
import { countImport } from './import-counts.ts';
import { planOf, proposeImport } from './import-proposal.ts';
import { rowSplitter } from './row-splitting.ts';

const lists: CompanyLists = {
  users: [],
  stages: [
    { id: 'detected', name: 'Détectée', probability: 10, milestone: 'none' },
    { id: 'quoted', name: 'Devis remis', probability: 50, milestone: 'quoted' },
  ],
  sources: [],
};

async function proposalOf(file: Buffer) {
  const found = await readSpreadsheet(file, 'export.csv');
  if (isRefusal(found)) throw new Error(found.code);
  const [sheet] = found.sheets;
  if (!sheet) throw new Error('no sheet');
  return proposeImport(sheet, lists);
}

const headers = outsideJson<Record<string, { delimiter: string; header: string }>>(
  'export-headers/headers.json',
);

async function fieldsOf(program: string): Promise<Record<string, string | null>> {
  const { header = '' } = headers[program] ?? {};
  const { columns } = await proposalOf(Buffer.from(`${header}\n`));
  return Object.fromEntries(columns.map((column) => [column.header, column.field]));
}

describe('the header of another program is understood', () => {
  test('LinkedIn', async () => {
    expect(await fieldsOf('linkedin_connections')).toMatchObject({
      'First Name': 'contact.given',
      'Last Name': 'contact.family',
      'Email Address': 'contact.email',
      Company: 'account.name',
      Position: 'contact.role',
    });
  });

  test('Google and Outlook contacts', async () => {
    expect(await fieldsOf('google_contacts_2024')).toMatchObject({
      'First Name': 'contact.given',
      'Organization Name': 'account.name',
      'Organization Title': 'contact.role',
      'E-mail 1 - Value': 'contact.email',
      'Phone 1 - Value': 'contact.phone',
      'Address 1 - City': 'address.city',
      'Address 1 - Postal Code': 'address.postcode',
      'Organization Department': null,
    });
    expect(await fieldsOf('outlook_contacts')).toMatchObject({
      Title: 'contact.title',
      'Job Title': 'contact.role',
      Company: 'account.name',
      'Mobile Phone': 'contact.mobile',
      'Business Phone': 'contact.phone',
      'E-mail Address': 'contact.email',
      'Business Postal Code': 'address.postcode',
      Department: null,
    });
  });

  test('HubSpot, Pipedrive, Zoho, Salesforce, Meta', async () => {
    expect(await fieldsOf('hubspot_deals')).toMatchObject({
      'Record ID': 'ignored',
      'Deal Name': 'opportunity.title',
      'Deal Stage': 'opportunity.stage',
      Amount: 'opportunity.potential',
      'Deal owner': 'opportunity.owner',
    });
    expect(await fieldsOf('hubspot_contacts')).toMatchObject({
      'Associated Company': 'account.name',
      'Lead Status': 'opportunity.status',
      'Contact owner': 'opportunity.owner',
    });
    expect(await fieldsOf('pipedrive')).toMatchObject({
      'Deal - Title': 'opportunity.title',
      'Deal - Stage': 'opportunity.stage',
      'Deal - Value': 'opportunity.potential',
      'Deal - Expected close date': 'opportunity.expectedClose',
      'Organization - Name': 'account.name',
      'Person - Name': 'contact.name',
      'Person - Phone': 'contact.phone',
    });
    expect(await fieldsOf('zoho_leads')).toMatchObject({
      'Lead Name': 'contact.name',
      'Lead Source': 'source',
      Industry: 'account.activity',
    });
    expect(await fieldsOf('salesforce_leads')).toMatchObject({
      FirstName: 'contact.given',
      Company: 'account.name',
      LeadSource: 'source',
      OwnerId: 'ignored',
    });
    expect(await fieldsOf('meta_lead_ads')).toMatchObject({
      full_name: 'contact.name',
      email: 'contact.email',
      phone_number: 'contact.phone',
    });
  });

  test('Dolibarr', async () => {
    expect(await fieldsOf('dolibarr_thirdparties')).toMatchObject({
      'Name* (s.nom)': 'account.name',
      'Zip (s.cp)': 'address.postcode',
      'Town (s.ville)': 'address.city',
      'IdProf1 (s.siret)': 'account.siret',
      'IdProf3 (s.ape)': 'account.naf',
      'VATIntraShort (s.tva_intra)': 'account.vat',
    });
  });
});

describe('a whole export of a large program', () => {
  test('accounts', async () => {
    const proposal = await proposalOf(outsideFile('salesforce-dataloader-samples/accountData.csv'));
    expect(Object.fromEntries(proposal.columns.map(({ header, field }) => [header, field]))).toMatchObject({
      NAME: 'account.name',
      BILLINGSTREET: 'address.street',
      BILLINGCITY: 'address.city',
      PHONE: 'contact.phone',
    });
    const drafts = proposal.rows.map(
      rowSplitter(planOf(proposal, lists, { today: '2026-11-24', language: 'en' })),
    );
    expect(drafts).toHaveLength(423);
    expect(drafts.filter((draft) => draft.account).length).toBeGreaterThan(400);
    expect(drafts.every((draft) => draft.opportunity === null)).toBe(true);
  });

  test('opportunities, without any name of company', async () => {
    const proposal = await proposalOf(outsideFile('salesforce-dataloader-samples/opportunityData.csv'));
    const drafts = proposal.rows.map(
      rowSplitter(planOf(proposal, lists, { today: '2026-11-24', language: 'en' })),
    );
    const counts = countImport(drafts);
    expect(counts).toMatchObject({ rows: 38, stopped: 0, opportunities: 38 });
    expect(counts.won).toBeGreaterThan(5);
    expect(drafts[0]?.opportunity).toMatchObject({
      title: 'George Foundation - 5000 Widgets',
      potential: 50_000_000,
      closing: { outcome: 'won', closedOn: '2005-11-09' },
    });
  });
});
