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
      phase: words(`huidige fase, fase`),
      plan: words(`huidig plan`),
      lastActivity: words(`laatste activiteit`),
      progress: words(`voortgang`),
      coreValue: words(`kernwaarde`),
      focus: words(`huidige focus`),
      lastSession: words(`laatste sessie`),
    },
    columns: {
      decision: words(`beslissing, besluit`),
      rationale: words(`reden, motivering`),
      outcome: words(`resultaat, uitkomst`),
      milestone: words(`mijlpaal`),
      total: words(`duur`),
      phase: words(`fase`),
      status: words(`status`),
      date: words(`datum`),
    },
    roadmapSections: {
      milestones: words(`mijlpalen`),
      phases: words(`fasen`),
      progress: words(`voortgang`),
      details: words(`fasedetails`),
    },
    phaseLabels: {
      goal: words(`doel`),
      dependsOn: words(`afhankelijk van`),
      requirements: words(`eisen, vereisten`),
      plans: words(`plannen`),
      criteria: words(`succescriteria`),
      decisions: words(`belangrijke beslissingen, beslissingen`),
    },
    milestoneLabels: {
      delivered: words(`opgeleverd, doel`),
      phases: words(`fasen`),
      plans: words(`plannen`),
      shipped: words(`opgeleverd op, voltooid`),
      accomplishments: words(`belangrijkste resultaten, resultaten`),
    },
    summaryFields: {
      minutes: words(`duur`),
      completed: words(`voltooid, afgerond`),
      decisions: words(`beslissingen`),
      tasks: words(`taken`),
      files: words(`bestanden`),
      started: words(`gestart`),
    },
    units: {
      phase: words(`fasen, fase`),
      plan: words(`plannen`),
      milestone: words(`mijlpaal`),
      of: words(`van`),
    },
    headings: {
      decisions: words(`beslissingen, besluiten`),
      blockers: words(`blokkades, belemmeringen`),
      todos: words(`openstaande taken, te doen`),
      position: words(`huidige positie`),
      'core-value': words(`kernwaarde`),
      requirements: words(`\\beisen\\b, vereisten`),
      'current-milestone': words(`huidige mijlpaal`),
      milestones: words(`^mijlpalen$`),
      session: words(`sessie`),
    },
    scopes: {
      out: words(`buiten bereik, buiten scope`),
      future: words(`toekomstig, uitgesteld`),
      other: words(`traceerbaarheid`),
    },
    statuses: {
      paused: words(`gepauzeerd`),
      executing: words(`bezig, in uitvoering`),
      completed: words(`voltooid, afgerond`),
      planning: words(`planning`),
      verifying: words(`verificatie`),
    },
    milestoneStatus: {
      active: words(`in uitvoering`),
      planned: words(`gepland`),
      shipped: words(`voltooid, opgeleverd, afgerond`),
    },
    requirementStatus: {
      open: words(`openstaand, niet gestart, gepland, in uitvoering`),
      done: words(`voldaan, voltooid`),
    },
    says: {
      nothing: words(`geen`),
      resolved: words(`opgelost`),
      done: words(`gedaan`),
      good: words(`goed`),
      pending: words(`in afwachting`),
      revisit: words(`heroverwegen`),
      closed: words(`opgeleverd, uitgebracht, gearchiveerd`),
    },
    decisions: {
      summary: words(`(?:genomen )?beslissingen`),
      context: words(`beslissingen`),
    },
    progressColumns: {
      phase: words(`fas[e]n?`),
      plans: words(`plannen, plannen voltooid, voltooide plannen`),
      completed: words(`voltooid, afgerond, datum`),
    },
    requirementColumns: {
      id: words(`vereiste, eis`),
      phase: words(`fase`),
      text: words(`omschrijving, beschrijving`),
    },
    titles: {
      document: words(`routekaart, vereisten`),
    },
  },
};
