import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cents, toCents, toEuros } from '../../lib/money.ts';
import { useRead, useWrite } from '../../lib/web/queries.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { say } from '../../lib/web/toasts.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { FieldError, SelectField, TextArea } from '../../lib/web/ui/Field.tsx';
import { MoneyField } from '../../lib/web/ui/MoneyField.tsx';
import { OptionKeys } from '../../lib/web/ui/OptionKeys.tsx';
import { Segmented } from '../../lib/web/ui/Segmented.tsx';
import { useMe } from '../users/Me.tsx';
import { debriefClosing } from './closing.contract.ts';
import { DebriefGuide } from './DebriefGuide.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import { listCompetitors, listReasons } from './pipeline.contract.ts';

type Source = 'client' | 'internal' | 'assumed';

/** What the buyer says afterwards, beside what the seller had said; best asked by somebody else (domain 3.2). */
export default function DebriefDialog({
  opportunity,
  onClose,
}: {
  opportunity: Opportunity;
  onClose: () => void;
}) {
  const { t } = useTranslation('record');
  const { t: ui } = useTranslation('ui');
  const { user } = useMe();
  const first = useRef<HTMLDivElement>(null);
  const { closing } = opportunity;
  const outcome = closing?.outcome === 'vanished' ? 'vanished' : 'lost';
  const reasons = useRead(listReasons, { query: { outcome } }).data?.items ?? [];
  const [reason, setReason] = useState(closing?.buyerReasonId ?? null);
  const [source, setSource] = useState<Source>(closing?.debriefSource ?? 'client');
  const [competitor, setCompetitor] = useState(closing?.competitorId ?? '');
  const [price, setPrice] = useState<Cents | null | 'unreadable'>(centsOf(closing?.competitorPrice));
  const [sameScope, setSameScope] = useState(closing?.sameScope ?? null);
  const [note, setNote] = useState(closing?.note ?? '');
  const [problem, setProblem] = useState<string>();
  const write = useWrite(debriefClosing, { touches: ['activity', 'report'] });

  const save = async () => {
    if (reason === null) return setProblem(t('debrief.missing'));
    if (price === 'unreadable') return setProblem(ui('moneyHint'));
    try {
      await write.mutateAsync({
        params: { id: opportunity.id },
        body: {
          buyerReasonId: reason,
          source,
          note,
          ...(outcome === 'lost'
            ? {
                competitorId: competitor === '' ? null : competitor,
                competitorPrice: price === null ? null : toEuros(price),
                sameScope,
              }
            : {}),
        },
      });
      say({ text: t('acts.debriefed') });
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error, ui));
    }
  };

  return (
    <Dialog
      className="debrief"
      title={t('debrief.title')}
      subtitle={t('debrief.subtitle', { account: opportunity.accountName })}
      onClose={onClose}
      initialFocus={first}
      footer={
        <>
          <span className="sp" />
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button look="primary" busy={write.isPending} onClick={() => void save()}>
            {t('debrief.save')}
          </Button>
        </>
      }
    >
      <div className="in-b">
        {opportunity.ownerId === user.id && <Callout tone="hold">{t('debrief.ownDeal')}</Callout>}
        <DebriefGuide vanished={outcome === 'vanished'} />
        <div className="form" ref={first} tabIndex={-1}>
          <div>
            <span className="lab">{t('debrief.why')}</span>
            <OptionKeys
              label={t('debrief.why')}
              options={reasons.map(({ id, label }, index) => ({
                value: id,
                label,
                ...(index < 9 ? { keys: String(index + 1) } : {}),
              }))}
              value={reason ?? undefined}
              onChange={setReason}
            />
          </div>
          <div>
            <span className="lab">{t('debrief.whoSaid')}</span>
            <Segmented
              label={t('debrief.whoSaid')}
              segments={(['client', 'internal', 'assumed'] as const).map((value) => ({
                value,
                label: t(`debrief.source.${value}`),
              }))}
              value={source}
              onChange={setSource}
            />
          </div>
          {outcome === 'lost' && (
            <Opponent
              competitor={competitor}
              onCompetitor={setCompetitor}
              price={price}
              onPrice={setPrice}
              sameScope={sameScope}
              onSameScope={setSameScope}
            />
          )}
          <TextArea label={t('debrief.note')} maxLength={5000} value={note} onChange={setNote} />
          {problem && (
            <div role="alert">
              <FieldError>{problem}</FieldError>
            </div>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Opponent({
  competitor,
  onCompetitor,
  price,
  onPrice,
  sameScope,
  onSameScope,
}: {
  competitor: string;
  onCompetitor: (id: string) => void;
  price: Cents | null | 'unreadable';
  onPrice: (price: Cents | null | 'unreadable') => void;
  sameScope: boolean | null;
  onSameScope: (same: boolean | null) => void;
}) {
  const { t } = useTranslation('record');
  const competitors = useRead(listCompetitors, { query: {} }).data?.items ?? [];
  return (
    <>
      <div className="pair">
        <SelectField
          label={t('debrief.competitor')}
          placeholder={t('debrief.unknown')}
          options={competitors.map(({ id, name }) => ({ value: id, label: name }))}
          value={competitor}
          onChange={onCompetitor}
        />
        <MoneyField
          label={t('debrief.price')}
          optional
          cents={price === 'unreadable' ? null : price}
          onChange={onPrice}
        />
      </div>
      <div>
        <span className="lab">{t('debrief.sameScope')}</span>
        <Segmented
          label={t('debrief.sameScope')}
          segments={[
            { value: true, label: t('debrief.yes') },
            { value: false, label: t('debrief.no') },
            { value: null, label: t('debrief.doNotKnow') },
          ]}
          value={sameScope}
          onChange={onSameScope}
        />
      </div>
    </>
  );
}

function centsOf(euros: number | null | undefined): Cents | null {
  return euros === null || euros === undefined ? null : toCents(euros);
}
