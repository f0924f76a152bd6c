import { describe, expect, it } from 'vitest';
import { ratioIds } from './closing-ratios.ts';
import { readRatioIds } from './closing-readings.ts';
import { closingRatiosSchema, getClosingReport, readingsSchema } from './closing-report.contract.ts';

describe('the contract of the closing report', () => {
  it('knows exactly the ratios that are computed, and those that are read', () => {
    expect(Object.keys(closingRatiosSchema.shape)).toEqual([...ratioIds]);
    expect(Object.keys(readingsSchema.shape)).toEqual([...readRatioIds]);
  });

  it('takes a period of one day', () => {
    expect(getClosingReport.query.safeParse({ from: '2026-10-31', to: '2026-10-31' }).success).toBe(true);
  });

  it('refuses a period that ends before it starts, and a day that does not exist', () => {
    const backwards = getClosingReport.query.safeParse({ from: '2026-02-01', to: '2026-01-31' });
    expect(backwards.error?.issues).toMatchObject([{ path: ['to'], message: 'date_invalid' }]);
    expect(getClosingReport.query.safeParse({ from: '2026-02-30', to: '2026-03-01' }).success).toBe(false);
  });
});
