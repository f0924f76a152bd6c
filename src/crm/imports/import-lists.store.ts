import type { Scope } from '../../lib/server/scope.ts';
import type { StageFacts } from '../opportunities/opportunity.ts';
import { readPipelines } from '../opportunities/pipeline.store.ts';
import type { ReasonsTable } from '../opportunities/pipeline.table.ts';
import type { ProbabilitySource } from '../opportunities/probability.ts';
import { readReasons } from '../opportunities/reason.store.ts';
import { listSourceRows } from '../sources/source.store.ts';
import { may } from '../users/permissions.ts';
import type { CompanyLists } from './company-lists.ts';

/** What the company has that a sheet is read against and written into. */
export interface ImportLists {
  readonly company: CompanyLists;
  readonly pipelineId: string;
  readonly probabilitySource: ProbabilitySource;
  /** Stages of the first pipeline that takes new cards, in order; at least one. */
  readonly stages: readonly StageFacts[];
  readonly reasons: readonly ReasonsTable[];
}

export async function readImportLists(scope: Scope): Promise<ImportLists> {
  const users = await scope.db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'role'])
    .where('organization_id', '=', scope.organizationId)
    .where('deactivated_at', 'is', null)
    .orderBy('name')
    .execute();
  const pipeline = (await readPipelines(scope)).find(({ archived_at }) => archived_at === null);
  const stages = (pipeline?.stages ?? []).filter(({ archived_at }) => archived_at === null);
  if (!pipeline || stages.length === 0) throw new Error('an organization without any stage');
  const sources = await listSourceRows(scope);
  return {
    company: {
      users: users.filter(({ role }) => may(role, 'opportunity', 'create')),
      stages: stages.map(({ id, name, probability, milestone }) => ({ id, name, probability, milestone })),
      sources: sources.map(({ id, name }) => ({ id, name })),
    },
    pipelineId: pipeline.id,
    probabilitySource: pipeline.probability_source,
    stages: stages.map(({ id, position, probability, milestone }) => ({
      id,
      pipelineId: pipeline.id,
      position,
      probability,
      milestone,
    })),
    reasons: await readReasons(scope),
  };
}
