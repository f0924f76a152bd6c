import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartProblem } from '../lib/server/start-problem.ts';
import { packageRoot, readSettings } from './settings.ts';

function problem(env: Record<string, string>): StartProblem {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof StartProblem) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('settings', () => {
  it('need nothing: this machine only, port 3000, data beside the program', () => {
    expect(readSettings({}, '/srv/jalon')).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      dataFolder: '/srv/jalon/data',
      databaseUrl: null,
      smtpUrl: null,
      publicUrl: null,
      language: 'fr',
    });
    expect(readSettings({ PORT: '', LANG: 'en_US.UTF-8' }).port).toBe(3000);
  });

  it('are read from the environment', () => {
    expect(
      readSettings({ PORT: '8080', JALON_DATA: '/var/jalon', JALON_PUBLIC_URL: 'https://jalon.acme.fr/' }),
    ).toMatchObject({ port: 8080, dataFolder: '/var/jalon', publicUrl: 'https://jalon.acme.fr' });
    expect(readSettings({ JALON_TRUST_PROXY: '10.0.0.1, 10.0.0.2' }).trustProxy).toEqual([
      '10.0.0.1',
      '10.0.0.2',
    ]);
  });

  it('that are wrong are named, in the language of the terminal, without showing their value', () => {
    expect(problem({ PORT: 'trois' }).sentence('fr')).toBe(
      'Le réglage PORT n’est pas valable\u00a0: un nombre entier de 0 à 65535 est attendu, par exemple 3000',
    );
    const wrong = problem({ DATABASE_URL: 'mysql://a:secret@b/c', LANG: 'en_GB.UTF-8' });
    expect(wrong.exitCode).toBe(64);
    expect(wrong.sentence('en')).toContain('DATABASE_URL');
    expect(wrong.sentence('en')).not.toContain('secret');
    const others = { PORT: '70000', SMTP_URL: 'x', JALON_SECRET: 'short', LOG_LEVEL: 'loud' };
    for (const [name, value] of Object.entries(others)) {
      expect(problem({ [name]: value }).facts.name).toBe(name);
    }
  });

  it('find the folder of the package', () => {
    expect(packageRoot()).toBe(join(import.meta.dirname, '..', '..'));
  });
});
