import { useNavigate } from '@tanstack/react-router';
import { Building2, CircleDot, FileText, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../lib/search.contract.ts';
import { useFigures } from '../../lib/web/language.ts';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import type { PaletteEntry } from '../../lib/web/ui/Palette.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { Found } from './Found.tsx';

/** What is searched: everything, or one kind of records. */
export const paletteScopes = ['all', 'opportunity', 'account', 'contact'] as const;
export type PaletteScope = (typeof paletteScopes)[number];

const signs: Record<string, ReactNode> = {
  opportunity: <Shape name="open" className="c-acc" />,
  account: <Building2 className="i" />,
  contact: <UserRound className="i" />,
  document: <FileText className="i" />,
};

/** Records found: Enter opens, Ctrl Enter calls where there is a number. */
export function useRecordEntries(hits: readonly SearchHit[], query: string): PaletteEntry[] {
  const { money } = useFigures();
  const navigate = useNavigate();
  return hits.map((hit) => ({
    id: hit.id,
    sign: signs[hit.entity] ?? <CircleDot className="i" />,
    label: <Found text={hit.label} query={query} />,
    detail: hit.detail,
    aside: hit.phone ? (
      <>
        <b className="nb">{hit.phone}</b>
        <Kbd keys="Ctrl+Enter" />
      </>
    ) : (
      hit.amount !== null && <span className="m nb">{money(hit.amount)}</span>
    ),
    onRun: ({ control }) => {
      if (control && hit.phone) location.href = `tel:${hit.phone.replaceAll(/\s/g, '')}`;
      else if (hit.entity === 'account') void navigate({ to: '/accounts/$id', params: { id: hit.id } });
      else if (hit.entity === 'contact') void navigate({ to: '/contacts/$id', params: { id: hit.id } });
      else void navigate({ to: '/opportunities/$id', params: { id: hit.id } });
    },
  }));
}

/** The kind searched among; `Tab` goes to the next one. */
export function ScopeChip({ scope, onNext }: { scope: PaletteScope; onNext: () => void }) {
  const { t } = useTranslation('record');
  const word = t(`palette.scope.${scope}`);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={scope === 'all' ? 'chip' : 'chip on'}
      aria-label={`${t('palette.scopeLabel')} ${word}`}
      onClick={onNext}
    >
      {word} <Kbd keys="Tab" />
    </button>
  );
}
