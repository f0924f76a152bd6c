/** A found text with the letters that were typed underlined, accents and case put aside. */
export function Found({ text, query }: { text: string; query: string }) {
  const at = plain(text).indexOf(plain(query));
  if (query === '' || at < 0) return text;
  const end = at + query.length;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}

/** Same length as the text, so that positions hold. */
function plain(text: string): string {
  return Array.from(text, (letter) => letter.normalize('NFD').charAt(0).toLocaleLowerCase().charAt(0)).join(
    '',
  );
}
