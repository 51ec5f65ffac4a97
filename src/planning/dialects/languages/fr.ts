import type { Dialect } from '../dialect.ts';
import { words } from '../lists.ts';

export const fr: Dialect = {
  id: 'fr',
  name: 'French',
  signs: [
    {
      in: 'lines',
      pattern: /(?<!\p{L})(?:les|des|une|dans|avec|pour|est|sont|après|sur|du|aux|cette|qui)(?!\p{L})/iu,
      share: 0.1,
    },
  ],
  vocabulary: {
    labels: {
      project: words(`projet`),
      milestone: words(`jalon, jalon actuel`),
      phase: words(`phase actuelle`),
      status: words(`état, statut`),
      lastActivity: words(`dernière activité`),
      previous: words(`précédent`),
      progress: words(`progression`),
      coreValue: words(`valeur fondamentale`),
      focus: words(`focus actuel`),
      lastSession: words(`dernière session`),
      stoppedAt: words(`arrêté à`),
    },
    columns: {
      decision: words(`décision`),
      choice: words(`choix`),
      rationale: words(`raison`),
      outcome: words(`résultat`),
      milestone: words(`jalon`),
      name: words(`nom`),
      status: words(`statut`),
    },
    requirementColumns: {
      id: words(`exigence`),
      status: words(`statut`),
      reason: words(`raison`),
    },
    progressColumns: {
      phase: words(`étapes?`),
      status: words(`état`),
    },
    roadmapSections: {
      milestones: words(`jalons`),
      phases: words(`étapes`),
    },
    phaseLabels: {
      goal: words(`but, objectif`),
      dependsOn: words(`dépend de`),
      requirements: words(`exigences`),
    },
    milestoneLabels: {
      status: words(`état`),
    },
    summaryFields: {
      minutes: words(`durée`),
      completed: words(`terminé`),
      started: words(`commencé`),
      status: words(`statut`),
      tasks: words(`tâches`),
      files: words(`fichiers`),
    },
    discussion: {
      selected: words(`choisi`),
    },
    units: {
      phase: words(`étapes, étape`),
      plan: words(`plans`),
      milestone: words(`jalon`),
    },
    headings: {
      decisions: words(`décisions?`),
      blockers: words(`blocages, bloqueurs`),
      todos: words(`tâches en attente`),
      metrics: words(`métriques`),
      'current-milestone': words(`jalon actuel`),
      milestones: words(`^jalons$`),
      position: words(`position actuelle`),
      'core-value': words(`valeur fondamentale`),
      description: words(`ce que c est`),
      requirements: words(`exigences`),
    },
    scopes: {
      out: words(`hors (?:périmètre|champ)`),
      future: words(`différé`),
      other: words(`traçabilité`),
    },
    statuses: {
      paused: words(`en pause`),
      executing: words(`en cours`),
      planning: words(`planification`),
      completed: words(`terminé`),
    },
    milestoneStatus: {
      active: words(`en cours`),
      planned: words(`planifié, à venir`),
      shipped: words(`terminé, livré`),
    },
    requirementStatus: {
      blocked: words(`bloqué`),
      open: words(`en cours`),
      done: words(`satisfait, terminé`),
    },
    says: {
      nothing: words(`aucune?`),
      resolved: words(`résolue?`),
      done: words(`fait`),
      closed: words(`livrée?, archivée?`),
      revisit: words(`réviser`),
      pending: words(`en attente`),
      good: words(`bon`),
    },
    decisions: {
      summary: words(`décisions(?: (?:prises|techniques|clés))?`),
      context: words(`décisions`),
      none: words(`d[eé]cide, discrétion`),
      advice: words(`recommandée?`),
    },
    titles: {
      document: words(`feuille de route, exigences`),
    },
  },
  homonyms: { phaseLabels: words(`but`) },
};
