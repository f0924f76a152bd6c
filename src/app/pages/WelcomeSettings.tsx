import { useTranslation } from 'react-i18next';
import { TemplateChoice } from '../../crm/opportunities/TemplateChoice.tsx';
import { AddressList } from '../../crm/users/AddressList.tsx';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { RadioList } from '../../lib/web/ui/Checkbox.tsx';
import type { FirstSettings } from './first-settings.ts';

const moments = ['interest', 'meeting', 'agreement'] as const;

/** Three settings with an answer already in each: how one sells, when a lead counts, who sells. */
export function WelcomeSettings({
  settings,
  onChange,
  onContinue,
  onLater,
  busy,
  problem,
}: {
  settings: FirstSettings;
  onChange: (change: Partial<FirstSettings>) => void;
  onContinue: () => void;
  onLater: () => void;
  busy: boolean;
  problem: string | undefined;
}) {
  const { t } = useTranslation(['welcome', 'people', 'pipeline']);
  useShortcuts([{ keys: 'Enter', label: t('welcome:settings.go'), run: onContinue }]);
  return (
    <aside className="rgt" aria-label={t('welcome:settings.title')}>
      <div>
        <h2>{t('welcome:settings.title')}</h2>
        <p className="m">{t('welcome:settings.text')}</p>
      </div>
      <div className="q">
        <b>{t('pipeline:template.label')}</b>
        <TemplateChoice template={settings.template} onChange={(template) => onChange({ template })} />
      </div>
      <div className="q">
        <b>{t('welcome:settings.moment')}</b>
        <RadioList
          label={t('welcome:settings.moment')}
          value={settings.moment}
          onChange={(moment) => onChange({ moment })}
          options={moments.map((moment) => ({ value: moment, label: t(`welcome:settings.${moment}`) }))}
        />
      </div>
      <div className="q">
        <b>{t('people:invite.label')}</b>
        <AddressList
          label={t('people:invite.label')}
          hideLabel
          hint={t('people:invite.hint')}
          addresses={settings.addresses}
          onChange={(addresses) => onChange({ addresses })}
          onEnter={onContinue}
        />
      </div>
      <div className="go">
        {problem && <Callout tone="late">{problem}</Callout>}
        <div className="row">
          <span className="mm t12">{t('welcome:settings.skip')}</span>
          <span className="sp" />
          <Button onClick={onLater}>{t('welcome:settings.later')}</Button>
          <Button look="primary" keys="Enter" busy={busy} onClick={onContinue}>
            {t('welcome:settings.go')}
          </Button>
        </div>
      </div>
    </aside>
  );
}
