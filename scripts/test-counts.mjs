// Reads how many tests passed from the reports of Vitest and Playwright. A skipped test counts as failed: what is not
// run proves nothing. So does a file that could not be read, and a report that was never written.
import { existsSync, readFileSync } from 'node:fs';

export const nothing = { passed: 0, failed: 0 };

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** The closing line. */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** One step that is a test in itself. */
export function ofStep(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function ofVitest(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  );
  const failed = report.numTotalTests - report.numPassedTests + brokenFiles.length;
  return atLeastOne({ passed: report.numPassedTests, failed }, code);
}

export function ofPlaywright(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOne({ passed: expected, failed: unexpected + flaky + skipped }, code);
}

function atLeastOne(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function read(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
