const words: Record<string, string> = {
  state: 'Project state',
  'state-archive': 'State archive',
  project: 'Project description',
  milestones: 'Milestones',
  summary: 'Plan summary',
  context: 'Phase context',
  discussion: 'Discussion log',
  uat: 'Acceptance test',
  quick: 'Quick task',
  config: 'Configuration',
  codebase: 'Notes on the code',
};

/** A kind of document in words, for one document. */
export const documentKindWord = (kind: string): string => words[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);

/** The kind of document that the kind of an origin speaks of: `state` of `state-history`, `summary` of `summary-body`. */
export const documentKindOf = (origin: string): string => origin.replace(/(?:-body)?(?:-history)?$/, '');
