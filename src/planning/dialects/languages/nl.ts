import type { Dialect } from '../dialect.ts';
import { words } from '../lists.ts';

export const nl: Dialect = {
  id: 'nl',
  name: 'Dutch',
  signs: [
    {
      in: 'lines',
      pattern: /(?<!\p{L})(?:het|een|niet|voor|zijn|wordt|worden|naar|ook|deze|aan|bij|geen|nog)(?!\p{L})/iu,
      share: 0.1,
    },
  ],
  vocabulary: {
    labels: {
      milestone: words(`mijlpaal, huidige mijlpaal`),
      phase: words(`huidige fase`),
      plan: words(`huidig plan`),
      lastActivity: words(`laatste activiteit`),
      progress: words(`voortgang`),
      coreValue: words(`kernwaarde`),
      focus: words(`huidige focus`),
    },
    columns: {
      decision: words(`beslissing, besluit`),
      rationale: words(`reden, motivering`),
      outcome: words(`resultaat, uitkomst`),
      milestone: words(`mijlpaal`),
      total: words(`duur`),
    },
    roadmapSections: {
      milestones: words(`mijlpalen`),
      phases: words(`fasen`),
      progress: words(`voortgang`),
    },
    phaseLabels: { goal: words(`doel`), dependsOn: words(`afhankelijk van`), requirements: words(`eisen, vereisten`) },
    milestoneLabels: { delivered: words(`opgeleverd, doel`) },
    summaryFields: { minutes: words(`duur`), completed: words(`voltooid, afgerond`) },
    units: { phase: words(`fasen, fase`), plan: words(`plannen`), milestone: words(`mijlpaal`) },
    headings: {
      decisions: words(`beslissingen, besluiten`),
      blockers: words(`blokkades, belemmeringen`),
      todos: words(`openstaande taken, te doen`),
      position: words(`huidige positie`),
      'core-value': words(`kernwaarde`),
      requirements: words(`\\beisen\\b, vereisten`),
    },
    scopes: { out: words(`buiten bereik`) },
    statuses: {
      paused: words(`gepauzeerd`),
      executing: words(`bezig, in uitvoering`),
      completed: words(`voltooid, afgerond`),
    },
    milestoneStatus: {
      active: words(`in uitvoering`),
      planned: words(`gepland`),
      shipped: words(`voltooid, opgeleverd, afgerond`),
    },
    requirementStatus: { open: words(`openstaand`), done: words(`voldaan, voltooid`) },
    says: { nothing: words(`geen`), resolved: words(`opgelost`), done: words(`gedaan`) },
    decisions: { summary: words(`(?:genomen )?beslissingen`), context: words(`beslissingen`) },
  },
};
