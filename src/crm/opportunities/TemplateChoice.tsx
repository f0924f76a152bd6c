import { useTranslation } from 'react-i18next';
import { useFigures, useLanguage } from '../../lib/web/language.ts';
import { OptionKeys } from '../../lib/web/ui/OptionKeys.tsx';
import { StageGauge } from '../../lib/web/ui/StageGauge.tsx';
import { pipelineTemplates } from './pipeline.contract.ts';
import { pipelineTemplate, type TemplateName } from './pipeline-templates.ts';
import './template-choice.css';

/** Ready-made ways of selling, with the stages that each one starts from. */
export function TemplateChoice({
  template,
  onChange,
}: {
  template: TemplateName;
  onChange: (template: TemplateName) => void;
}) {
  const { t } = useTranslation('pipeline');
  const language = useLanguage();
  const { percent } = useFigures();
  const { stages } = pipelineTemplate(template, language);
  return (
    <>
      <OptionKeys
        label={t('template.label')}
        value={template}
        onChange={onChange}
        options={pipelineTemplates.map((name, index) => ({
          value: name,
          label: t(`template.${name}`),
          keys: String(index + 1),
        }))}
      />
      <StageGauge at={stages.length} of={stages.length} wide />
      <ol className="stake" aria-label={t('template.stages')}>
        {stages.map((stage) => (
          <li key={stage.name} title={stage.exitTest}>
            {stage.name} <span className="mm nb">{percent(stage.probability)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
