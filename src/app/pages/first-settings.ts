import { listPipelines, updatePipeline } from '../../crm/opportunities/pipeline.contract.ts';
import type { TemplateName } from '../../crm/opportunities/pipeline-templates.ts';
import { type Organization, updateOrganization } from '../../crm/users/user.contract.ts';
import { call } from '../../lib/web/call.ts';

/** What a new company answers once; every answer can be changed later in the settings. */
export interface FirstSettings {
  readonly template: TemplateName;
  readonly moment: Organization['conversionMoment'];
  readonly addresses: readonly string[];
}

export const untouched: FirstSettings = { template: 'classic', moment: 'interest', addresses: [] };

/** Writes what was answered, and that the first choice has been made. The stages are those of the template, whole. */
export async function saveFirstSettings(
  { template, moment }: FirstSettings,
  { version }: Pick<Organization, 'version'>,
): Promise<void> {
  const pipeline = (await call(listPipelines)).items[0];
  // A company starts with the classic stages: nothing to change then.
  if (pipeline && template !== 'classic') {
    await call(updatePipeline, {
      params: { id: pipeline.id },
      body: { version: pipeline.version, template },
    });
  }
  await call(updateOrganization, { body: { version, conversionMoment: moment, started: true } });
}
