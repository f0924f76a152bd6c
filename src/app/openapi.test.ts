import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { assemble, type Jalon } from './assemble.ts';
import { readSettings } from './settings.ts';

let jalon: Jalon;

beforeAll(async () => {
  const { appUrl } = await testDatabase();
  const settings = { ...readSettings({ LOG_LEVEL: 'silent' }), secret: 'x'.repeat(40) };
  jalon = await assemble({ settings, appUrl });
  await jalon.app.ready();
});

afterAll(() => jalon.close());

it('openapi.json tells the API as it is (npm run openapi renews it)', async () => {
  const printed = await jalon.app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
  expect(printed.statusCode).toBe(200);
  await expect(`${JSON.stringify(printed.json(), null, 2)}\n`).toMatchFileSnapshot('../../openapi.json');
});

it('every mounted route is told, and nothing else', async () => {
  const told = Object.entries(jalon.app.swagger().paths ?? {}).flatMap(([path, verbs]) =>
    Object.keys(verbs ?? {}).map((verb) => `${verb.toUpperCase()} ${path}`),
  );
  const mounted = jalon.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .filter((line) => line.includes('/api/v1')).length;
  expect(told.length).toBeGreaterThan(40);
  expect(mounted).toBeGreaterThan(0);
  expect(told.every((route) => route.includes('/api/v1/'))).toBe(true);
});

it('has a readable page', async () => {
  const page = await jalon.app.inject({ method: 'GET', url: '/api/docs' });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('swagger');
});

it('what refers to a schema finds it', async () => {
  const api = jalon.app.swagger() as { components?: { schemas?: Record<string, unknown> } };
  const known = Object.keys(api.components?.schemas ?? {});
  const wanted = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(wanted.filter((name) => name && !known.includes(name))).toEqual([]);
});
