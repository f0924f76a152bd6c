/**
 * A refusal is a rule's answer "no, and here is why". Rules return it; they do not throw it.
 * The code picks the HTTP status here and the sentence in refusal.words.*.ts.
 */
export const refusalStatus = {
  invalid: 422,
  not_signed_in: 401,
  not_allowed: 403,
  origin_refused: 403,
  advisor_reads_only: 403,
  not_found: 404,
  version_conflict: 409,
  already_exists: 409,
  still_in_use: 409,
  key_reused_differently: 422,
  too_many_requests: 429,
  too_large: 413,
  setup_done: 409,
  link_expired: 410,
  wrong_credentials: 401,
  password_too_weak: 422,
  last_admin: 409,
  no_organization: 403,
  works_elsewhere: 409,
  reference_unknown: 422,
  email_unreadable: 422,
  company_number_unreadable: 422,
  number_destroyed_by_spreadsheet: 422,
  amount_invalid: 422,
  date_invalid: 422,
  date_not_understood: 422,
  review_date_past: 422,
  already_closed: 409,
  not_closed: 409,
  not_on_hold: 409,
  reason_required: 422,
  reason_of_other_outcome: 422,
  stage_of_other_pipeline: 422,
  stage_in_use: 409,
  last_stage: 409,
  won_amount_required: 422,
  closed_in_future: 422,
  file_unreadable: 422,
  file_too_large: 413,
  file_protected: 422,
  file_old_format: 422,
  file_empty: 422,
  file_too_many_columns: 422,
  import_not_ready: 409,
  import_undone: 409,
  undo_expired: 410,
  nothing_to_undo: 409,
  mail_not_configured: 409,
  mail_not_sent: 502,
  busy: 503,
  database_away: 503,
  disk_full: 507,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** Facts a sentence may quote: names, numbers, dates, already safe to show to the caller. */
export type RefusalFacts = Record<string, Fact>;
type Fact = string | number | boolean | null | readonly Fact[] | { readonly [key: string]: Fact };

export class Refusal {
  readonly code: RefusalCode;
  /** Contract field the refusal is about, e.g. `closedOn`; undefined when it is about the whole request. */
  readonly field: string | undefined;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, field: string | undefined, facts: RefusalFacts) {
    this.code = code;
    this.field = field;
    this.facts = facts;
  }
}

/** Builds a refusal. `field` names the contract field at fault; other facts fill the sentence. */
export function refuse(
  code: RefusalCode,
  { field, ...facts }: RefusalFacts & { field?: string } = {},
): Refusal {
  return new Refusal(code, field, facts);
}

export function isRefusal(answer: unknown): answer is Refusal {
  return answer instanceof Refusal;
}
