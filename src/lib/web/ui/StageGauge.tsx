import { useTranslation } from 'react-i18next';

/** The surveyor's stake: as many bands as the pipeline has stages, filled up to the one reached (from 1). */
export function StageGauge({
  at,
  of,
  wide,
  title,
}: {
  at: number;
  of: number;
  wide?: boolean;
  title?: string;
}) {
  const { t } = useTranslation('ui');
  return (
    <span className={wide ? 'jal xl' : 'jal'} role="img" aria-label={t('stageOf', { at, of })} title={title}>
      {Array.from({ length: of }, (_, index) => (
        <i key={`band-${index + 1}`} className={index < at ? (index % 2 ? 'on alt' : 'on') : ''} />
      ))}
    </span>
  );
}
