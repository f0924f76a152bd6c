/** What was looked at, and what was not as it should be. */
export interface Findings {
  /** Counts one look; tells at once when it fails. */
  check(name: string, holds: boolean, detail?: unknown): void;
  say(line: string): void;
  readonly passed: number;
  readonly failed: number;
}

export function startFindings(): Findings {
  let passed = 0;
  let failed = 0;
  return {
    check(name, holds, detail) {
      if (holds) passed++;
      else {
        failed++;
        console.log(`  ✗ ${name}${detail === undefined ? '' : `: ${JSON.stringify(detail).slice(0, 600)}`}`);
      }
    },
    say: (line) => console.log(line),
    get passed() {
      return passed;
    },
    get failed() {
      return failed;
    },
  };
}
