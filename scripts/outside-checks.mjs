// Runs the checks on outside files (real spreadsheets, word lists) of the folder JALON_TEST_DATA.
import { join } from 'node:path';
import { packageProgram, root, runCommand } from './run-command.mjs';
import { closingLine, ofVitest } from './test-counts.mjs';

const file = join(root, 'node_modules', '.cache', 'jalon-reports', 'outside.json');
const [node, vitest] = packageProgram('vitest/vitest.mjs');
const flags = ['--config', 'vitest.outside.config.ts', '--reporter=default', '--reporter=json'];
const { code } = await runCommand(node, [vitest, 'run', ...flags, `--outputFile.json=${file}`], {
  show: true,
});
const counts = ofVitest(file, code);
console.log(closingLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;
