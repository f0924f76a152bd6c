import { useSyncExternalStore } from 'react';

/** Whether the window fits a media query: `(max-width: 700px)` is a phone, `(min-width: 1700px)` a large screen. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

export const phone = '(max-width: 700px)';
