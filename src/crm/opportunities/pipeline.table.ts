import type { ProbabilitySource } from './probability.ts';
import type { Milestone } from './status.ts';

interface Versioned {
  organization_id: string;
  id: string;
  archived_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export interface PipelinesTable extends Versioned {
  name: string;
  position: number;
  probability_source: ProbabilitySource;
}

export interface StagesTable extends Versioned {
  pipeline_id: string;
  name: string;
  exit_test: string | null;
  position: number;
  probability: number;
  milestone: Milestone;
  slow_after_days: number | null;
}

export interface CompetitorsTable extends Versioned {
  name: string;
  name_key: string;
}

export interface ReasonsTable extends Versioned {
  outcome: 'lost' | 'vanished' | 'on_hold' | 'cancelled';
  parent_id: string | null;
  code: string | null;
  label: string;
  external_event: boolean;
  position: number;
}

declare module '../../lib/server/database.ts' {
  interface Tables {
    pipelines: PipelinesTable;
    stages: StagesTable;
    competitors: CompetitorsTable;
    reasons: ReasonsTable;
  }
}
