import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../lib/web/queries.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { say } from '../../lib/web/toasts.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { TextArea } from '../../lib/web/ui/Field.tsx';
import { Segmented } from '../../lib/web/ui/Segmented.tsx';
import { useMe } from '../users/Me.tsx';
import { type AccountSummary, createAccount, deleteAccount } from './account.contract.ts';
import { type PastedCompany, readPastedCompany } from './pasted-company.ts';
import { SimilarAccounts, sureLikeness, useSimilarAccounts } from './SimilarAccounts.tsx';
import { UnderstoodCompany } from './UnderstoodCompany.tsx';
import './new-account.css';

/** A new company in one box: its name and Enter, or whatever one has of it; those already known are shown first. */
export function NewAccount({ text = '', onClose }: { text?: string; onClose: () => void }) {
  const { t } = useTranslation('account');
  const { t: ui } = useTranslation('ui');
  const navigate = useNavigate();
  const { user } = useMe();
  const field = useRef<HTMLTextAreaElement>(null);
  const [written, setWritten] = useState(text);
  const [kind, setKind] = useState<'company' | 'person'>('company');
  const [problem, setProblem] = useState<string>();
  const create = useWrite(createAccount);
  const remove = useWrite(deleteAccount);
  const read = readPastedCompany(written);
  const similar = useSimilarAccounts(read);
  const sure = similar.find(({ by }) => sureLikeness(by))?.account;

  const open = ({ id }: Pick<AccountSummary, 'id'>) => {
    onClose();
    void navigate({ to: '/accounts/$id', params: { id } });
  };
  const save = async () => {
    if (create.isPending || written.trim() === '') return;
    if (read.name === '') return setProblem(t('add.needsName'));
    try {
      const made = await create.mutateAsync({ body: { ...bodyOf(read, kind), ownerId: user.id } });
      open(made);
      const undo = async () => {
        await remove.mutateAsync({ params: { id: made.id } });
        await navigate({ to: '/accounts' });
      };
      say({ text: t('add.done', { name: made.name }), shape: 'won', undo });
    } catch (error) {
      setProblem(sentenceOf(error, ui));
    }
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (sure) open(sure);
    else void save();
  };
  return (
    <Dialog
      className="new-account"
      title={t('add.title')}
      subtitle={t('add.hint')}
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <span className="sp" />
          {sure ? (
            <>
              <Button busy={create.isPending} onClick={() => void save()}>
                {t('add.createAnyway')}
              </Button>
              <Button look="primary" keys="Enter" onClick={() => open(sure)}>
                {t('add.openIt', { name: sure.name })}
              </Button>
            </>
          ) : (
            <Button look="primary" keys="Enter" busy={create.isPending} onClick={() => void save()}>
              {t('add.create')}
            </Button>
          )}
        </>
      }
    >
      <div className="in-b form">
        <TextArea
          ref={field}
          label={t('add.box')}
          hideLabel
          rows={1}
          placeholder={t('add.example')}
          value={written}
          error={problem}
          onChange={(next) => {
            setWritten(next);
            setProblem(undefined);
          }}
          onKeyDown={hear}
        />
        <div>
          <Segmented
            label={t('field.kind')}
            value={kind}
            onChange={setKind}
            segments={[
              { value: 'company', label: t('one') },
              { value: 'person', label: t('person') },
            ]}
          />
        </div>
        <UnderstoodCompany company={read} />
        {read.wrongNumber && <Callout tone="hold">{t('add.wrongNumber')}</Callout>}
        <SimilarAccounts similar={similar} onOpen={open} />
      </div>
    </Dialog>
  );
}

function bodyOf(read: PastedCompany, kind: 'company' | 'person') {
  const { name, siren, siret, vatNumber, website, phones, emails, street, postcode, city, note } = read;
  return {
    name,
    kind,
    ...(kind === 'person' ? { nature: 'consumer' as const } : {}),
    siren,
    siret,
    vatNumber,
    website,
    phones: phones.map((number) => ({ number })),
    emails: emails.map((address) => ({ address })),
    street,
    postcode,
    city,
    note,
  };
}
