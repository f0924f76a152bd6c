import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { Tag } from '../../lib/web/ui/StatusPill.tsx';
import type { Account } from './account.contract.ts';

/** Who the company is, beside another record: name, trade, town, and what tells it apart. Changed on its own record. */
export function AccountBrief({ account, children }: { account: Account; children?: ReactNode }) {
  return (
    <>
      <Head account={account} />
      <div className="blk">
        <dl className="dl facts">
          <Numbers account={account} />
          <Reach account={account} />
          {children}
        </dl>
      </div>
    </>
  );
}

function Head({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const { dayMonth } = useDays();
  const { id, name, kind, activity, city, relationship, customerSince, headcount, nature } = account;
  const trade = [activity, city && capitalized(city)].filter(Boolean).join(', ');
  const tags = [
    relationship === 'customer' && customerSince
      ? t('customerSince', { day: dayMonth(customerSince) })
      : t(relationship),
    headcount,
    kind === 'person' ? t('person') : nature && t(nature),
  ];
  return (
    <div className="blk">
      <h2>
        <Link to="/accounts/$id" params={{ id }} className="to">
          {name}
        </Link>
      </h2>
      {trade && <span className="m">{trade}</span>}
      <div className="row wrap tags">
        {tags.filter(Boolean).map((tag) => (
          <Tag key={String(tag)}>{tag}</Tag>
        ))}
      </div>
    </div>
  );
}

function Numbers({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const { siret, siren, nafCode, nafLabel, vatNumber, warnings } = account;
  const number = siret ?? siren;
  const wrong = warnings.find((warning) => warning.startsWith('sire'));
  const said = wrong ? t(`warning.${wrong}`) : t('verified');
  return (
    <>
      {number && (
        <Fact name={siret ? t('field.siret') : t('field.siren')}>
          {grouped(number)}{' '}
          <span className={wrong ? 'c-hold' : 'c-won'} title={said} role="img" aria-label={said}>
            <Shape name={wrong ? 'none' : 'won'} />
          </span>
        </Fact>
      )}
      {nafCode && (
        <Fact name={t('field.nafCode')}>
          {nafCode} {nafLabel && <span className="m">{nafLabel}</span>}
        </Fact>
      )}
      {vatNumber && (
        <Fact name={t('field.vatNumber')}>
          {vatNumber.replace(/^([A-Z]{2})(..)(\d{9})$/u, '$1\u00a0$2\u00a0$3')}
        </Fact>
      )}
    </>
  );
}

function Reach({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const { street, street2, postcode, city, country, phones, emails } = account;
  const address = [street, street2, [postcode, city].filter(Boolean).join(' '), country].filter(Boolean);
  return (
    <>
      {address.length > 0 && (
        <Fact name={t('field.address')}>
          {address.map((part) => (
            <span className="line" key={part}>
              {part}
            </span>
          ))}
        </Fact>
      )}
      {phones.map(({ number, display, label }) => (
        <Fact key={number} name={t('field.phones')}>
          <a href={`tel:${number}`} className="nb">
            {display}
          </a>{' '}
          {label && <span className="m">{label}</span>}
        </Fact>
      ))}
      {emails.map(({ address: mail }) => (
        <Fact key={mail} name={t('field.emails')}>
          <a href={`mailto:${mail}`} className="any">
            {mail}
          </a>
        </Fact>
      ))}
    </>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** « 999 104 722 00015 », with spaces that do not break. */
function grouped(number: string): string {
  const [, ...parts] = /^(\d{3})(\d{3})(\d{3})(\d{5})?$/u.exec(number.replace(/\s/g, '')) ?? [];
  return parts.length > 0 ? parts.filter(Boolean).join('\u00a0') : number;
}

/** « TOURS » on an envelope is « Tours » in a sentence. */
function capitalized(city: string): string {
  if (city !== city.toLocaleUpperCase()) return city;
  return city
    .toLocaleLowerCase()
    .replace(
      /(^|[\s'’-])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toLocaleUpperCase(),
    );
}
