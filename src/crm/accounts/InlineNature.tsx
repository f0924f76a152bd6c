import { useTranslation } from 'react-i18next';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { Tag } from '../../lib/web/ui/StatusPill.tsx';
import { natures } from './account.contract.ts';

type Nature = (typeof natures)[number] | null;

/** Consumer or professional: calls to a consumer have hours and a list of opposition; unknown counts as consumer. */
export function InlineNature({
  nature,
  readOnly,
  onChoose,
}: {
  nature: Nature;
  readOnly: boolean;
  onChoose: (nature: Nature) => void;
}) {
  const { t } = useTranslation(['account', 'ui']);
  const said = nature ? t(`account:${nature}`) : t('account:natureUnknown');
  if (readOnly) return <Tag>{said}</Tag>;
  return (
    <Menu
      title={t('account:field.nature')}
      trigger={
        <button type="button" className="tag press" aria-label={`${t('account:field.nature')}, ${said}`}>
          {said}
        </button>
      }
      entries={[...natures, null].map((one) => ({
        label: one ? t(`account:${one}`) : t('account:natureUnknown'),
        checked: one === nature,
        onSelect: () => onChoose(one),
      }))}
    />
  );
}
