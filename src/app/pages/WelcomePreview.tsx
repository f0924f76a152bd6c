import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { Shape, type ShapeName } from '../../lib/web/ui/Shape.tsx';
import { StageGauge } from '../../lib/web/ui/StageGauge.tsx';

const rows = [
  { name: 'Cabinet Delmas', shape: 'late', tone: 'c-late', reason: 'late', stage: 4, amount: 38_500 },
  { name: 'Ateliers Ligérien', shape: 'today', tone: 'c-acc', reason: 'due', stage: 4, amount: 57_200 },
  { name: 'Notaires Abadie', shape: 'none', tone: 'c-hold', reason: 'nothing', stage: 2, amount: 14_900 },
] as const satisfies readonly { shape: ShapeName; [other: string]: unknown }[];

/** Three invented rows of the morning list: what one's own file will look like. */
export function WelcomePreview() {
  const { t } = useTranslation('welcome');
  const { money } = useFigures();
  return (
    <section className="card pvw">
      <h2 className="sec">
        {t('preview.title')} <span className="q">{t('preview.from')}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.name} className="pr">
            <Shape name={row.shape} className={row.tone} />
            <b className="ell">{row.name}</b>
            <span className="m ell" title={t(`preview.${row.reason}`)}>
              {t(`preview.${row.reason}`)}
            </span>
            <StageGauge at={row.stage} of={6} />
            <b className="num">{money(row.amount)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
