import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../lib/call.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import { Checkbox, RadioList } from '../../lib/web/ui/Checkbox.tsx';
import { SelectField } from '../../lib/web/ui/Field.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { Segmented } from '../../lib/web/ui/Segmented.tsx';
import { useMe } from './Me.tsx';
import { timeZoneChoices } from './time-zone-choices.ts';
import { updateOrganization } from './user.contract.ts';

type Change = Omit<CallInput<typeof updateOrganization>['body'], 'version'>;
const moments = ['interest', 'meeting', 'agreement'] as const;

/** What holds for the whole company: its name, who sees what, when a lead counts, which days are off. */
export function OrganizationSettings() {
  const { t } = useTranslation('people');
  const { organization } = useMe();
  const orSay = useSayFailure();
  const write = useWrite(updateOrganization, { touches: ['me'] });
  const { version, name, language, timeZone, salesSee, conversionMoment, alsaceMoselle } = organization;
  const change = async (changed: Change, read = version) => {
    await write.mutateAsync({ body: { ...changed, version: read } });
    say({ text: t('company.saved'), shape: 'won' });
  };
  const set = (changed: Change) => orSay(change(changed));
  return (
    <section className="card">
      <div className="fields">
        <div className="choice">
          <b>{t('company.name')}</b>
          <InlineField
            label={t('company.name')}
            shown={name}
            text={name}
            max={120}
            onSave={(text, read) => change({ name: text }, read)}
          />
        </div>
        <div className="choice">
          <b>{t('company.language')}</b>
          <Segmented
            label={t('company.language')}
            value={language}
            onChange={(chosen) => set({ language: chosen })}
            segments={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        <SelectField
          label={t('company.timeZone')}
          value={timeZone}
          options={timeZoneChoices(timeZone)}
          onChange={(zone) => set({ timeZone: zone })}
        />
        <div className="choice">
          <b>{t('company.salesSee')}</b>
          <Segmented
            label={t('company.salesSee')}
            value={salesSee}
            onChange={(chosen) => set({ salesSee: chosen })}
            segments={[
              { value: 'own', label: t('company.own') },
              { value: 'team', label: t('company.team') },
            ]}
          />
        </div>
      </div>
      <div className="choice">
        <b>{t('company.moment')}</b>
        <RadioList
          label={t('company.moment')}
          value={conversionMoment}
          onChange={(chosen) => set({ conversionMoment: chosen })}
          options={moments.map((value) => ({ value, label: t(`company.${value}`) }))}
        />
      </div>
      <div className="choice">
        <b>{t('company.holidays')}</b>
        <Checkbox checked={alsaceMoselle} onChange={(on) => set({ alsaceMoselle: on })}>
          {t('company.alsaceMoselle')}
        </Checkbox>
      </div>
    </section>
  );
}
