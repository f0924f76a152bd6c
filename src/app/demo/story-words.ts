import type { Sector } from './demo-sectors.ts';
import type { OpenDealKey } from './open-companies.ts';

/** The texts of the demonstration, one set a language. `{who}` stands for the person one talks to: « Mme Arnoux ». */
export interface StoryWords {
  readonly sectors: Readonly<Record<Sector, SectorWords>>;
  readonly open: Readonly<Record<OpenDealKey, OpenWords>>;
  /** One entry a stage, 0 to 5. */
  readonly stages: readonly StageWords[];
  /** Second people of a company: job title by part played. */
  readonly jobs: Readonly<Record<'influencer' | 'buyer' | 'user' | 'accountant' | 'gatekeeper', string>>;
  readonly headcounts: readonly string[];
  /** How it began, by place of the source in the list a new company starts with. */
  readonly beginnings: readonly (readonly string[])[];
  /** The need in the customer's own words. */
  readonly needs: readonly string[];
  readonly missed: Readonly<Record<'voicemail' | 'absent' | 'no_answer' | 'gatekeeper', readonly string[]>>;
  readonly chased: readonly string[];
  readonly subjects: SubjectWords;
  readonly endings: EndingWords;
  readonly orders: {
    readonly direct: readonly string[];
    readonly recurring: readonly string[];
    /** What a private person orders. */
    readonly home: readonly string[];
    readonly call: readonly string[];
  };
  readonly rung: Readonly<Record<RungOutcome, readonly string[]>>;
  readonly callSubject: string;
  readonly rungNext: Readonly<Record<'callback' | 'interested' | 'website' | 'incoming', string>>;
  readonly madams: { readonly madam: string; readonly sir: string };
}

export type RungOutcome =
  | 'no_answer'
  | 'voicemail'
  | 'gatekeeper'
  | 'absent'
  | 'callback'
  | 'interested'
  | 'refused'
  | 'out_of_target'
  | 'meeting_booked';

export interface SectorWords {
  /** What the company does, as on its record. */
  readonly activity: string;
  /** Job of the person who decides. */
  readonly decider: string;
  /** What one fits out for them. */
  readonly titles: readonly string[];
}

export interface OpenWords {
  readonly title: string;
  /** The customer's own words, where they said the need. */
  readonly need: string;
  /** Next action as planned; empty where nothing is. */
  readonly next: string;
  /** What was said last. */
  readonly note: string;
}

export interface StageWords {
  /** What one plans at this stage to get to the next. */
  readonly plan: string;
  /** What was said when that was done. */
  readonly done: readonly string[];
}

export interface SubjectWords {
  readonly firstContact: string;
  readonly chase: string;
  readonly visit: string;
  readonly debrief: string;
  readonly afterWin: string;
  readonly waiting: string;
}

export interface EndingWords {
  readonly won: readonly string[];
  readonly fitted: readonly string[];
  /** Notes at closing, by code of the reason given by the seller. */
  readonly lost: Readonly<Record<string, readonly string[]>>;
  readonly vanished: Readonly<Record<string, readonly string[]>>;
  readonly duplicate: string;
  readonly reopened: string;
  /** What the buyer said afterwards, by code of the buyer's reason. */
  readonly buyer: Readonly<Record<string, readonly string[]>>;
  readonly debriefed: readonly string[];
  readonly held: Readonly<Record<string, string>>;
}
