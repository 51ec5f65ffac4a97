/** A bug of ours: a throw while reading what should never make the program throw. `doing` names the source and the file. */
export class OwnError extends Error {
  constructor(doing: string, cause: unknown) {
    super(`${doing} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'OwnError';
  }
}
