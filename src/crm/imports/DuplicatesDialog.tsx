import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { duplicateModes, type ShownProposal } from './import.contract.ts';

type Item = ShownProposal['duplicates']['items'][number];

/** The known companies one by one, each with its own choice. */
export function DuplicatesDialog({
  items,
  total,
  onMode,
  onClose,
}: {
  items: readonly Item[];
  total: number;
  onMode: (line: number, mode: Item['mode']) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['importing', 'ui']);
  return (
    <Dialog
      title={t('importing:duplicates.dialog')}
      subtitle={total > items.length ? t('importing:duplicates.first', { count: items.length }) : undefined}
      onClose={onClose}
      footer={
        <>
          <span className="sp" />
          <Button look="primary" onClick={onClose}>
            {t('ui:close')}
          </Button>
        </>
      }
    >
      <div className="in-b">
        <ul className="pairs">
          {items.map((item) => (
            <li key={item.line}>
              <span>
                <b>{item.name}</b>
                <span className="mm t12">{t('importing:undecided.line', { line: item.line })}</span>
              </span>
              <span>
                {item.accountName}
                <span className="mm t12">{t(`importing:duplicates.likeness.${item.by}`)}</span>
              </span>
              <select
                className="in"
                aria-label={t('importing:duplicates.whatFor', { name: item.name })}
                value={item.mode}
                onChange={(event) =>
                  onMode(
                    item.line,
                    duplicateModes.find((mode) => mode === event.target.value) ?? 'fill_empty',
                  )
                }
              >
                {duplicateModes.map((mode) => (
                  <option key={mode} value={mode}>
                    {t(`importing:duplicates.mode.${mode}`)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
