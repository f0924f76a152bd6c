import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { RichText } from '../../lib/web/ui/RichText.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { Patch } from './preview.ts';
import { TextEditor } from './TextEditor.tsx';

const answers = ['customer', 'us', null] as const;

/** Who said the need, and in which words: the first of the two questions (domain 2.1). */
export function QualificationPanel({
  opportunity,
  locked,
  onChange,
}: {
  opportunity: Opportunity;
  locked: boolean;
  onChange: (patch: Patch) => Promise<unknown>;
}) {
  const { t } = useTranslation('record');
  return (
    <section className="blk">
      <h3>{t('qualification.title')}</h3>
      <ul className="qualif">
        <li className="row">
          <SaidBy opportunity={opportunity} locked={locked} onChange={onChange} />
        </li>
        <li>
          <Words opportunity={opportunity} locked={locked} onChange={onChange} />
        </li>
      </ul>
    </section>
  );
}

type PartProps = Parameters<typeof QualificationPanel>[0];

function SaidBy({ opportunity: { needSaidBy }, locked, onChange }: PartProps) {
  const { t } = useTranslation('record');
  const said = (
    <>
      <span className={needSaidBy === 'customer' ? 'c-won' : 'c-hold'}>
        <Shape name={needSaidBy === 'customer' ? 'won' : 'none'} />
      </span>
      <span>
        <RichText text={t(`qualification.${needSaidBy ?? 'unknown'}`)} />
      </span>
    </>
  );
  if (locked) return said;
  const labels = { customer: 'setCustomer', us: 'setUs', unknown: 'setUnknown' } as const;
  return (
    <Menu
      trigger={
        <button type="button" className="bare pick">
          {said}
        </button>
      }
      entries={answers.map((answer) => ({
        label: t(`qualification.${labels[answer ?? 'unknown']}`),
        checked: answer === needSaidBy,
        onSelect: () => void onChange({ needSaidBy: answer }),
      }))}
    />
  );
}

function Words({ opportunity: { needWords }, locked, onChange }: PartProps) {
  const { t } = useTranslation('record');
  const [writing, setWriting] = useState(false);
  if (writing) {
    return (
      <TextEditor
        label={t('field.needWords')}
        text={needWords ?? ''}
        max={2000}
        placeholder={t('qualification.wordsExample')}
        onSave={(words) => onChange({ needWords: words === '' ? null : words })}
        onDone={() => setWriting(false)}
      />
    );
  }
  const shown = needWords ? (
    <span className="note t12">{t('qualification.words', { words: needWords })}</span>
  ) : null;
  if (locked) return shown;
  return (
    <button type="button" className="bare pick" onClick={() => setWriting(true)}>
      {shown ?? <span className="c-acc">{t('qualification.addWords')}</span>}
    </button>
  );
}
