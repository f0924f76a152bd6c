import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../lib/call.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import { updateMe } from './user.contract.ts';

/** Changes of one's own profile, saved at once. */
export function useMyself() {
  const { t } = useTranslation('people');
  const orSay = useSayFailure();
  const write = useWrite(updateMe, { touches: ['user'] });
  return (change: CallInput<typeof updateMe>['body']) =>
    orSay(write.mutateAsync({ body: change }).then(() => say({ text: t('profile.saved'), shape: 'won' })));
}
