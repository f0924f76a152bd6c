import { useNavigate, useRouter } from '@tanstack/react-router';
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { placeInWalk, walkAround } from '../../lib/web/walk.ts';

type Place = '/accounts' | '/contacts';

/** Where one comes from, with the records before and after: back, `J`, `K`. */
export function RecordWalk({ of, id, list }: { of: Place; id: string; list: string }) {
  const { t } = useTranslation('account');
  const router = useRouter();
  const navigate = useNavigate();
  const walk = walkAround(id);
  const place = walk && placeInWalk(walk, id);
  const go = (other: string | undefined) =>
    other && void navigate({ to: `${of}/$id`, params: { id: other } });
  useShortcuts([
    { keys: 'J', label: t('next'), run: () => go(place?.next) },
    { keys: 'K', label: t('previous'), run: () => go(place?.previous) },
  ]);
  const back = () =>
    router.history.canGoBack() ? router.history.back() : void navigate({ to: '/accounts' });
  return (
    <>
      <IconButton look="quiet" label={t('back')} icon={<ArrowLeft className="i" />} onClick={back} />
      <span className="m nb ell">{list}</span>
      {place && (
        <>
          <span className="mm t12 nb">{t('place', { at: place.at, of: place.of })}</span>
          <IconButton
            small
            look="quiet"
            label={`${t('previous')} (K)`}
            disabled={!place.previous}
            icon={<ChevronUp className="i" />}
            onClick={() => go(place.previous)}
          />
          <IconButton
            small
            look="quiet"
            label={`${t('next')} (J)`}
            disabled={!place.next}
            icon={<ChevronDown className="i" />}
            onClick={() => go(place.next)}
          />
        </>
      )}
    </>
  );
}
