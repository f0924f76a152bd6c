import { useTranslation } from 'react-i18next';

const always = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'] as const;
const whenVanished = ['q1', 'q2', 'q3', 'q8', 'q9'] as const;

/** The five-minute guide: the questions that part price from value (domain 3.2). */
export function DebriefGuide({ vanished }: { vanished: boolean }) {
  const { t } = useTranslation('record');
  return (
    <details className="guide">
      <summary>{t('debrief.guide')}</summary>
      <ol>
        {[...(vanished ? whenVanished : always), 'q10' as const].map((question) => (
          <li key={question}>{t(`debrief.questions.${question}`)}</li>
        ))}
      </ol>
    </details>
  );
}
