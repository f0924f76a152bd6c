import type { refusalWords as french } from './refusal.words.fr.ts';
import type { WordsFor } from './words.ts';

export const refusalWords: WordsFor<typeof french> = {
  sentence: {
    invalid: 'The request holds a value that does not fit.',
    not_signed_in: 'Sign in to go on.',
    not_allowed: 'Your role does not allow this.',
    origin_refused: 'Refused: the request does not come from Jalon.',
    advisor_reads_only: 'An advisor reads and comments, and changes nothing.',
    not_found: 'This record does not exist, or is closed to you.',
    version_conflict: 'This record was changed meanwhile. Choose the value to keep.',
    already_exists: 'This exists already.',
    still_in_use: 'Still in use: it cannot be removed.',
    key_reused_differently: 'This idempotency key has served another request.',
    too_many_requests: 'Too many requests. Try again in a moment.',
    too_large: 'What you sent is too large.',
    setup_done: 'Jalon is already set up here. Sign in.',
    link_expired: 'This link has expired or has been used. Ask for another one.',
    wrong_credentials: 'Wrong e-mail address or password.',
    password_too_weak: 'Choose a password of at least 12 characters that is not a common one.',
    last_admin: 'At least one active administrator must remain.',
    no_organization: 'No organization is open to you. Ask your administrator.',
    works_elsewhere: 'This person also works in another organization: only they can ask for a new password.',
    reference_unknown: 'The record named does not exist, or is closed to you.',
    email_unreadable: 'Write a whole address, for example name@company.com.',
    company_number_unreadable: 'A SIREN has 9 digits, a SIRET 14.',
    number_destroyed_by_spreadsheet:
      'The spreadsheet rounded this number: its last digits are lost. Copy it again in full, into a column formatted as text.',
    amount_invalid: 'Write for example 15500, 15.5k or €15,500.',
    date_invalid: 'This date does not fit.',
    date_not_understood: 'Date not understood. Write for example “Thursday”, “end of March” or “15/3”.',
    review_date_past: 'The review date must be in the future.',
    already_closed: 'This opportunity is closed. Reopen it first.',
    not_closed: 'This opportunity is not closed.',
    not_on_hold: 'This opportunity is not on hold.',
    reason_required: 'Choose a reason.',
    reason_of_other_outcome: 'This reason belongs to another outcome.',
    stage_of_other_pipeline: 'This stage belongs to another pipeline.',
    stage_in_use: 'Open opportunities are at this stage. Move them first.',
    last_stage: 'A pipeline keeps at least one stage.',
    won_amount_required: 'Give the amount signed.',
    closed_in_future: 'A closing cannot be dated in the future.',
    file_unreadable: 'This file cannot be read.',
    file_unreadable_quotes:
      'Line {{line}}: a quotation mark opens and never closes. Mend that line of the file, then drop it again.',
    file_unreadable_binary: 'This file holds no text. Drop an .xlsx workbook or a CSV file.',
    file_unreadable_damaged:
      'This workbook is damaged or incomplete. Open it in your spreadsheet program, save it again, then drop it.',
    file_unreadable_other_format:
      'This is a {{format}} file, not a table. Drop an .xlsx workbook or a CSV file.',
    file_too_large: 'This file is too large.',
    file_too_large_bytes:
      'This file is over {{megabytes}} MB. Remove its pictures, or split it into several files.',
    file_too_large_unpacked:
      'This workbook would unfold to more than {{megabytes}} MB: it was not opened. Split it into several files.',
    file_too_large_rows: 'This file has more than {{limit, number}} rows. Split it into several files.',
    file_too_large_sheet_rows:
      'The sheet “{{where}}” has more than {{limit, number}} rows. Split it into several files.',
    file_protected: 'This workbook is protected by a password. Save it without one.',
    file_old_format:
      'This workbook is in the old .xls format. In Excel: File, Save as, “Excel workbook (.xlsx)”.',
    file_old_format_unlike:
      'This file is in the {{format}} format. Open it in your spreadsheet program: File, Save as, “Excel workbook (.xlsx)”.',
    file_empty: 'This file is empty.',
    file_too_many_columns:
      'This file has more than {{limit}} columns. Keep those you need, then drop it again.',
    file_too_many_columns_sheet:
      'The sheet “{{where}}” has more than {{limit}} columns. Keep those you need, then drop the file again.',
    import_not_ready: 'This import is not ready.',
    import_undone: 'This import was undone.',
    undo_expired: 'The time to undo has passed.',
    nothing_to_undo: 'There is nothing to undo.',
    mail_not_configured: 'No mail server is set up. Copy the link and hand it over.',
    mail_not_sent: 'The mail did not leave. Copy the link and hand it over.',
    busy: 'Jalon is very busy. Try again in a moment.',
    database_away: 'The database does not answer. Keep this page open and try again in a moment.',
    disk_full:
      'The disk of Jalon is full: nothing new can be saved. Reading still works. Tell whoever looks after it.',
    unexpected: 'Something did not work. Nothing was changed.',
  },
  field: {
    required: 'Fill this in.',
    too_long: '{{maximum}} characters at most.',
    too_short: '{{minimum}} characters at least.',
    list_too_long: '{{maximum}} at most.',
    too_small: 'At least {{minimum}}.',
    too_big: 'At most {{maximum}}.',
    not_a_number: 'A number is expected.',
    not_a_whole_number: 'A whole number is expected.',
    not_one_of: 'Possible values: {{values}}.',
    not_an_email: 'Write a whole address, for example name@company.com.',
    not_an_id: 'Wrong identifier.',
    not_a_day: 'Write a date from 1900 to 2199, YYYY-MM-DD.',
    unreadable: 'This value does not fit.',
  },
};
