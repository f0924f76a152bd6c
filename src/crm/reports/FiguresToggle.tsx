import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';

/** Behind every drawing stand its figures, for whoever reads numbers or hears the screen (design 8). */
export function FiguresToggle({ shown, onToggle }: { shown: boolean; onToggle: (shown: boolean) => void }) {
  const { t } = useTranslation('report');
  return (
    <Button look="quiet" small aria-pressed={shown} onClick={() => onToggle(!shown)}>
      {shown ? t('ratios.drawing') : t('ratios.figures')}
    </Button>
  );
}
