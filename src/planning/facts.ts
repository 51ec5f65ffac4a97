import type {
  Audit,
  Blocker,
  Decision,
  Diagnostic,
  DocumentKind,
  Ledger,
  MetricRow,
  Milestone,
  Origin,
  Phase,
  PhaseRow,
  Plan,
  Project,
  QuickTask,
  Requirement,
  Todo,
} from '../model/index.ts';

/** What one place says; `assemble` merges the claims of all places into the model's entries. */
interface Claim {
  origin: Origin;
}

/** Every key may be left out or undefined. */
type Loose<T> = { [K in keyof T]?: T[K] | undefined };

/** A decision at one place. `milestone` is a version as written there. */
export interface DecisionFact
  extends
    Claim,
    Loose<
      Pick<
        Decision,
        | 'choice'
        | 'rationale'
        | 'alternatives'
        | 'category'
        | 'outcome'
        | 'phase'
        | 'plan'
        | 'milestone'
        | 'decidedOn'
        | 'status'
      >
    > {
  text: string;
  markdown?: string | undefined;
  /** The id the document itself gives, such as `D-07`. */
  ref?: string | undefined;
}

/** A milestone as one place describes it. */
export interface MilestoneFact
  extends
    Claim,
    Loose<
      Pick<
        Milestone,
        | 'version'
        | 'name'
        | 'status'
        | 'startedOn'
        | 'shippedOn'
        | 'phases'
        | 'plansTotal'
        | 'plansDone'
        | 'tasks'
        | 'summary'
        | 'accomplishments'
        | 'stats'
        | 'requirements'
      >
    > {
  /** Phase ranges as written, each `[first, last]`, both in normal form; a single phase has both equal. */
  ranges?: [string, string][] | undefined;
  phaseCount?: number | undefined;
  /** The archive that it links to or is numbered as: `v1.0` for `milestones/v1.0-ROADMAP.md`, `M3` for `Milestone 3: Name`. */
  archive?: string | undefined;
  /** What kind of place: an entry of MILESTONES.md is trusted over a bullet, a heading, a file name. */
  place:
    | 'milestones-entry'
    | 'roadmap-bullet'
    | 'roadmap-summary'
    | 'roadmap-heading'
    | 'archive'
    | 'state'
    | 'project'
    | 'requirements'
    | 'audit'
    | 'retrospective'
    | 'file-name'
    | 'progress-table';
}

/** A phase as one place describes it. `milestone` is a version as written there or implied by its section, range or folder. */
export interface PhaseFact extends Claim, Loose<Omit<Phase, 'key' | 'number' | 'origins'>> {
  number: string;
  requirements?: string[] | undefined;
  /** The box, status cell or marker says done. */
  done?: boolean | undefined;
  place: 'detail' | 'checklist' | 'progress-table' | 'folder' | 'state' | 'verification';
}

/** A plan as one place describes it. */
export interface PlanFact extends Claim, Loose<Omit<Plan, 'key' | 'id' | 'phase' | 'origins'>> {
  id: string;
  phase: string;
  /** A plan file, a summary file, or a box in a roadmap's plan list. */
  place: 'plan-file' | 'summary-file' | 'checklist';
  /** A summary that says halted, or a plan superseded: does not count as done. */
  void?: boolean | undefined;
  /** Stem of the file name by which plan and summary pair, e.g. `01-02` or `PLAN`. */
  stem?: string | undefined;
  /** Its file name has no number: a summary counts only beside the plan of the same name. */
  loose?: boolean | undefined;
  /** Folder of the phase, e.g. `01-foundation`. */
  folder?: string | undefined;
}

/** A requirement as one place describes it; `milestone` is a version. */
export interface RequirementFact extends Claim, Loose<Omit<Requirement, 'key' | 'text' | 'origins'>> {
  text?: string | undefined;
  place: 'item' | 'traceability';
}

/** STATE.md as a whole. */
export interface StateFacts {
  projectName?: string | undefined;
  coreValue?: string | undefined;
  focus?: string | undefined;
  status?: Project['status'] | undefined;
  milestone?:
    | {
        version?: string | undefined;
        name?: string | undefined;
        /** It says shipped, complete and closed, or archived. */ closed?: boolean | undefined;
        origin: Origin;
      }
    | undefined;
  position?: Project['position'];
  stated?: Project['progress']['stated'];
  /** The numbers stand in the frontmatter, where the tool counts the milestone's own. */
  counted?: boolean | undefined;
  /** Totals over the whole project. */
  totals?: { plansDone?: number | undefined; phasesTotal?: number | undefined; origins: Origin[] } | undefined;
  lastActivity?: Project['lastActivity'];
  session?: Project['session'];
}

/** PROJECT.md as a whole. */
export interface ProjectFacts {
  name?: string | undefined;
  coreValue?: string | undefined;
  description?: string | undefined;
  milestone?:
    | { version?: string | undefined; name?: string | undefined; closed?: boolean | undefined; origin: Origin }
    | undefined;
}

type Keyless<T> = Omit<T, 'key'>;

/** Everything one document says. */
export interface Facts {
  state?: StateFacts | undefined;
  project?: ProjectFacts | undefined;
  decisions: DecisionFact[];
  milestones: MilestoneFact[];
  phases: PhaseFact[];
  plans: PlanFact[];
  requirements: RequirementFact[];
  blockers: Keyless<Blocker>[];
  todos: Keyless<Todo>[];
  quickTasks: Keyless<QuickTask>[];
  metricRows: MetricRow[];
  phaseRows: PhaseRow[];
  audits: Keyless<Audit>[];
  activity: { date: string; kind: string; text: string; origins: Origin[] }[];
}

/** A new, empty set of facts. */
export const noFacts = (): Facts => ({
  decisions: [],
  milestones: [],
  phases: [],
  plans: [],
  requirements: [],
  blockers: [],
  todos: [],
  quickTasks: [],
  metricRows: [],
  phaseRows: [],
  audits: [],
  activity: [],
});

/** Where a document stands in its planning root, as far as its path says. */
export interface Place {
  kind: DocumentKind;
  /** Relative to the planning root. */
  inner: string;
  /** Version or slug of the milestone whose archive it lies in, e.g. `v1.0`. */
  milestone?: string | undefined;
  /** Phase number in normal form. */
  phase?: string | undefined;
  /** Folder of the phase, e.g. `01-foundation`. */
  folder?: string | undefined;
  /** It lies in an archive (`milestones/…`), not at the live place. */
  archived: boolean;
}

/** One document, read. Plain data. */
export interface ParsedDocument extends Place {
  path: string;
  blob: string;
  title?: string | undefined;
  facts: Facts;
  diagnostics: Diagnostic[];
  ledger: Ledger;
}
