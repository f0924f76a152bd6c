import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * A long list drawn as far as it is looked at: `count` first, more each time its end comes near. Cheaper than drawing
 * hundreds at once, and what has been drawn stays.
 */
export function useGrowing(
  total: number,
  count: number,
): { shown: number; end: RefObject<HTMLLIElement | null> } {
  const end = useRef<HTMLLIElement>(null);
  const [asked, setAsked] = useState(count);
  const shown = Math.min(total, asked);
  useEffect(() => {
    const mark = end.current;
    if (!mark || shown >= total) return;
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setAsked((before) => before + count);
      },
      { root: mark.parentElement, rootMargin: '800px 0px' },
    );
    watch.observe(mark);
    return () => watch.disconnect();
  }, [shown, total, count]);
  return { shown, end };
}
