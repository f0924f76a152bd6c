/**
 * What two records of one thing share: the same phone, the same e-mail. Records keep their keys, so that duplicates are
 * found by looking keys up. An empty value gives no key: empty never equals empty.
 */
export interface MatchKey {
  readonly kind: string;
  readonly key: string;
}
