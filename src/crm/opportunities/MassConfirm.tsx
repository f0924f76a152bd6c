import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';

/** Asked before many rows change at once; a few are done and can be taken back. */
export function MassConfirm({
  count,
  what,
  onConfirm,
  onClose,
}: {
  count: number;
  what: string;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['opportunities', 'ui']);
  return (
    <Dialog
      className="narrow"
      title={t('opportunities:mass.confirm', { count })}
      onClose={onClose}
      footer={
        <>
          <span className="sp" />
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" keys="Enter" onClick={onConfirm}>
            {t('opportunities:mass.confirmDo')}
          </Button>
        </>
      }
    >
      <Confirmed onConfirm={onConfirm} />
      <div className="in-b">
        <p>{t('opportunities:mass.confirmText', { what })}</p>
      </div>
    </Dialog>
  );
}

function Confirmed({ onConfirm }: { onConfirm: () => void }) {
  useShortcuts([{ keys: 'Enter', run: onConfirm }]);
  return null;
}
