import type { Dialect } from '../dialect.ts';
import { words } from '../lists.ts';

export const it: Dialect = {
  id: 'it',
  name: 'Italian',
  signs: [
    {
      in: 'lines',
      pattern: /(?<!\p{L})(?:della|delle|degli|sono|gli|nel|nella|è|anche|dopo|il|di)(?!\p{L})/iu,
      share: 0.1,
    },
  ],
  vocabulary: {
    labels: {
      phase: words(`fase, fase attuale`),
      status: words(`stato`),
      plan: words(`piano, piano attuale`),
      progress: words(`progresso, avanzamento`),
      milestone: words(`traguardo, traguardo attuale`),
      coreValue: words(`valore fondamentale`),
      lastActivity: words(`ultima attività`),
      lastSession: words(`ultima sessione`),
    },
    columns: {
      decision: words(`decisione`),
      rationale: words(`motivazione`),
      outcome: words(`risultato, esito`),
      phase: words(`fase`),
      status: words(`stato`),
      date: words(`data`),
      plan: words(`piano`),
    },
    requirementColumns: {
      id: words(`requisito`),
      phase: words(`fase`),
      status: words(`stato`),
    },
    progressColumns: {
      phase: words(`fas[ei]`),
      plans: words(`piani, piani completati`),
      status: words(`stato`),
      completed: words(`completato, data`),
    },
    roadmapSections: {
      phases: words(`fasi`),
      details: words(`dettagli delle fasi`),
      progress: words(`avanzamento`),
      milestones: words(`traguardi`),
    },
    phaseLabels: {
      goal: words(`obiettivo`),
      dependsOn: words(`dipende da`),
      requirements: words(`requisiti`),
      criteria: words(`criteri di successo`),
      plans: words(`piani`),
    },
    summaryFields: {
      minutes: words(`durata`),
      completed: words(`completato`),
      tasks: words(`attività`),
      files: words(`file modificati`),
      decisions: words(`decisioni`),
    },
    units: {
      phase: words(`fasi, fase`),
      plan: words(`piani, piano`),
      milestone: words(`traguardo`),
      of: words(`di`),
    },
    headings: {
      decisions: words(`decisioni`),
      blockers: words(`blocchi, ostacoli`),
      todos: words(`attività in sospeso, da fare`),
      position: words(`posizione attuale`),
      'core-value': words(`valore fondamentale`),
      requirements: words(`requisiti`),
      'current-milestone': words(`traguardo attuale`),
      milestones: words(`^traguardi$`),
      session: words(`sessione`),
    },
    statuses: {
      paused: words(`in pausa`),
      executing: words(`in corso`),
      completed: words(`completat[oa], conclus[oa]`),
      planning: words(`pianificazione`),
      verifying: words(`verifica`),
    },
    milestoneStatus: {
      active: words(`in corso`),
      planned: words(`pianificato, pianificata`),
      shipped: words(`completato, completata, rilasciato`),
    },
    requirementStatus: {
      open: words(`in sospeso, in corso, non iniziat`),
      done: words(`soddisfatt, completat`),
    },
    says: {
      nothing: words(`nessuno, nessuna, niente`),
      resolved: words(`risolto`),
      done: words(`fatto`),
      good: words(`buon[oa], bene`),
      pending: words(`in sospeso, in attesa`),
      revisit: words(`rivedere, riconsiderare`),
      closed: words(`rilasciat[oa], archiviat[oa]`),
    },
    decisions: {
      summary: words(`decisioni(?: (?:prese|tecniche|chiave))?`),
      context: words(`decisioni`),
    },
    milestoneLabels: {
      accomplishments: words(`risultati principali, risultati chiave`),
      plans: words(`piani`),
      phases: words(`fasi`),
      delivered: words(`obiettivo`),
      shipped: words(`rilasciato, completato`),
    },
    scopes: {
      out: words(`fuori ambito, fuori dall[' ]ambito, escluso`),
      future: words(`futuri, futuro, rimandat`),
      other: words(`tracciabilità`),
    },
  },
};
