import type { DocumentKind } from '../../model/index.ts';
import type { DocumentContext } from '../context.ts';
import { readAudit } from './audit.ts';
import { readMilestones, readRetrospective } from './milestones.ts';
import { parseProject } from './project.ts';
import { readRoadmap } from './roadmap.ts';
import { parseContext } from './phase-context.ts';
import { parseDiscussion } from './discussion.ts';
import { parseVerification } from './verification.ts';
import { parseTodo } from './todo.ts';
import { parseQuick } from './quick.ts';
import { parseHandoff } from './handoff.ts';
import { parseIssues } from './issues.ts';
import { parsePlan } from './plan.ts';
import { parseRequirements } from './requirements.ts';
import { parseState } from './state.ts';
import { parseStateArchive } from './state-archive.ts';
import { parseSummary } from './summary.ts';

/** Reads the facts of one kind of document into its context. Never throws; what cannot be read becomes a diagnostic. */
export type DocumentParser = (context: DocumentContext) => void;

/** The parser of each kind that holds facts; the others are prose. */
export const parsers: Partial<Record<DocumentKind, DocumentParser>> = {
  state: parseState,
  'state-archive': parseStateArchive,
  project: parseProject,
  plan: parsePlan,
  requirements: parseRequirements,
  summary: parseSummary,
  context: parseContext,
  discussion: parseDiscussion,
  verification: parseVerification,
  uat: parseVerification,
  validation: parseVerification,
  todo: parseTodo,
  issues: parseIssues,
  handoff: parseHandoff,
  quick: parseQuick,
  milestones: readMilestones,
  roadmap: readRoadmap,
  audit: readAudit,
  retrospective: readRetrospective,
};
