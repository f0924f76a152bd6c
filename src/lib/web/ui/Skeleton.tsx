/** A bar of the width that the text will have: the shape first, never a wheel in the middle. */
export function Skeleton({ width, height }: { width: number | string; height?: number }) {
  return <span className="sk" style={{ width, height }} />;
}

/** Rows of a list on its way; readers hear that it is loading. */
export function SkeletonRows({ rows = 6, label }: { rows?: number; label: string }) {
  return (
    <div className="skl" role="status" aria-busy="true" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={`row-${index + 1}`}>
          <Skeleton width={12} height={12} />
          <Skeleton width={90 + ((index * 37) % 60)} />
          <Skeleton width={`${95 - ((index * 13) % 30)}%`} />
          <Skeleton width={60} />
        </div>
      ))}
    </div>
  );
}
