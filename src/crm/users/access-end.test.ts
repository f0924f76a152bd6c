import { describe, expect, it } from 'vitest';
import { accessEnd, lastDayOf } from './access-end.ts';

const paris = { now: new Date('2026-11-02T09:00:00Z'), timeZone: 'Europe/Paris' };

describe('a dated access', () => {
  it('lasts until the end of its last day where the organization is', () => {
    expect(accessEnd('advisor', '2026-11-30', paris)).toEqual(new Date('2026-11-30T23:00:00Z'));
    expect(accessEnd('sales', '2026-07-14', { ...paris, now: new Date('2026-07-01T00:00:00Z') })).toEqual(
      new Date('2026-07-14T22:00:00Z'),
    );
  });

  it('may be for today, not for yesterday', () => {
    expect(accessEnd('advisor', '2026-11-02', paris)).toEqual(new Date('2026-11-02T23:00:00Z'));
    expect(accessEnd('advisor', '2026-11-01', paris)).toMatchObject({ code: 'date_invalid' });
  });

  it('of an advisor is a year when nothing is said', () => {
    expect(accessEnd('advisor', null, paris)).toEqual(new Date('2027-11-02T23:00:00Z'));
  });

  it('is not given to a salesperson unless somebody says so, nor ever to an administrator', () => {
    expect(accessEnd('sales', null, paris)).toBeNull();
    expect(accessEnd('admin', null, paris)).toBeNull();
    expect(accessEnd('admin', '2026-12-31', paris)).toMatchObject({ code: 'invalid', field: 'accessEndsOn' });
  });

  it('is shown again as the day that was written', () => {
    const end = accessEnd('advisor', '2026-11-30', paris);
    expect(lastDayOf(end as Date, 'Europe/Paris')).toBe('2026-11-30');
    expect(lastDayOf(null, 'Europe/Paris')).toBeNull();
  });
});
