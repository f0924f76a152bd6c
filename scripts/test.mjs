// `npm test`: installs what is missing, then runs everything, also after a failure, and closes on the counts.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumAdvice, findChromium, installChromium } from './chromium.mjs';
import { checkNode, installDependencies } from './dependencies.mjs';
import { packageProgram, root, runCommand } from './run-command.mjs';
import { say, tell } from './terminal.mjs';
import { add, closingLine, nothing, ofPlaywright, ofStep, ofVitest } from './test-counts.mjs';

checkNode();
await installDependencies();

const reports = join(root, 'node_modules', '.cache', 'jalon-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const report = (name) => join(reports, `${name}.json`);

const steps = [
  { name: 'types', run: () => tool('typescript7/bin/tsc', ['-p', '.']), count: ofStep },
  { name: 'lint', run: () => tool('@biomejs/biome/bin/biome', ['check', '.']), count: ofStep },
  {
    name: say('règles, routes, architecture', 'rules, routes, architecture'),
    run: () =>
      tool('vitest/vitest.mjs', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report('vitest')}`,
      ]),
    count: (code) => ofVitest(report('vitest'), code),
  },
  {
    name: say('construction', 'build'),
    run: () => runCommand(process.execPath, ['scripts/build.mjs'], { show: true }),
    count: ofStep,
  },
  {
    name: say('parcours dans un navigateur', 'browser journeys'),
    run: browserJourneys,
    count: (code) => ofPlaywright(report('playwright'), code),
  },
];

let total = nothing;
const summary = [];
for (const { name, run, count } of steps) {
  tell(`\n── ${name} ──`);
  const began = Date.now();
  const { code } = await run();
  const counts = count(code);
  total = add(total, counts);
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
  summary.push(`${counts.failed === 0 ? '✓' : '✗'} ${seconds} s  ${name}: ${closingLine(counts)}`);
}
tell(`\n${summary.join('\n')}\n`);
console.log(closingLine(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function tool(path, args, env = {}) {
  const [node, program] = packageProgram(path);
  return runCommand(node, [program, ...args], { show: true, env });
}

async function browserJourneys() {
  const chromium = (await findChromium()) ?? (await installChromium());
  if (!chromium) {
    tell(chromiumAdvice);
    return { code: 1 };
  }
  return tool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    JALON_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright'),
  });
}
