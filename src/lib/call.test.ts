import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answered, createCall, encodeQuery, fillPath, Problem, type Sent } from './call.ts';
import { operation } from './contract.ts';

const rename = operation({
  name: 'renameThing',
  method: 'PATCH',
  path: '/things/:id',
  summary: 'Renames a thing',
  entity: 'thing',
  action: 'edit',
  params: z.object({ id: z.string() }),
  body: z.object({ title: z.string() }),
  response: z.object({ title: z.string() }),
});

const listThings = operation({
  name: 'listThings',
  method: 'GET',
  path: '/things',
  summary: 'Lists things',
  entity: 'thing',
  action: 'read',
  query: z.object({ limit: z.number().optional(), owner: z.array(z.string()).optional() }),
  response: z.array(z.string()),
});

function recording(answer: Answered) {
  const sent: Sent[] = [];
  const call = createCall(async (request) => {
    sent.push(request);
    return answer;
  });
  return { sent, call };
}

describe('a call', () => {
  it('fills the path, sends the body and the version that was read', async () => {
    const { sent, call } = recording({ status: 200, body: { title: 'Cuisine' } });
    const answer = await call(rename, { params: { id: 'a/b' }, body: { title: 'Cuisine' }, version: 3 });
    expect(answer.title).toBe('Cuisine');
    expect(sent).toEqual([
      {
        method: 'PATCH',
        url: '/api/v1/things/a%2Fb',
        headers: { 'if-match': '"3"' },
        body: { title: 'Cuisine' },
      },
    ]);
  });

  it('needs no input where the operation needs none', async () => {
    const { sent, call } = recording({ status: 200, body: [] });
    await call(listThings);
    await call(listThings, { query: { limit: 50, owner: ['julie', 'karim'] }, idempotencyKey: 'k1' });
    expect(sent.map((request) => request.url)).toEqual([
      '/api/v1/things',
      '/api/v1/things?limit=50&owner=julie&owner=karim',
    ]);
    expect(sent[1]?.headers).toEqual({ 'idempotency-key': 'k1' });
  });

  it('throws the problem with its sentence, its code and the fields at fault', async () => {
    const { call } = recording({
      status: 422,
      body: {
        code: 'invalid',
        detail: 'Le titre manque.',
        errors: [{ field: 'title', code: 'too_small', sentence: 'Écrivez un titre.' }],
      },
    });
    const refused = await call(rename, { params: { id: '1' }, body: { title: '' } }).catch((error) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused.message).toBe('Le titre manque.');
    expect(refused.code).toBe('invalid');
    expect(refused.sentenceFor('title')).toBe('Écrivez un titre.');
    expect(refused.sentenceFor('amount')).toBeUndefined();
  });

  it('throws a problem even where the answer is no problem document', async () => {
    const { call } = recording({ status: 502, body: undefined });
    await expect(call(listThings)).rejects.toMatchObject({ status: 502, code: 'unexpected', message: '' });
  });
});

describe('the address of a call', () => {
  it('refuses a path with a missing part', () => {
    expect(() => fillPath('/things/:id/parts/:partId', { id: '1' })).toThrow('No partId');
  });

  it('leaves out what is not asked and keeps zero, false and the empty text', () => {
    expect(encodeQuery({ a: undefined, b: null })).toBe('');
    expect(encodeQuery({ a: 0, b: false, c: '' })).toBe('?a=0&b=false&c=');
    expect(encodeQuery({ q: 'Dupont & fils' })).toBe('?q=Dupont+%26+fils');
  });
});
