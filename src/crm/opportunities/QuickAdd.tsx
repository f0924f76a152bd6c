import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toEuros } from '../../lib/money.ts';
import { capitalized } from '../../lib/text.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { MarkedField } from '../../lib/web/ui/MarkedField.tsx';
import { useWhen, WhenField } from '../../lib/web/ui/WhenField.tsx';
import { LineKeys } from './LineKeys.tsx';
import { LineReading } from './LineReading.tsx';
import { useLineCompany } from './useLineCompany.tsx';
import { useLineSaving } from './useLineSaving.tsx';
import './quick-line.css';

const worked = { skipNonWorkingDays: true } as const;

/** A new opportunity in one line, typed during the call: company, need, amount, expected date (domain 6.3, R4). */
export default function QuickAdd({ text: first, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation(['opportunities', 'ui']);
  const { t: ui } = useTranslation('ui');
  const { moneyExact } = useFigures();
  const { day } = useDays();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(first);
  const [nextText, setNextText] = useState('');
  const [problem, setProblem] = useState<string>();
  const company = useLineCompany(text);
  const next = useWhen(nextText, worked);
  const { save, busy } = useLineSaving();
  const { line } = company;

  const submit = async (open: boolean) => {
    if (busy) return;
    const fault = faultOf();
    setProblem(fault);
    if (fault || (nextText.trim() !== '' && !next)) return field.current?.focus();
    try {
      const saved = await save(
        company,
        {
          title: capitalized(line.title),
          potentialAmount: line.amountCents === null ? 0 : toEuros(line.amountCents),
          ...(line.expectedCloseDate ? { expectedCloseDate: line.expectedCloseDate } : {}),
        },
        {
          next,
          said: ({ accountName: account, title }) => t('opportunities:quick.done', { account, title }),
        },
      );
      onClose();
      if (open) await navigate({ to: '/opportunities/$id', params: { id: saved.id } });
    } catch (error) {
      setProblem(sentenceOf(error, ui));
      field.current?.focus();
    }
  };
  return (
    <Dialog
      title={t('opportunities:quick.title')}
      subtitle={t('opportunities:quick.how')}
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <span className="m t12 foot">{t('opportunities:quick.foot')}</span>
          <span className="sp" />
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" keys="Enter" busy={busy} onClick={() => void submit(false)}>
            {t('opportunities:quick.save')}
          </Button>
        </>
      }
    >
      <LineKeys onSubmit={() => void submit(false)} onSubmitAndOpen={() => void submit(true)} />
      <div className="in-b">
        <MarkedField
          ref={field}
          ready
          label={t('opportunities:quick.line')}
          placeholder={t('opportunities:quick.example')}
          value={text}
          marks={[line.spans.company, line.spans.amount, line.spans.date]}
          error={problem}
          onChange={(written) => {
            setProblem(undefined);
            setText(written);
          }}
        />
        <LineReading company={company}>
          <dt>{t('opportunities:quick.need')}</dt>
          <dd>{line.title || <span className="mm">{t('opportunities:quick.notSaid')}</span>}</dd>
          <dt>{t('opportunities:quick.amount')}</dt>
          <dd>
            {line.amountCents === null ? (
              <span className="mm">{t('opportunities:quick.toPrice')}</span>
            ) : (
              <b>{moneyExact(toEuros(line.amountCents))} HT</b>
            )}
          </dd>
          <dt>{t('opportunities:quick.close')}</dt>
          <dd>
            {line.expectedCloseDate ? (
              day(line.expectedCloseDate)
            ) : (
              <span className="mm">{t('opportunities:quick.noDate')}</span>
            )}
          </dd>
          <dt>{t('opportunities:quick.next')}</dt>
          <dd>
            <WhenField
              label={t('opportunities:quick.next')}
              hideLabel
              text={nextText}
              onText={setNextText}
              rules={worked}
              placeholder={t('opportunities:quick.nextExample')}
              before={<b className="c-acc">→</b>}
            />
          </dd>
        </LineReading>
      </div>
    </Dialog>
  );

  function faultOf(): string | undefined {
    if (text.trim() === '') return t('opportunities:quick.empty');
    if (text.length > 300) return t('opportunities:quick.tooLong');
    if (line.company === '') return t('opportunities:quick.noCompany');
    if (line.title === '') return t('opportunities:quick.noNeed', { company: line.company });
    return line.amountTax === 'TTC' ? t('opportunities:quick.taxed') : undefined;
  }
}
