import { v7 } from 'uuid';

/** A new id: UUID version 7, which sorts by time of creation. Pure rules get ids as arguments; only the server makes them. */
export function newId(): string {
  return v7();
}
