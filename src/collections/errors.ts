/** A bug of ours: a throw while reading what should never make the program throw. `doing` names the source and the file. */
export class OwnError extends Error {
  readonly doing: string;

  constructor(doing: string, cause: unknown) {
    super(`${doing} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'OwnError';
    this.doing = doing;
  }
}
