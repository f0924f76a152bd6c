import type { ActivityKind, CallOutcome } from './activity.ts';

export interface ActivitiesTable {
  organization_id: string;
  id: string;
  kind: ActivityKind;
  account_id: string | null;
  contact_id: string | null;
  opportunity_id: string | null;
  owner_id: string | null;
  author_id: string | null;
  subject: string;
  body: string;
  outcome: CallOutcome | null;
  direction: 'in' | 'out' | null;
  due_on: string | null;
  /** Minutes after midnight in the organization's time zone. */
  due_minute: number | null;
  duration_minutes: number | null;
  done_at: Date | null;
  /** Written by the store of what the activity hangs from, so that it is filtered without knowing it. */
  access_owner_id: string | null;
  access_team_id: string | null;
  access_level: string;
  import_id: string | null;
  removed_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

declare module '../../lib/server/database.ts' {
  interface Tables {
    activities: ActivitiesTable;
  }
}
