/** The surveyor's stake, in madder red. */
export function Stake({ height = 28 }: { height?: number }) {
  return (
    <svg width={height / 2} height={height} viewBox="0 0 13 26" aria-hidden="true">
      <path d="M3 0h7v20.5L6.5 26 3 20.5z" fill="var(--garance)" />
      <path d="M3 4.6h7v4.6H3zM3 13.8h7v4.6H3z" fill="light-dark(#fff,#F1E4E1)" />
      <path d="M3.4.4h6.2v20L6.5 25.2 3.4 20.4z" fill="none" stroke="var(--garance)" strokeWidth=".8" />
    </svg>
  );
}

export function Brand() {
  return (
    <div className="brand">
      <Stake height={30} />
      Jalon
    </div>
  );
}
