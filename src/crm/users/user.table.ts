import type { ColumnType, Selectable } from 'kysely';
import type { Day } from '../../lib/dates.ts';
import type { Role } from './permissions.ts';

export interface OrganizationsTable {
  organization_id: string;
  name: string;
  language: 'fr' | 'en';
  time_zone: string;
  currency: string;
  demonstration: boolean;
  settings: ColumnType<OrganizationSettings, string, string>;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export interface OrganizationSettings {
  salesSee: 'own' | 'team';
  conversionMoment: 'interest' | 'meeting' | 'agreement';
  alsaceMoselle: boolean;
  started: boolean;
}

export interface UsersTable {
  organization_id: string;
  id: string;
  name: string;
  /** Lower case, the one of `auth.user`. */
  email: string;
  role: Role;
  language: 'fr' | 'en';
  preferences: ColumnType<Preferences, string, string>;
  deactivated_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export interface Preferences {
  theme?: 'system' | 'light' | 'dark' | undefined;
  density?: 'compact' | 'normal' | 'confort' | undefined;
  singleKeys?: boolean | undefined;
  timeZone?: string | null | undefined;
  holidayZone?: 'A' | 'B' | 'C' | null | undefined;
}

export interface TeamsTable {
  organization_id: string;
  id: string;
  name: string;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export interface TeamMembersTable {
  organization_id: string;
  team_id: string;
  user_id: string;
}

export type OrganizationRow = Selectable<OrganizationsTable>;

export type UserRow = Selectable<UsersTable> & {
  teamIds: string[];
  /** End of a dated access; null = none. */
  accessEndsAt: Date | null;
  /** The same as the last day on the organization's clock. */
  accessEndsOn: Day | null;
};

export type TeamRow = TeamsTable & { memberIds: string[] };

declare module '../../lib/server/database.ts' {
  interface Tables {
    organizations: OrganizationsTable;
    users: UsersTable;
    teams: TeamsTable;
    team_members: TeamMembersTable;
  }
}
