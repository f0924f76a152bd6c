/** Who: two initials. `me` stands out; readers hear the name. */
export function Avatar({ name, me, large }: { name: string; me?: boolean; large?: boolean }) {
  return (
    <span
      className={`av ${me ? 'me' : ''} ${large ? 'large' : ''}`}
      role="img"
      aria-label={name}
      title={name}
    >
      {initials(name)}
    </span>
  );
}

/** « Claire Morvan » gives CM, « Jean-Luc de la Tour » JT, « Nadège » NA. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const letters = last ? first.charAt(0) + last.charAt(0) : first.slice(0, 2);
  return letters.toLocaleUpperCase() || '?';
}
