import { useShortcuts } from '../../lib/web/keyboard.ts';

/** Enter keeps the line from whichever field; Ctrl Enter also opens what was made. */
export function LineKeys({
  onSubmit,
  onSubmitAndOpen,
  onAgain,
}: {
  onSubmit: () => void;
  onSubmitAndOpen?: () => void;
  onAgain?: (() => void) | undefined;
}) {
  useShortcuts([
    { keys: 'Enter', whileTyping: true, run: onSubmit },
    ...(onSubmitAndOpen ? [{ keys: 'Ctrl+Enter', run: onSubmitAndOpen }] : []),
    ...(onAgain ? [{ keys: 'I', run: onAgain }] : []),
  ]);
  return null;
}
