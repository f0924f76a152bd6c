import { expect, test } from 'vitest';
import { sellersLists } from '../../testing/split-rows.ts';
import { userNamed } from './company-lists.ts';
import { meaningOfFill } from './fill-meaning.ts';
import { readReason } from './reason-words.ts';
import { propose } from './value-mapping.ts';

test('a seller is recognised by full name, given name, initials or e-mail', () => {
  const named = (text: string) => userNamed(text, sellersLists.users);
  for (const text of [
    'Julie Morel',
    'MOREL Julie',
    'Julie',
    'J.M.',
    'jm',
    'J. Morel',
    'julie@jalon.example',
  ]) {
    expect(named(text)).toBe('julie');
  }
  expect(named('Bob')).toBeNull();
});

test('a name that two sellers answer to is nobody’s', () => {
  const users = [...sellersLists.users, { id: 'julie2', name: 'Julie Petit', email: null }];
  expect(userNamed('Julie', users)).toBeNull();
  expect(userNamed('Julie Petit', users)).toBe('julie2');
});

test('a stage is recognised by its name, a near one, or what its words say', () => {
  const stage = (value: string) => {
    const { proposal } = propose(value, 'opportunity.stage', sellersLists);
    return proposal.field === 'opportunity.stage' ? proposal.choice : null;
  };
  expect(stage('Devis remis')?.stageId).toBe('quoted');
  expect(stage('3 - Négociation')?.stageId).toBe('talks');
  expect(stage('Proposal sent')?.stageId).toBe('quoted');
  expect(stage('Closed Won')?.reading?.status).toBe('won');
  expect(propose('Bleu', 'opportunity.stage', sellersLists).isToChoose).toBe(true);
});

test('reasons are recognised in sellers’ words', () => {
  expect(
    ['trop cher', 'délai trop long', 'fournisseur historique', 'la couleur'].map((text) =>
      readReason(text, 'lost'),
    ),
  ).toEqual(['price', 'delay', 'relationship', null]);
  expect(readReason('budget coupé', 'vanished')).toBe('budget_cut');
});

test('green rows are won, red ones to decide, other colours say nothing', () => {
  expect(
    ['#92D050', '#C6EFCE', '#FF0000', '#FFC7CE', '#FFFF00', '#DCE6F1', '#D9D9D9', null].map(meaningOfFill),
  ).toEqual(['won', 'won', 'ask', 'ask', null, null, null, null]);
});
