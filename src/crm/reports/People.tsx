import { useTranslation } from 'react-i18next';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { DotAndWhisker } from '../../lib/web/ui/DotAndWhisker.tsx';
import { ReadingTag } from '../../lib/web/ui/StatusPill.tsx';
import { useMe } from '../users/Me.tsx';
import type { ClosingReport } from './closing-report.contract.ts';
import { ReadingCell } from './ReadingCell.tsx';
import { tooFewForRate } from './reading.ts';
import { useRates } from './useRates.tsx';

/** Each beside their own past, in alphabetical order: no ranking, no medal, no red person. */
export function People({ people, compared }: { people: ClosingReport['byOwner']; compared: boolean }) {
  const { t } = useTranslation('report');
  if (people.length === 0) return null;
  return (
    <section className="card people">
      <h2>
        {t('people.title')} <span className="mm">{t('people.scope')}</span>
      </h2>
      <table className="rt">
        <thead className="sr">
          <tr>
            <th>{t('people.name')}</th>
            <th>{t('ratios.rate')}</th>
            <th>{t('ratios.n')}</th>
            <th>{t('ratios.plausible')}</th>
            <th>{t('ratios.reading')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.ownerId ?? 'nobody'} person={person} compared={compared} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PersonRow({ person, compared }: { person: ClosingReport['byOwner'][number]; compared: boolean }) {
  const { t } = useTranslation('report');
  const { rate, spoken } = useRates();
  const { user } = useMe();
  const name = person.ownerId === null ? t('filter.nobody') : person.name;
  const few = tooFewForRate(person.closed);
  const past = tooFewForRate(person.previous.closed) ? null : person.previous.value;
  return (
    <tr>
      <th scope="row">
        <span className="row">
          <Avatar name={name} me={person.ownerId === user.id} />
          <b className="ell">{name}</b>
        </span>
      </th>
      {few ? (
        <>
          <td className="num counts" colSpan={2}>
            <b>{t('few.won', { count: person.won, total: person.closed })}</b>
          </td>
          <td className="axis said" colSpan={2}>
            <ReadingTag strength="peu">{t('reading.too_few')}</ReadingTag>{' '}
            <span className="mm t12">{t('few.rule')}</span>
          </td>
        </>
      ) : (
        <>
          <td className="num rate">
            <b>{rate(person.value)}</b>
          </td>
          <td className="num m n-of">
            {t('ratios.outOf', { numerator: person.won, denominator: person.closed })}
          </td>
          <td className="axis">
            <DotAndWhisker
              width={200}
              value={person.value}
              low={person.low}
              high={person.high}
              past={compared ? past : null}
              label={spoken(person)}
            />
          </td>
          <td className="t12 said">{compared && <ReadingCell reading={person.reading} />}</td>
        </>
      )}
    </tr>
  );
}
