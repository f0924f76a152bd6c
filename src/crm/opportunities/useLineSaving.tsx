import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Problem } from '../../lib/call.ts';
import type { BodyInput } from '../../lib/contract.ts';
import { call } from '../../lib/web/call.ts';
import { say } from '../../lib/web/toasts.ts';
import type { When } from '../../lib/when.ts';
import { createAccount, deleteAccount } from '../accounts/account.contract.ts';
import { refreshOpportunities } from './ClosingActs.tsx';
import { createOpportunity, deleteOpportunity, type Opportunity } from './opportunity.contract.ts';
import type { LineCompany } from './useLineCompany.tsx';
import { useNextActionEdit } from './useNextActionEdit.tsx';

type Draft = Omit<BodyInput<typeof createOpportunity>, 'accountId'>;

/**
 * Keeps what a line says: the company when it is new, then the opportunity or the order, then what comes next. Taken
 * back as one. A second try after a refusal does not make the company again.
 */
export function useLineSaving() {
  const client = useQueryClient();
  const { plan } = useNextActionEdit();
  const [busy, setBusy] = useState(false);
  const made = useRef<{ name: string; id: string }>(undefined);

  const accountFor = async ({ account, line }: LineCompany): Promise<string> => {
    if (account) return account.id;
    if (made.current?.name !== line.company) {
      const { id } = await call(createAccount, { body: { name: line.company } });
      made.current = { name: line.company, id };
    }
    return made.current.id;
  };

  const save = async (
    company: LineCompany,
    draft: Draft,
    { next, said }: { next?: When | null; said: (saved: Opportunity) => string },
  ): Promise<Opportunity> => {
    setBusy(true);
    try {
      const accountId = await accountFor(company);
      const saved = await call(createOpportunity, { body: { ...draft, accountId } });
      if (next) await plan(saved, next);
      await refreshOpportunities(client);
      const newAccount = company.account ? undefined : accountId;
      const undo = async () => {
        await call(deleteOpportunity, { params: { id: saved.id } });
        // Somebody may have used the new company meanwhile: then it stays, and that is right.
        if (newAccount) await call(deleteAccount, { params: { id: newAccount } }).catch(unlessUsed);
        await refreshOpportunities(client);
      };
      say({ text: said(saved), shape: draft.closing ? 'direct' : 'open', undo });
      return saved;
    } finally {
      setBusy(false);
    }
  };

  return { save, busy };
}

function unlessUsed(error: unknown): void {
  if (!(error instanceof Problem) || error.code !== 'still_in_use') throw error;
}
