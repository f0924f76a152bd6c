import { addPipeline } from '../crm/opportunities/pipeline.store.ts';
import { addDefaultReasons } from '../crm/opportunities/reason.store.ts';
import { addSource } from '../crm/sources/source.store.ts';
import type { Scope } from '../lib/server/scope.ts';

/** What a new company finds: a pipeline of six stages, reasons for each ending, the usual sources (domain 1.1, 1.4). */
export async function furnish(scope: Scope): Promise<void> {
  await addPipeline(scope, { template: 'classic' });
  await addDefaultReasons(scope);
  for (const name of sources[scope.principal.language]) await addSource(scope, { name, channel: null });
}

const sources = {
  fr: [
    'Bouche-à-oreille',
    'Site internet',
    'Appel entrant',
    'E-mailing',
    'Google Ads',
    'Salon',
    'Partenaire',
    'Prospection',
  ],
  en: [
    'Word of mouth',
    'Website',
    'Incoming call',
    'E-mailing',
    'Google Ads',
    'Trade fair',
    'Partner',
    'Prospecting',
  ],
} as const;
