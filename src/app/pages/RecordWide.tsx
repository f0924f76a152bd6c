import { PanelLeft, PanelRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordBanner } from '../../crm/opportunities/RecordBanner.tsx';
import { RecordHead } from '../../crm/opportunities/RecordHead.tsx';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { RecordDock } from './RecordDock.tsx';
import { RecordIdentity } from './RecordIdentity.tsx';
import { RecordNext } from './RecordNext.tsx';
import { RecordTimeline } from './RecordTimeline.tsx';
import type { RecordParts } from './useRecord.ts';
import type { Opened } from './useRecordAct.ts';

/** Identity, timeline, next step: three panes; between 700 and 1100 px the side panes become drawers. */
export function RecordWide({ parts, opened }: { parts: RecordParts; opened: Opened }) {
  const { t } = useTranslation('record');
  const [drawer, setDrawer] = useState<'left' | 'right'>();
  const { opportunity, stages, timeline, locked, change, reach } = parts;
  const toggle = (side: 'left' | 'right') => setDrawer(drawer === side ? undefined : side);
  return (
    <div className={`fi ${drawer ? `drawn-${drawer}` : ''}`}>
      <div className="l">
        <RecordIdentity parts={parts} />
      </div>
      <div className="ce">
        <div>
          <div className="drawers">
            <IconButton
              small
              label={t('seeIdentity')}
              aria-expanded={drawer === 'left'}
              icon={<PanelLeft className="i" />}
              onClick={() => toggle('left')}
            />
            <span className="ell m">{opportunity.accountName}</span>
            <IconButton
              small
              label={t('seeNext')}
              aria-expanded={drawer === 'right'}
              icon={<PanelRight className="i" />}
              onClick={() => toggle('right')}
            />
          </div>
          <RecordHead
            opportunity={opportunity}
            stages={stages}
            items={timeline.items}
            locked={locked}
            onChange={(patch) => void change(patch)}
            onReach={reach}
          />
          <RecordBanner opportunity={opportunity} onAct={opened.begin} />
        </div>
        <div className="tl">
          <RecordTimeline parts={parts} />
        </div>
        <RecordDock parts={parts} opened={opened} resting />
      </div>
      <div className="rr">
        <RecordNext parts={parts} opened={opened} />
      </div>
    </div>
  );
}
