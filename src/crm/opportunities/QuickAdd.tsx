/** Placeholder of the one-line form; see the words of its slice. */
export default function QuickAdd({ onClose }: { text: string; onClose: () => void }) {
  onClose();
  return null;
}
