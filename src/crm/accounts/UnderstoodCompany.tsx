import { useTranslation } from 'react-i18next';
import { formatSiren, formatSiret } from './company-identifiers.ts';
import type { PastedCompany } from './pasted-company.ts';

/** What was understood of the box, before Enter: each part beside its field. Nothing for a name alone. */
export function UnderstoodCompany({ company }: { company: PastedCompany }) {
  const { t } = useTranslation('account');
  const address = [company.street, [company.postcode, company.city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const parts: [string, string | null][] = [
    [t('field.name'), company.name],
    [t('field.siret'), company.siret && formatSiret(company.siret)],
    [t('field.siren'), company.siret ? null : company.siren && formatSiren(company.siren)],
    [t('field.vatNumber'), company.vatNumber],
    [t('field.phones'), company.phones.join(', ')],
    [t('field.emails'), company.emails.join(', ')],
    [t('field.website'), company.website],
    [t('field.address'), address],
    [t('field.note'), company.note],
  ];
  const said = parts.filter(([, value]) => value);
  if (said.length < 2) return null;
  return (
    <dl className="dl" aria-label={t('add.understood')}>
      {said.map(([field, value]) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
