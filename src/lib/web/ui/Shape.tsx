import type { ReactNode } from 'react';

/** The drawn sign of a state: never colour alone. A word always stands beside it, so it is hidden from readers. */
export type ShapeName = keyof typeof drawings;

export function Shape({ name, className = '' }: { name: ShapeName; className?: string }) {
  return (
    <svg className={`s ${className}`} viewBox="0 0 12 12" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}

const inner = 'var(--s-in, var(--surface))';

const drawings = {
  open: (
    <>
      <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="6" cy="6" r="2" fill="currentColor" />
    </>
  ),
  won: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path
        d="M3.4 6.2l1.9 1.9 3.4-3.9"
        fill="none"
        stroke={inner}
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  lost: (
    <>
      <rect x=".5" y=".5" width="11" height="11" rx="1.5" fill="currentColor" />
      <path d="M3.7 3.7l4.6 4.6M8.3 3.7L3.7 8.3" stroke={inner} strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  vanished: (
    <circle
      cx="6"
      cy="6"
      r="4.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeDasharray="1.9 1.87"
    />
  ),
  hold: (
    <>
      <rect x="1.6" y="1" width="3.2" height="10" rx="1" fill="currentColor" />
      <rect x="7.2" y="1" width="3.2" height="10" rx="1" fill="currentColor" />
    </>
  ),
  cancelled: <path d="M1.5 6h9" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />,
  late: (
    <>
      <path
        d="M6 .7L11.7 11H.3z"
        fill="currentColor"
        stroke="currentColor"
        strokeLinejoin="round"
        strokeWidth=".8"
      />
      <path d="M6 4.2v3.2M6 9.2v.3" stroke={inner} strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  today: <path d="M6 .6L11.4 6 6 11.4.6 6z" fill="currentColor" />,
  future: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  none: (
    <path
      d="M6 1.1L10.9 6 6 10.9 1.1 6z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.2 1.5"
    />
  ),
  direct: (
    <>
      <path
        d="M1 6h7M5.4 2.6L9 6l-3.6 3.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M11 1.5v9" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
} satisfies Record<string, ReactNode>;
