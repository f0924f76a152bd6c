import { useTranslation } from 'react-i18next';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import type { Account, accountWarnings } from './account.contract.ts';
import { formatSiren, formatSiret, sirenOfSiret } from './company-identifiers.ts';
import { remarkOnSiren, remarkOnSiret, remarkOnVat } from './identifier-remarks.ts';
import { useAccountEdits } from './useAccountEdits.tsx';
import { useChecks } from './useChecks.tsx';

type Warning = (typeof accountWarnings)[number];

/** SIRET, SIREN where it says more, NAF with its label, VAT: a key that does not hold is said, and kept. */
export function AccountNumbers({ account, readOnly }: { account: Account; readOnly: boolean }) {
  const { t } = useTranslation('account');
  const save = useAccountEdits(account);
  const check = useChecks();
  const { siret, siren, vatNumber, nafCode, nafLabel, nafVersion, warnings } = account;
  const told = siret !== null && siren === sirenOfSiret(siret);
  const line = (field: 'siret' | 'siren' | 'vatNumber' | 'nafCode') => ({
    label: t(`field.${field}`),
    text: account[field] ?? '',
    placeholder: t(`example.${field}`),
    readOnly,
    onSave: (text: string, version?: number) => save({ [field]: text || null }, t(`field.${field}`), version),
  });
  const verified = (value: string | null, wrong: readonly Warning[]) => (
    <Verified value={value} wrong={warnings.filter((one) => wrong.includes(one))} />
  );
  return (
    <>
      <dt>{t('field.siret')}</dt>
      <dd>
        <InlineField
          shown={siret && verified(formatSiret(siret), ['siret_checksum', 'siret_of_other_siren'])}
          inputMode="numeric"
          max={24}
          check={check(remarkOnSiret)}
          {...line('siret')}
        />
      </dd>
      {!told && (
        <>
          <dt>{t('field.siren')}</dt>
          <dd>
            <InlineField
              shown={siren && verified(formatSiren(siren), ['siren_checksum'])}
              inputMode="numeric"
              max={20}
              check={check(remarkOnSiren)}
              {...line('siren')}
            />
          </dd>
        </>
      )}
      <dt>{t('field.nafCode')}</dt>
      <dd>
        <InlineField
          shown={
            nafCode && (
              <>
                <span
                  title={
                    nafVersion
                      ? t(nafVersion === '2025' ? 'nafVersion.naf2025' : 'nafVersion.rev2')
                      : undefined
                  }
                >
                  {nafCode}
                </span>{' '}
                <span className="m">{nafLabel}</span>
                <Warnings warnings={warnings.filter((one) => one === 'naf_unknown')} />
              </>
            )
          }
          max={10}
          {...line('nafCode')}
        />
      </dd>
      <dt>{t('field.vatNumber')}</dt>
      <dd>
        <InlineField
          shown={vatNumber && verified(spacedVat(vatNumber), ['vat_checksum'])}
          max={24}
          check={check(remarkOnVat)}
          {...line('vatNumber')}
        />
      </dd>
    </>
  );
}

function Verified({ value, wrong }: { value: string | null; wrong: readonly Warning[] }) {
  const { t } = useTranslation('account');
  return (
    <span className={wrong.length === 0 ? 'nb' : undefined}>
      {value}{' '}
      {wrong.length === 0 ? (
        <span className="c-won" role="img" aria-label={t('verified')} title={t('verified')}>
          <Shape name="won" />
        </span>
      ) : (
        <Warnings warnings={wrong} />
      )}
    </span>
  );
}

function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const { t } = useTranslation('account');
  return warnings.map((warning) => (
    <span key={warning} className="c-hold t12 warned">
      <Shape name="late" /> {t(`warning.${warning}`)}
    </span>
  ));
}

/** « FR 16 999104722 », as on letterheads. */
function spacedVat(value: string): string {
  return value.replace(/^(FR)(..)(\d{9})$/, '$1 $2 $3');
}
