import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { createAccount } from '../accounts/account.contract.ts';
import { createOpportunity, getOpportunity } from './opportunity.contract.ts';
import {
  createCompetitor,
  createPipeline,
  createReason,
  createStage,
  deleteStage,
  listPipelines,
  listReasons,
  updatePipeline,
  updateReason,
  updateStage,
} from './pipeline.contract.ts';

let server: TestServer;
let claire: Browser;

beforeAll(async () => {
  server = await testServer({ now: new Date('2026-11-23T09:00:00Z') });
  claire = server.as(server.cast.claire);
});

afterAll(() => server.close());

async function classic() {
  const pipeline = (await claire.call(listPipelines)).items[0];
  if (!pipeline) throw new Error('a new company has a pipeline');
  return pipeline;
}

const names = (stages: readonly { name: string; archived: boolean }[]) =>
  stages.filter(({ archived }) => !archived).map(({ name }) => name);

describe('a new company', () => {
  it('has the six stages of the trade, each a fact with its probability', async () => {
    const { stages } = await classic();
    expect(stages.map(({ name, probability }) => [name, probability])).toEqual([
      ['Détectée', 10],
      ['Besoin confirmé', 25],
      ['Rendez-vous / étude', 40],
      ['Devis remis', 50],
      ['Négociation', 70],
      ['Accord verbal', 90],
    ]);
  });

  it('has six reasons of loss and six of vanishing, and tells waits for an outside event apart', async () => {
    const { items } = await claire.call(listReasons);
    expect(items.filter(({ outcome }) => outcome === 'lost')).toHaveLength(6);
    expect(items.filter(({ outcome }) => outcome === 'vanished')).toHaveLength(6);
    expect(items.find(({ code }) => code === 'will_call_back')).toMatchObject({ externalEvent: false });
    expect(items.find(({ code }) => code === 'permit')).toMatchObject({ externalEvent: true });
  });
});

describe('stages that a company edits', () => {
  it('are added where wanted, moved and renamed; the others make room', async () => {
    const { id } = await classic();
    const added = await claire.call(createStage, {
      params: { id },
      body: { name: 'Relancé', probability: 60, position: 4 },
    });
    expect(names(added.stages)[4]).toBe('Relancé');
    const stage = added.stages.find(({ name }) => name === 'Relancé');
    const moved = await claire.call(updateStage, {
      params: { id: stage?.id ?? '' },
      body: { version: stage?.version ?? 1, position: 0, name: 'Relancée' },
    });
    expect(names(moved.stages)[0]).toBe('Relancée');
    expect(moved.stages.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('are archived only when they hold nothing open', async () => {
    const { id, stages } = await classic();
    const { id: accountId } = await claire.call(createAccount, { body: { name: 'Acme' } });
    const held = stages[1];
    await claire.call(createOpportunity, {
      body: { accountId, title: 'Portail', pipelineId: id, stageId: held?.id },
    });
    await expect(claire.call(deleteStage, { params: { id: held?.id ?? '' } })).rejects.toMatchObject({
      code: 'stage_in_use',
    });
    const left = await claire.call(deleteStage, { params: { id: stages[0]?.id ?? '' } });
    expect(names(left.stages)).not.toContain(stages[0]?.name);
  });

  it('weigh what stands in them anew when their probability changes', async () => {
    const { id, stages } = await classic();
    const { id: accountId } = await claire.call(createAccount, { body: { name: 'Dubois SA' } });
    const stage = stages.find(({ name }) => name === 'Négociation');
    const body = {
      accountId,
      title: 'Siège',
      potentialAmount: 1000,
      pipelineId: id,
      stageId: stage?.id,
      gutFeeling: 20,
    };
    const one = await claire.call(createOpportunity, { body });
    await claire.call(updateStage, {
      params: { id: stage?.id ?? '' },
      body: { version: stage?.version ?? 1, probability: 80 },
    });
    const read = () => claire.call(getOpportunity, { params: { id: one.id } });
    expect(await read()).toMatchObject({ stageProbability: 80, weightedAmount: 800 });
    const { version } = await classic();
    await claire.call(updatePipeline, { params: { id }, body: { version, probabilitySource: 'average' } });
    expect(await read()).toMatchObject({ stageProbability: 80, probability: 50, weightedAmount: 500 });
  });
});

describe('several pipelines', () => {
  it('each come from a template and keep to their own stages', async () => {
    const tender = await claire.call(createPipeline, {
      body: { name: 'Marchés publics', template: 'tender' },
    });
    expect(names(tender.stages)).toEqual(['Dossier retiré', 'Réponse déposée', 'Soutenance', 'Notification']);
    await expect(claire.call(createPipeline, { body: { name: 'Marchés publics' } })).rejects.toMatchObject({
      code: 'already_exists',
    });
    const { id: accountId } = await claire.call(createAccount, { body: { name: 'Mairie' } });
    const other = (await classic()).stages[2]?.id;
    const body = { accountId, title: 'École', pipelineId: tender.id, stageId: other };
    await expect(claire.call(createOpportunity, { body })).rejects.toMatchObject({
      code: 'stage_of_other_pipeline',
    });
  });

  it('take another template while nothing has used them', async () => {
    const made = await claire.call(createPipeline, { body: { name: 'Chantiers', template: 'classic' } });
    const changed = await claire.call(updatePipeline, {
      params: { id: made.id },
      body: { version: 1, template: 'short_quote' },
    });
    expect(names(changed.stages)).toEqual(['Demande reçue', 'Devis remis', 'Relancé', 'Accord verbal']);
    const used = await classic();
    const again = claire.call(updatePipeline, {
      params: { id: used.id },
      body: { version: used.version, template: 'tender' },
    });
    await expect(again).rejects.toMatchObject({ code: 'still_in_use' });
  });
});

describe('reasons and competitors', () => {
  it('are added, renamed and archived; two people changing one are told', async () => {
    const made = await claire.call(createReason, { body: { outcome: 'lost', label: 'Garantie' } });
    const change = (body: object) =>
      claire.call(updateReason, { params: { id: made.id }, body: { version: 1, ...body } });
    await change({ label: 'Garantie trop courte' });
    await expect(change({ label: 'SAV' })).rejects.toMatchObject({ code: 'version_conflict' });
    await change({ archived: true });
    const { items } = await claire.call(listReasons, { query: { outcome: 'lost' } });
    expect(items.map(({ id }) => id)).not.toContain(made.id);
  });

  it('a seller may name a competitor, not edit the list', async () => {
    const julie = server.as(server.cast.julie);
    expect(await julie.call(createCompetitor, { body: { name: 'BuroPlus' } })).toMatchObject({
      name: 'BuroPlus',
    });
    await expect(julie.call(createReason, { body: { outcome: 'lost', label: 'x' } })).rejects.toMatchObject({
      status: 403,
    });
  });
});
