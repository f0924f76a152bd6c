import { useTranslation } from 'react-i18next';
import { type Preferences, setPreferences, usePreferences } from '../../lib/web/preferences.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { Checkbox } from '../../lib/web/ui/Checkbox.tsx';
import { SelectField } from '../../lib/web/ui/Field.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { Segmented } from '../../lib/web/ui/Segmented.tsx';
import { ApiKeys } from './ApiKeys.tsx';
import { useMe } from './Me.tsx';
import { OwnPassword } from './OwnPassword.tsx';
import { Sessions } from './Sessions.tsx';
import { timeZoneChoices } from './time-zone-choices.ts';
import { useMyself } from './useMyself.tsx';
import { updateMe } from './user.contract.ts';

const themes = ['system', 'light', 'dark'] as const;
const densities = ['compact', 'normal', 'confort'] as const;

/** One's own name, language, tastes and keys. */
export function ProfileSettings() {
  const { t } = useTranslation('people');
  const { user } = useMe();
  const save = useMyself();
  const rename = useWrite(updateMe, { touches: ['user'] });
  return (
    <>
      <section className="card">
        <div className="fields">
          <div className="choice">
            <b>{t('profile.name')}</b>
            <InlineField
              label={t('profile.name')}
              shown={user.name}
              text={user.name}
              max={120}
              onSave={(name) => rename.mutateAsync({ body: { name } })}
            />
          </div>
          <div className="choice">
            <b>{t('profile.email')}</b>
            <span>{user.email}</span>
            <OwnPassword />
          </div>
          <div className="choice">
            <b>{t('profile.language')}</b>
            <Segmented
              label={t('profile.language')}
              value={user.language}
              onChange={(language) => save({ language })}
              segments={[
                { value: 'fr', label: 'Français' },
                { value: 'en', label: 'English' },
              ]}
            />
          </div>
          <SelectField
            label={t('profile.timeZone')}
            value={user.preferences.timeZone ?? ''}
            placeholder={t('profile.ownTimeZone')}
            options={timeZoneChoices(user.preferences.timeZone ?? null)}
            onChange={(zone) => save({ preferences: { timeZone: zone || null } })}
          />
        </div>
      </section>
      <Tastes onChange={(preferences) => save({ preferences })} />
      <Sessions />
      <ApiKeys />
    </>
  );
}

function Tastes({ onChange }: { onChange: (change: Partial<Preferences>) => void }) {
  const { t } = useTranslation('people');
  const { theme, density, singleKeys } = usePreferences();
  const change = (changed: Partial<Preferences>) => {
    setPreferences(changed);
    onChange(changed);
  };
  return (
    <section className="card">
      <div className="fields">
        <div className="choice">
          <b>{t('profile.theme')}</b>
          <Segmented
            label={t('profile.theme')}
            value={theme}
            onChange={(chosen) => change({ theme: chosen })}
            segments={themes.map((value) => ({ value, label: t(`profile.themes.${value}`) }))}
          />
        </div>
        <div className="choice">
          <b>{t('profile.density')}</b>
          <Segmented
            label={t('profile.density')}
            value={density}
            onChange={(chosen) => change({ density: chosen })}
            segments={densities.map((value) => ({ value, label: t(`profile.densities.${value}`) }))}
          />
        </div>
      </div>
      <div className="choice">
        <b>{t('profile.keys')}</b>
        <Checkbox checked={singleKeys} onChange={(on) => change({ singleKeys: on })}>
          {t('profile.singleKeys')}
        </Checkbox>
        <span className="mm t12">{t('profile.singleKeysHow')}</span>
      </div>
    </section>
  );
}
