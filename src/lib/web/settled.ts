import { useEffect, useState } from 'react';

/** A value once it has stopped changing for a moment: what is asked of the server while somebody types. */
export function useSettled<Value>(value: Value, milliseconds = 120): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
