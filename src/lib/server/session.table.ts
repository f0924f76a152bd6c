import type { ColumnType } from 'kysely';

/** Links a person of `auth.user` to one `users` row an organization. Outside row level security. */
export interface MembershipsTable {
  auth_user_id: string;
  organization_id: string;
  user_id: string;
  role: string;
  expires_at: Date | null;
}

/** Links that work without signing in; only the hash of a token is kept. */
export interface PublicTokensTable {
  hash: string;
  organization_id: string | null;
  purpose: string;
  payload: ColumnType<unknown, string, string>;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

/** Keys of the API; only the hash of a key is kept. */
export interface ApiKeysTable {
  hash: string;
  organization_id: string;
  id: string;
  user_id: string;
  name: string;
  may_write: boolean;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

declare module './database.ts' {
  interface Tables {
    memberships: MembershipsTable;
    public_tokens: PublicTokensTable;
    api_keys: ApiKeysTable;
  }
}
