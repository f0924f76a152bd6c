import { createContext, type ReactNode, useContext } from 'react';
import type { Me } from './user.contract.ts';

const MeContext = createContext<Me | undefined>(undefined);

/** Makes the signed-in person known to every part below. */
export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** The signed-in person, their organization and what they may do. Only below the frame, where one is signed in. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('Nobody is signed in here');
  return me;
}

/** Whether this person may do it: `useMay()('opportunity', 'close')`. What one may not do is not shown. */
export function useMay(): (entity: string, action: string) => boolean {
  const { may } = useMe();
  return (entity, action) => may.includes(`${entity}:${action}`);
}
