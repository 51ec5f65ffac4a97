import type { Diagnostic } from '../../model/index.ts';
import type { RootSnapshot, Snapshot } from '../snapshot.ts';
import { isLost, lastStanding, type PastFile } from './files.ts';
import { historyDiagnostics } from './diagnostics.ts';
import { type How, howToRead, versionKey } from './read-version.ts';
import { Timeline } from './timeline.ts';
import type {
  History,
  LostPlan,
  Moment,
  Past,
  PastWording,
  ReadVersions,
  Sort,
  Standing,
  VersionFacts,
} from './types.ts';

/** Lines up what the versions of all files say. */
export function follow(
  files: readonly PastFile[],
  read: ReadVersions,
  root: RootSnapshot,
  snapshot: Snapshot,
): History {
  const follower = new Follower(read, root);
  for (const file of files) if (!file.moved) follower.follow(file);
  return follower.history(beginningOf(snapshot, root), historyDiagnostics(snapshot, root, follower));
}

/** What the first commits of a shallow history show may be older than they are, as may what stood on the day from which it is wanted. */
function beginningOf(
  { source: { history }, boundary, report }: Snapshot,
  root: RootSnapshot,
): Pick<History, 'shallow' | 'isDated'> {
  const since = typeof history === 'object' ? `${history.since}T00:00:00Z` : undefined;
  const shallow = report.shallow === true;
  const edge = new Set(boundary ?? (shallow ? root.versions.slice(0, 1).map(({ commit }) => commit) : []));
  return {
    shallow: shallow || since !== undefined,
    isDated: ({ commit, date }) => !edge.has(commit) && (since === undefined || date >= since),
  };
}

/** Gathers file by file. */
class Follower {
  readonly unreadable: PastFile['versions'][number][] = [];
  readonly conflicts: PastFile['versions'][number][] = [];
  versions = 0;
  readonly #read: ReadVersions;
  readonly #order = new Map<string, number>();
  readonly #past: { [S in Sort]: Past<S>[] } = { decision: [], blocker: [], todo: [], phase: [], requirement: [] };
  readonly #plans: LostPlan[] = [];
  readonly #todoFiles = new Map<string, { added: Moment; closed?: Moment }>();
  readonly #rewordings: [string, string][] = [];
  readonly #withheld = new Set<string>();
  readonly #secrets = new Set<string>();
  /** What STATE.md of each root named as milestone, in the order of the commits. */
  readonly #named = new Map<string, { at: number; milestone: string }[]>();

  constructor(read: ReadVersions, root: RootSnapshot) {
    this.#read = read;
    for (const { commit } of root.versions) if (!this.#order.has(commit)) this.#order.set(commit, this.#order.size);
  }

  follow(file: PastFile): void {
    const how = howToRead(file);
    if (file.place.kind === 'todo') this.#followTodo(file);
    if (how === undefined) return;
    if (how === 'last') this.#lose(file, how);
    else this.#followVersions(file, how);
  }

  #moment({ commit, date }: { commit: string; date: string }): Moment {
    return { commit, date, at: this.#order.get(commit) ?? 0 };
  }

  #versionOf(file: PastFile, how: How, blob: string | undefined): VersionFacts | undefined {
    return blob === undefined ? { says: [] } : this.#read.versions[versionKey(how, file.path, file.place, blob)];
  }

  #followVersions(file: PastFile, how: How): void {
    const lines = {
      decision: new Timeline<'decision'>(),
      blocker: new Timeline<'blocker'>(),
      todo: new Timeline<'todo'>(),
      phase: new Timeline<'phase'>({ reworded: false }),
      requirement: new Timeline<'requirement'>({ reworded: false }),
    };
    const forms = new Map<string, Record<Sort, Set<string>>>();
    let last: Moment | undefined;
    for (const version of file.versions) {
      const { blob, from } = version;
      const facts = this.#versionOf(file, how, blob);
      if (blob !== undefined) this.versions++;
      if (facts === undefined) this.unreadable.push(version);
      if (facts?.conflict === true) this.conflicts.push(version);
      if (facts === undefined || facts.conflict === true) continue;
      last = this.#moment(version);
      const says = this.#standing(facts);
      const before = from?.map((each) => (each === '' ? noForms : forms.get(each)));
      const known = before?.every((each) => each !== undefined) === true ? before : undefined;
      add(lines, { ...last, path: version.path }, says, known);
      if (blob !== undefined) forms.set(blob, formsOf(says));
      if (facts.milestone !== undefined && file.place.kind === 'state')
        push(this.#named, file.root, { at: last.at, milestone: facts.milestone });
    }
    if (last === undefined) return;
    this.#gather(file, lines, last);
    if (isLost(file)) this.#lose(file, how);
  }

  #standing({ says }: VersionFacts): { [S in Sort]: Standing<S>[] } {
    const standing: { [S in Sort]: Standing<S>[] } = {
      decision: [],
      blocker: [],
      todo: [],
      phase: [],
      requirement: [],
    };
    for (let at = 0; at < says.length; at += 3) {
      const saying = this.#read.sayings[says[at] ?? 0];
      if (saying === undefined) continue;
      const place = { form: saying.form, line: says[at + 1] ?? 1, endLine: says[at + 2] ?? 1 };
      (standing[saying.sort] as Standing[]).push({ ...place, fact: saying.fact });
    }
    return standing;
  }

  #gather({ path, place, root }: PastFile, lines: { [S in Sort]: Timeline<S> }, last: Moment): void {
    for (const sort of Object.keys(lines) as Sort[]) {
      const line = lines[sort] as Timeline<Sort>;
      line.close(last);
      for (const stay of line.stays.values())
        (this.#past[sort] as (Past<Sort> & { root: string })[]).push({ ...stay, path, place, root });
      this.#rewordings.push(...line.rewordings);
      for (const form of line.withheld) this.#withheld.add(form);
      for (const secret of line.secrets) this.#secrets.add(secret);
    }
  }

  /** Reads the plan of a document that was deleted. */
  #lose(file: PastFile, how: How): void {
    const [first, last, gone] = [file.versions[0], lastStanding(file), file.versions.at(-1)];
    if (first === undefined || last === undefined || gone === undefined || !isLost(file)) return;
    const plans = this.#versionOf(file, how, last.blob)?.plans ?? [];
    const moments = { first: this.#moment(first), last: this.#moment(last), gone: this.#moment(gone) };
    for (const fact of plans)
      this.#plans.push({ path: file.path, place: file.place, fact, ...moments, ...{ root: file.root } });
  }

  /** A todo is added with its file, and done when that is moved to the folder of done ones. */
  #followTodo({ path, versions }: PastFile): void {
    const [first] = versions;
    const closed = versions.find((version) => version.path === path);
    if (first === undefined || versions.at(-1)?.blob === undefined) return;
    this.#todoFiles.set(path, {
      added: this.#moment(first),
      ...(closed === undefined || closed === first ? {} : { closed: this.#moment(closed) }),
    });
  }

  history(beginning: Pick<History, 'shallow' | 'isDated'>, diagnostics: Diagnostic[]): History {
    const named = <T extends { first: Moment }>(past: T): T => ({ ...past, milestone: this.#milestoneAt(past) });
    const completed = new Map(this.#plans.map(({ path, fact }) => [path, fact.completedOn]));
    const secrets = [...this.#secrets].filter((secret) => secret.length >= SECRET);
    return {
      ...beginning,
      stays: this.#past.decision.map((stay): PastWording => ({
        ...named(stay),
        completedOn: completed.get(stay.path),
      })),
      blockers: this.#past.blocker.map(named),
      todos: this.#past.todo.map(named),
      phases: this.#past.phase.filter(({ gone }) => gone !== undefined).map(named),
      requirements: this.#past.requirement.filter(({ gone }) => gone !== undefined).map(named),
      plans: this.#plans.map(named),
      todoFiles: this.#todoFiles,
      rewordings: this.#rewordings,
      isWithheld: (text, form) => this.#withheld.has(form) || secrets.some((secret) => text.includes(secret)),
      count: { versions: this.versions, unreadable: this.unreadable.length, conflicts: this.conflicts.length },
      diagnostics,
    };
  }

  /** The milestone that STATE.md named when something was first said. */
  #milestoneAt(past: { first: Moment }): string | undefined {
    const named = this.#named.get((past as { root?: string }).root ?? '') ?? [];
    let [low, high] = [0, named.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((named[middle]?.at ?? 0) <= past.first.at) low = middle + 1;
      else high = middle;
    }
    return named[low - 1]?.milestone;
  }
}

/** What is shorter stands in too many texts. */
const SECRET = 6;

const noForms: Record<Sort, Set<string>> = {
  decision: new Set(),
  blocker: new Set(),
  todo: new Set(),
  phase: new Set(),
  requirement: new Set(),
};

const formsOf = (says: { [S in Sort]: Standing<S>[] }): Record<Sort, Set<string>> =>
  Object.fromEntries(
    Object.entries(says).map(([sort, list]) => [sort, new Set(list.map(({ form }) => form))]),
  ) as Record<Sort, Set<string>>;

function add(
  lines: { [S in Sort]: Timeline<S> },
  moment: Moment & { path: string },
  says: { [S in Sort]: Standing<S>[] },
  before: (Record<Sort, Set<string>> | undefined)[] | undefined,
): void {
  for (const sort of Object.keys(lines) as Sort[])
    (lines[sort] as Timeline<Sort>).add(
      moment,
      says[sort],
      before?.map((forms) => forms?.[sort] ?? noForms[sort]),
    );
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
