import { Link, useParams } from '@tanstack/react-router';
import { type ComponentType, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CompetitorSettings } from '../../crm/opportunities/CompetitorSettings.tsx';
import { ReasonSettings } from '../../crm/opportunities/ReasonSettings.tsx';
import { StageSettings } from '../../crm/opportunities/StageSettings.tsx';
import { SourceSettings } from '../../crm/sources/SourceSettings.tsx';
import { useMay } from '../../crm/users/Me.tsx';
import { PeopleSettings } from '../../crm/users/PeopleSettings.tsx';
import { ProfileSettings } from '../../crm/users/ProfileSettings.tsx';
import { Screen } from '../shell/Screen.tsx';
import { OrganizationPage } from './OrganizationPage.tsx';
import { type SectionId, sections } from './settings-sections.ts';
import './settings.css';

const pages: Record<SectionId, ComponentType> = {
  profile: ProfileSettings,
  organization: OrganizationPage,
  people: PeopleSettings,
  stages: StageSettings,
  reasons: ReasonSettings,
  competitors: CompetitorSettings,
  sources: SourceSettings,
};

/** What the company and each person choose once; saved as it is changed. */
export default function Settings() {
  const { t } = useTranslation('settings');
  const may = useMay();
  const { section } = useParams({ from: '/frame/settings/$section' });
  const allowed = sections.filter(({ needs: [entity, action] }) => may(entity, action));
  const current = allowed.find(({ id }) => id === section) ?? allowed[0];
  const Page = current && pages[current.id];
  const body = useRef<HTMLDivElement>(null);
  const id = current?.id;
  useEffect(() => {
    if (id) body.current?.scrollTo(0, 0);
  }, [id]);
  return (
    <Screen name={t('title')} primary={null}>
      <div className="settings">
        <nav aria-label={t('title')}>
          {allowed.map((one) => (
            <Link
              key={one.id}
              to="/settings/$section"
              params={{ section: one.id }}
              aria-current={one.id === id ? 'page' : undefined}
              activeProps={{}}
            >
              {t(`section.${one.id}`)}
            </Link>
          ))}
        </nav>
        <div className="part" ref={body} key={id}>
          {Page && id && (
            <>
              <h2>{t(`section.${id}`)}</h2>
              <p className="m about">{t(`about.${id}`)}</p>
              <Page />
            </>
          )}
        </div>
      </div>
    </Screen>
  );
}
