import type { Planted, State } from './access-world.ts';
import { castPassword } from './cast.ts';

/** A well-formed id that nothing bears. */
export const nowhere = '00000000-0000-7000-8000-000000000000';

/** Ids of the organization's own things that requests name. */
export interface Things {
  readonly organizationId: string;
  readonly throwawayUserId: string;
  readonly teamId: string;
  readonly throwawayTeamId: string;
  readonly sourceId: string;
  readonly pipelineId: string;
  readonly stageId: string;
  readonly emptyStageId: string;
  readonly reasonIds: { readonly lost: string; readonly on_hold: string };
  readonly competitorId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly versionOf: (table: string, id: string) => Promise<number>;
  /** Makes a thing to be used up by one request. */
  readonly make: (
    kind: 'team' | 'stage' | 'account' | 'removed account' | 'contact' | 'removed contact',
  ) => Promise<string>;
  /** A word of its own for names that must be unique. */
  readonly fresh: () => string;
}

export interface Request {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
}

/**
 * A request that would succeed for somebody with every right. `on` tells what it touches: an opportunity and what hangs
 * from it (its placement decides), or something of the whole organization.
 */
export interface Sample {
  readonly on: 'opportunity' | 'organization';
  /** What the opportunity must be for the request to make sense. */
  readonly state?: State;
  /** The record is named in the body or query: one that is not seen is refused as an unknown reference. */
  readonly named?: boolean;
  /** Names something that is nowhere: those who have the right are told so, the others that they have not. */
  readonly unknown?: boolean;
  /** Ends sessions of the caller: run with a browser of its own, after everything else. */
  readonly endsSession?: boolean;
  request(things: Things, planted: Planted): Request | Promise<Request>;
}

const plain: Sample = { on: 'organization', request: () => ({}) };
const opportunity = (request: (things: Things) => Request = () => ({}), state: State = 'open'): Sample => ({
  on: 'opportunity',
  state,
  request: (things, { opportunityId }) => ({ params: { id: opportunityId }, ...request(things) }),
});
const inOrganization = (request: Sample['request']): Sample => ({ on: 'organization', request });

/** One sample an operation. The matrix fails for an operation that has none. */
export const samples: Record<string, Sample> = {
  getMe: plain,
  updateMe: inOrganization(() => ({ body: { preferences: { theme: 'dark' } } })),
  updateOrganization: inOrganization(async ({ versionOf }) => ({
    body: { version: await versionOf('organizations', ''), alsaceMoselle: false },
  })),
  listUsers: plain,
  updateUser: inOrganization(async ({ throwawayUserId, versionOf }) => ({
    params: { id: throwawayUserId },
    body: { version: await versionOf('users', throwawayUserId), name: 'Renommé' },
  })),
  inviteUser: inOrganization(({ fresh }) => ({
    body: { email: `${fresh()}@morvan.example`, role: 'sales' },
  })),
  listInvitations: plain,
  makePasswordResetLink: inOrganization(({ throwawayUserId }) => ({ params: { id: throwawayUserId } })),
  listSessions: plain,
  listTeams: plain,
  createTeam: inOrganization(({ fresh }) => ({ body: { name: fresh() } })),
  updateTeam: inOrganization(async ({ throwawayTeamId, versionOf, fresh }) => ({
    params: { id: throwawayTeamId },
    body: { version: await versionOf('teams', throwawayTeamId), name: fresh() },
  })),
  listApiKeys: plain,
  createApiKey: inOrganization(() => ({ body: { name: 'essai' } })),
  listSources: plain,
  createSource: inOrganization(({ fresh }) => ({ body: { name: fresh() } })),
  updateSource: inOrganization(async ({ sourceId, versionOf }) => ({
    params: { id: sourceId },
    body: { version: await versionOf('sources', sourceId), channel: 'appel' },
  })),
  listAccounts: plain,
  getAccount: inOrganization(({ accountId }) => ({ params: { id: accountId } })),
  createAccount: inOrganization(({ fresh }) => ({ body: { name: fresh() } })),
  updateAccount: inOrganization(async ({ accountId, versionOf }) => ({
    params: { id: accountId },
    body: { version: await versionOf('accounts', accountId), city: 'Tours' },
  })),
  findSimilarAccounts: inOrganization(() => ({ query: { name: 'Acme' } })),
  getAccountTimeline: inOrganization(({ accountId }) => ({ params: { id: accountId } })),
  listContacts: plain,
  getContact: inOrganization(({ contactId }) => ({ params: { id: contactId } })),
  createContact: inOrganization(({ fresh }) => ({ body: { familyName: fresh() } })),
  updateContact: inOrganization(async ({ contactId, versionOf }) => ({
    params: { id: contactId },
    body: { version: await versionOf('contacts', contactId), jobTitle: 'associée' },
  })),
  getContactTimeline: inOrganization(({ contactId }) => ({ params: { id: contactId } })),
  listPipelines: plain,
  createPipeline: inOrganization(({ fresh }) => ({ body: { name: fresh() } })),
  updatePipeline: inOrganization(async ({ pipelineId, versionOf, fresh }) => ({
    params: { id: pipelineId },
    body: { version: await versionOf('pipelines', pipelineId), name: fresh() },
  })),
  createStage: inOrganization(({ pipelineId, fresh }) => ({
    params: { id: pipelineId },
    body: { name: fresh(), probability: 30 },
  })),
  updateStage: inOrganization(async ({ emptyStageId, versionOf, fresh }) => ({
    params: { id: emptyStageId },
    body: { version: await versionOf('stages', emptyStageId), name: fresh() },
  })),
  listReasons: plain,
  createReason: inOrganization(({ fresh }) => ({ body: { outcome: 'lost', label: fresh() } })),
  updateReason: inOrganization(async ({ reasonIds, versionOf }) => ({
    params: { id: reasonIds.lost },
    body: { version: await versionOf('reasons', reasonIds.lost), label: 'Prix' },
  })),
  listCompetitors: plain,
  createCompetitor: inOrganization(({ fresh }) => ({ body: { name: fresh() } })),
  updateCompetitor: inOrganization(async ({ competitorId, versionOf }) => ({
    params: { id: competitorId },
    body: { version: await versionOf('competitors', competitorId), archived: false },
  })),
  listOpportunities: inOrganization(() => ({ query: { status: 'any', limit: '200' } })),
  getBoard: inOrganization(({ pipelineId }) => ({ params: { id: pipelineId } })),
  getToday: inOrganization(() => ({ query: { ownerId: 'everybody' } })),
  listActivities: inOrganization(() => ({ query: { limit: '200' } })),
  search: inOrganization(() => ({ query: { q: 'canari', limit: '50' } })),
  getClosingReport: inOrganization(() => ({ query: { from: '2026-01-01', to: '2026-12-31' } })),
  createOpportunity: inOrganization(({ accountId }) => ({ body: { accountId, title: 'Portail' } })),
  getOpportunity: opportunity(),
  updateOpportunity: opportunity(() => ({ body: { version: 1, gutFeeling: 60 } })),
  deleteOpportunity: opportunity(),
  restoreOpportunity: opportunity(() => ({}), 'removed'),
  closeOpportunity: opportunity(() => ({ body: { outcome: 'won', wonAmount: 900 } })),
  reopenOpportunity: opportunity(() => ({}), 'lost'),
  debriefClosing: opportunity(
    ({ reasonIds }) => ({ body: { buyerReasonId: reasonIds.lost, source: 'client' } }),
    'lost',
  ),
  holdOpportunity: opportunity(({ reasonIds }) => ({
    body: { reasonId: reasonIds.on_hold, reviewOn: '2027-02-01' },
  })),
  resumeOpportunity: opportunity(() => ({}), 'on_hold'),
  getOpportunityTimeline: opportunity(),
  createActivity: {
    on: 'opportunity',
    named: true,
    request: (_, { opportunityId }) => ({ body: { kind: 'note', opportunityId, subject: 'note' } }),
  },
  createImport: inOrganization(() => ({
    query: { fileName: 'suivi.csv' },
    body: Buffer.from('Client;Projet;Montant HT\nCabinet Delmas;Cloisons;12500'),
  })),
  listImports: plain,
  downloadImportTemplate: plain,
  getImport: { on: 'organization', unknown: true, request: () => ({ params: { id: nowhere } }) },
  updateImport: { on: 'organization', unknown: true, request: () => ({ params: { id: nowhere }, body: {} }) },
  runImport: { on: 'organization', unknown: true, request: () => ({ params: { id: nowhere }, body: {} }) },
  cancelImport: { on: 'organization', unknown: true, request: () => ({ params: { id: nowhere } }) },
  undoImport: { on: 'organization', unknown: true, request: () => ({ params: { id: nowhere } }) },
  downloadImportProblems: { on: 'organization', unknown: true, request: () => ({ params: { id: nowhere } }) },
  exportOpportunities: inOrganization(() => ({ query: { status: 'any', format: 'csv' } })),
  updateActivity: {
    on: 'opportunity',
    request: (_, { activityId }) => ({ params: { id: activityId }, body: { version: 1, done: true } }),
  },
  deleteActivity: { on: 'opportunity', request: (_, { activityId }) => ({ params: { id: activityId } }) },
  listDocuments: { on: 'opportunity', request: (_, { opportunityId }) => ({ query: { opportunityId } }) },
  createDocument: {
    on: 'opportunity',
    named: true,
    request: (_, { opportunityId }) => ({
      body: { kind: 'quote', opportunityId, number: 'D-1', issuedOn: '2026-11-02', amount: 10 },
    }),
  },
  updateDocument: {
    on: 'opportunity',
    request: (_, { documentId }) => ({ params: { id: documentId }, body: { version: 1, status: 'signed' } }),
  },
  deleteDocument: { on: 'opportunity', request: (_, { documentId }) => ({ params: { id: documentId } }) },
  restoreActivity: { on: 'organization', unknown: true, request: () => ({ params: { id: nowhere } }) },
  withdrawInvitation: { on: 'organization', unknown: true, request: () => ({ params: { id: nowhere } }) },
  revokeApiKey: { on: 'organization', unknown: true, request: () => ({ params: { id: nowhere } }) },
  endSession: { on: 'organization', unknown: true, request: () => ({ params: { id: nowhere } }) },
  deleteTeam: inOrganization(async ({ make }) => ({ params: { id: await make('team') } })),
  deleteStage: inOrganization(async ({ make }) => ({ params: { id: await make('stage') } })),
  deleteAccount: inOrganization(async ({ make }) => ({ params: { id: await make('account') } })),
  restoreAccount: inOrganization(async ({ make }) => ({ params: { id: await make('removed account') } })),
  deleteContact: inOrganization(async ({ make }) => ({ params: { id: await make('contact') } })),
  restoreContact: inOrganization(async ({ make }) => ({ params: { id: await make('removed contact') } })),
  // One after the other: the second erases what the first made, and brings the session back.
  openDemonstration: plain,
  dropDemonstration: plain,
  changePassword: {
    on: 'organization',
    endsSession: true,
    request: () => ({ body: { current: castPassword, password: castPassword } }),
  },
  signOutEverywhere: { ...plain, endsSession: true },
  switchOrganization: {
    on: 'organization',
    endsSession: true,
    request: ({ organizationId }) => ({ body: { organizationId } }),
  },
  signOut: { ...plain, endsSession: true },
};
