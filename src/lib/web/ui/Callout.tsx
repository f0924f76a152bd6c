import { Hand, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const signs = { hold: Hand, info: Info, late: TriangleAlert };

/** A remark in a soft box: `hold` makes one think, `info` explains, `late` says what is wrong. */
export function Callout({ tone = 'info', children }: { tone?: keyof typeof signs; children: ReactNode }) {
  const Sign = signs[tone];
  return (
    <div className={`callout ${tone}`} role={tone === 'late' ? 'alert' : undefined}>
      <Sign className="i" />
      <span>{children}</span>
    </div>
  );
}
