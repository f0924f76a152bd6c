/**
 * Waits for all, then answers or fails: work on one database connection must be over before its transaction ends,
 * whichever part fails first.
 */
export async function sideBySide<Answers extends readonly unknown[]>(
  work: { readonly [At in keyof Answers]: Promise<Answers[At]> },
): Promise<Answers> {
  const settled = await Promise.allSettled(work);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as Answers;
}
