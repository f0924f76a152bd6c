/** What a painted row means to a seller: green is won, red is to be decided; other colours say nothing (domain 7.4). */
export type FillMeaning = 'won' | 'ask';

/** `#RRGGBB` to its meaning; null for greys, pale tints of other hues and no paint. */
export function meaningOfFill(colour: string | null): FillMeaning | null {
  if (colour === null || !/^#[0-9A-F]{6}$/i.test(colour)) return null;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const strongest = Math.max(red, green, blue);
  const spread = strongest - Math.min(red, green, blue);
  if (spread < 24) return null;
  const hue = hueOf(red, green, blue, strongest, spread);
  if (hue >= 75 && hue <= 165) return 'won';
  return hue <= 18 || hue >= 340 ? 'ask' : null;
}

function hueOf(red: number, green: number, blue: number, strongest: number, spread: number): number {
  if (strongest === red) return (((green - blue) / spread) * 60 + 360) % 360;
  if (strongest === green) return ((blue - red) / spread) * 60 + 120;
  return ((red - green) / spread) * 60 + 240;
}
