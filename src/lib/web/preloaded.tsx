import { type ComponentType, lazy, useState } from 'react';

/**
 * A part whose code is fetched apart, ahead of its first use. Once fetched it is drawn at once: React's own `lazy` would
 * still show its fallback for up to 300 ms, and letters typed meanwhile would be lost.
 */
export function preloaded<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let fetched: ComponentType<Props> | undefined;
  const fetch = async () => {
    const module = await load();
    fetched = module.default;
    return module;
  };
  const Awaited = lazy(fetch) as unknown as ComponentType<Props>;
  function Part(props: Props) {
    // Chosen once: changing from one to the other would draw the part anew.
    const [Drawn] = useState(() => fetched ?? Awaited);
    return <Drawn {...props} />;
  }
  // A line that fails now is no matter: the part is asked for again when it is needed.
  return Object.assign(Part, { preload: (): void => void fetch().catch(() => undefined) });
}
