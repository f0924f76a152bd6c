/** Tables of better-auth, under its own names. A person stands here once, whatever the organizations. */
export interface AuthUserTable {
  id: string;
  name: string;
  /** Lower case. */
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface AuthSessionTable {
  id: string;
  token: string;
  userId: string;
  /** End of the session whatever happens. */
  expiresAt: Date;
  createdAt: Date;
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  activeOrganizationId: string | null;
  /** Last use, to a few minutes. */
  seenAt: Date | null;
}

export interface AuthAccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface AttemptsTable {
  key: string;
  failures: number;
  last_at: Date;
}

declare module './database.ts' {
  interface Tables {
    'auth.user': AuthUserTable;
    'auth.session': AuthSessionTable;
    'auth.account': AuthAccountTable;
    'auth.attempt': AttemptsTable;
  }
}
