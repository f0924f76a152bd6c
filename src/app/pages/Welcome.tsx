import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepPicked, type Picked } from '../../crm/imports/picked.ts';
import { InvitationLinks } from '../../crm/users/InvitationLinks.tsx';
import { useMe } from '../../crm/users/Me.tsx';
import { type Invited, useInvites } from '../../crm/users/useInvites.tsx';
import { call } from '../../lib/web/call.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { openDemonstration } from '../demo/demo.contract.ts';
import { useEverywhere } from '../shell/Everywhere.tsx';
import { startAfresh } from '../shell/start-afresh.ts';
import { saveFirstSettings, untouched } from './first-settings.ts';
import { WelcomeSettings } from './WelcomeSettings.tsx';
import { WelcomeStarts } from './WelcomeStarts.tsx';
import './welcome.css';

type Leaving = () => void | Promise<void>;

/** The first screen of a new company. Whatever one begins with, the answers on the right are kept first. */
export default function Welcome() {
  const { t } = useTranslation('welcome');
  const { t: ui } = useTranslation('ui');
  const { organization } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const invite = useInvites();
  const { openNew } = useEverywhere();
  const [settings, setSettings] = useState(untouched);
  const [busy, setBusy] = useState<'saving' | 'visiting'>();
  const [problem, setProblem] = useState<string>();
  const [invited, setInvited] = useState<{ links: readonly Invited[]; then: Leaving }>();
  useEffect(() => {
    document.title = `${t('title')} · Jalon`;
  }, [t]);

  const attempt = async (doing: 'saving' | 'visiting', work: () => Promise<void>) => {
    if (busy) return;
    setBusy(doing);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(sentenceOf(error, ui));
    } finally {
      setBusy(undefined);
    }
  };
  const leave = (then: Leaving, answers = settings) =>
    attempt('saving', async () => {
      await saveFirstSettings(answers, organization);
      const links = await invite(answers.addresses, 'sales');
      await client.invalidateQueries();
      if (links.length > 0) setInvited({ links, then });
      else await then();
    });
  const toToday = () => navigate({ to: '/today' });
  const toImport = (picked: Picked) =>
    leave(() => {
      keepPicked(picked);
      return navigate({ to: '/import' });
    });
  const toFirstLine = (line: string) =>
    leave(async () => {
      await toToday();
      openNew(line);
    });
  const visit = () =>
    attempt('visiting', async () => {
      await call(openDemonstration);
      startAfresh();
    });

  return (
    <div className="welcome">
      <WelcomeStarts
        onPicked={(picked) => void toImport(picked)}
        onLine={(line) => void toFirstLine(line)}
        onVisit={() => void visit()}
        visiting={busy === 'visiting'}
      />
      <WelcomeSettings
        settings={settings}
        onChange={(change) => setSettings((before) => ({ ...before, ...change }))}
        onContinue={() => void leave(toToday)}
        onLater={() => void leave(toToday, untouched)}
        busy={busy === 'saving'}
        problem={problem}
      />
      {invited && (
        <InvitationLinks
          invited={invited.links}
          onClose={() => {
            setInvited(undefined);
            void invited.then();
          }}
        />
      )}
    </div>
  );
}
