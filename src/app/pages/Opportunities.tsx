import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { boardShows, filterOf, type ListFilter } from '../../crm/opportunities/list-view.ts';
import { OpportunityTabs } from '../../crm/opportunities/OpportunityTabs.tsx';
import { ShapeSwitch } from '../../crm/opportunities/ShapeSwitch.tsx';
import { useMe } from '../../crm/users/Me.tsx';
import { useNow } from '../../lib/web/Clock.tsx';
import { phone, useMedia } from '../../lib/web/media.ts';
import { Screen } from '../shell/Screen.tsx';
import { OpportunitiesAsBoard } from './OpportunitiesAsBoard.tsx';
import { OpportunitiesAsList } from './OpportunitiesAsList.tsx';
import { keepShape, keptShape } from './opportunities-shape.ts';

/** The portfolio, as a board or as a sheet; the address says what is looked at, so that it can be sent and found again. */
export default function Opportunities() {
  const { t } = useTranslation('opportunities');
  const { user } = useMe();
  const { today } = useNow();
  const navigate = useNavigate({ from: '/opportunities' });
  const onPhone = useMedia(phone);
  const { as: asked, view = 'open', ...over } = useSearch({ from: '/frame/opportunities' });
  const wanted = asked ?? keptShape();
  const as = onPhone || !boardShows(view) ? 'list' : wanted;
  if (asked) keepShape(asked);
  const filter = filterOf(view, over, { me: user.id, today });
  const modified = Object.values(over).some((value) => value !== undefined);
  const change = (changed: ListFilter) =>
    void navigate({ to: '/opportunities', search: (before) => ({ ...before, ...changed }), replace: true });
  const reset = () => void navigate({ to: '/opportunities', search: { as, view }, replace: true });
  const shown = { view, filter, modified, onChange: change, onReset: reset };
  return (
    <Screen
      name={t('title')}
      tabs={<OpportunityTabs view={view} as={as} />}
      tools={!onPhone && <ShapeSwitch view={view} as={as} />}
    >
      {as === 'board' ? <OpportunitiesAsBoard {...shown} /> : <OpportunitiesAsList {...shown} />}
    </Screen>
  );
}
