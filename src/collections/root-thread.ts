import { OwnError } from './errors.ts';
import type { RootJob, RootOf, RootResults } from './kept-roots.ts';
import { doJob } from './root-jobs.ts';

/** Nothing where the result is kept, from where it comes sooner; of an error, the other side would see the message alone. */
export type Answer = undefined | { result: RootResults[RootJob] } | { failed: Pick<OwnError, 'doing' | 'cause'> };

/** Does a job in a thread of its own. */
export async function run({ job, of }: { job: RootJob; of: RootOf }): Promise<Answer> {
  try {
    const { result, whole } = await doJob(job, of);
    return whole ? undefined : { result };
  } catch (error) {
    if (error instanceof OwnError) return { failed: { doing: error.doing, cause: error.cause } };
    throw error;
  }
}
