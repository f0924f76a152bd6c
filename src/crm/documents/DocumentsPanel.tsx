import { Ellipsis, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRead, useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Menu, type MenuEntry } from '../../lib/web/ui/Menu.tsx';
import { Skeleton } from '../../lib/web/ui/Skeleton.tsx';
import type { Opportunity } from '../opportunities/opportunity.contract.ts';
import { useMay } from '../users/Me.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import {
  type CommercialDocument,
  createDocument,
  deleteDocument,
  documentStatuses,
  listDocuments,
  updateDocument,
} from './document.contract.ts';
import { currentQuote } from './quote-progress.ts';

/** Quotes, orders and invoices of an opportunity, as references; what is current stands out. */
export function DocumentsPanel({
  opportunity,
  adding,
  onAdding,
}: {
  opportunity: Opportunity;
  adding: boolean;
  onAdding: (adding: boolean) => void;
}) {
  const { t } = useTranslation('document');
  const may = useMay();
  const read = useRead(listDocuments, { query: { opportunityId: opportunity.id } });
  const documents = read.data?.items ?? [];
  const current = currentQuote(documents);
  return (
    <section className="blk">
      <h3>{t('title')}</h3>
      {read.isPending && <Skeleton width={160} />}
      {documents.map((document) => (
        <DocumentLine key={document.id} document={document} current={document.id === current?.id}>
          <DocumentMenu document={document} />
        </DocumentLine>
      ))}
      {adding ? (
        <DocumentForm opportunity={opportunity} onDone={() => onAdding(false)} />
      ) : (
        may('document', 'create') && (
          <Button small icon={<Plus className="i" />} className="add" onClick={() => onAdding(true)}>
            {t('add')}
          </Button>
        )
      )}
    </section>
  );
}

function DocumentMenu({ document }: { document: CommercialDocument }) {
  const { t } = useTranslation('document');
  const may = useMay();
  const orSay = useSayFailure();
  const touches = ['opportunity'];
  const update = useWrite(updateDocument, { touches });
  const remove = useWrite(deleteDocument, { touches });
  const create = useWrite(createDocument, { touches });
  const { id, kind, number, status, version, opportunityId, issuedOn, amount } = document;
  const params = { id };
  const named = t(`kind.${kind}`);

  const become = async (next: CommercialDocument['status']) => {
    const saved = await update.mutateAsync({ params, body: { version, status: next } });
    say({
      text: t('changed', { kind: named, number, status: t(`status.${next}`) }),
      undo: () => update.mutateAsync({ params, body: { version: saved.version, status } }),
    });
  };
  const takeOut = async () => {
    await remove.mutateAsync({ params });
    const body = { kind, opportunityId, number, issuedOn, amount, status };
    say({ text: t('removed', { kind: named, number }), undo: () => create.mutateAsync({ body }) });
  };

  const entries: MenuEntry[] = [
    ...(may('document', 'update')
      ? documentStatuses.map((next) => ({
          label: t(`status.${next}`),
          checked: next === status,
          onSelect: () => orSay(become(next)),
        }))
      : []),
    ...(may('document', 'delete')
      ? [{ label: t('remove'), danger: true, onSelect: () => orSay(takeOut()) }]
      : []),
  ];
  if (entries.length === 0) return null;
  const label = t('changeStatus', { number });
  return (
    <Menu
      trigger={
        <button type="button" className="bare dots" aria-label={label} title={label}>
          <Ellipsis className="i" />
        </button>
      }
      entries={entries}
    />
  );
}
