/** A phone or an e-mail with what it is for, on one line: « 02 61 91 04 12 standard », « contact@delmas.fr compta ». */

/** The number in front, what follows as its label; a line without digits in front is all number. */
export function splitPhone(line: string): { number: string; label: string } {
  const [number = ''] = /^\+?[\d\s().–-]*\d/.exec(line.trim()) ?? [];
  if (number === '') return { number: line.trim(), label: '' };
  return { number: number.trim(), label: tidy(line.trim().slice(number.length)) };
}

/** The address in front, what follows as its label. */
export function splitEmail(line: string): { address: string; label: string } {
  const [address = '', ...label] = line.trim().split(/[\s,;]+/);
  return { address, label: tidy(label.join(' ')) };
}

function tidy(label: string): string {
  return label.replace(/^[\s,;:()–-]+|[\s()]+$/g, '').slice(0, 40);
}
