import { words } from './lists.ts';

/**
 * The words by which planning files speak of milestones and phases, in every language and fork that occurs. A newcomer adds
 * a language by adding its words. All are matched without regard to case.
 */

/** What a phase is called, singular and plural. DevFlow calls it an objective. */
export const PHASE_WORDS =
  words(`phases, phase, objectives, objective, fases, fase, phasen, étapes, étape, fasi, этапы, этап, фазы, фаза, фаз,
    阶段, 階段, 단계, 페이즈, フェーズ`);

/** What a milestone is called. GRD's research wording says study. */
export const MILESTONE_WORDS = words(
  `milestone, meilenstein, hito, marco, jalon, веха, 里程碑, 마일스톤, マイルストーン, study`,
);

export type MilestoneStatus = 'planned' | 'active' | 'shipped' | 'archived' | 'abandoned';

/** Words and marks for a milestone's status; the first that occurs in this order wins. */
export const STATUS_WORDS: readonly (readonly [status: MilestoneStatus, words: readonly string[]])[] = [
  [
    'abandoned',
    words(`abandoned, cancelled, canceled, superseded, dropped, descoped, discarded, abgebrochen, cancelado, descartado,
    отменен, 废弃, 취소, ❌, 🚫`),
  ],
  [
    'active',
    words(`in progress, in-progress, in_progress, inprogress, active, executing, ongoing, in flight, current, started,
    under way, underway, wip, paused, on hold, em andamento, en curso, en cours, in arbeit, laufend, в работе,
    в процессе, 进行中, 進行中, 진행 중, 진행중, 🚧, 🔄, 🟡, 🔨, 🏗, ⏸, 🔵, ▶`),
  ],
  [
    'planned',
    words(`planned, planning, not started, upcoming, next, future, proposed, queued, pending, todo, draft, backlog,
    geplant, planejado, planejada, planificado, planifié, à venir, запланирован, 计划中, 待开始, 예정, 계획, 📋, 🔮, ⏳, 🗓, 📝,
    💡`),
  ],
  [
    'shipped',
    words(`shipped, shipped-with-deferral, complete, completed, released, closed, done, delivered, merged, finished,
    achieved, code complete, live, concluído, concluida, concluída, concluido, entregue, completado, entregado,
    terminé, livré, abgeschlossen, ausgeliefert, fertig, завершен, завершён, выпущен, 已完成, 完成, 已发布, 완료, 출시, ✅, ✓,
    ✔, ☑, 🎉, 🚀`),
  ],
  ['archived', words(`archived, archiviert, arquivado, archivado, 归档, 보관, 📦, 🗄`)],
];

/** Words before a date that say the milestone began then. */
export const START_WORDS = words(`started, start, begun, created, opened, iniciado, gestartet, начат, 开始, 시작`);

/** Labels of a milestone's entry, by what they hold. */
export const MILESTONE_LABELS = {
  delivered:
    words(`delivered, delivers, goal, milestone goal, objetivo, entregue, geliefert, ziel, meta, 目标, 交付, 목표, summary,
    theme`),
  shipped:
    words(`shipped, completed, shipped on, ship date, date, released, closed, concluído, abgeschlossen, data, datum, 完成,
    완료, completed on, completion date`),
  started: words(`started, start, created, defined, iniciado`),
  status: words(`status, estado, état, статус, 状态, 상태`),
  phases: words(`phases, phases completed, phase, fases, fases concluídas, phasen, objectives, objectives completed,
    phase range, 阶段, 단계`),
  plans: words(`plans, total plans, plans completed, plans executed, plan count, trds, planos, pläne, planes`),
  tasks: words(`tasks, total tasks, tarefas, tareas`),
  timeline: words(`timeline, duration, dauer, duração, duración, zeitraum, period`),
  accomplishments:
    words(`key accomplishments, accomplishments, key achievements, achievements, highlights, what shipped,
    key deliverables, delivered features, principais entregas, realizações, conquistas, logros,
    wichtigste ergebnisse, ergebnisse, 主要成果, 关键成果, 주요 성과, what was built, what was delivered, key results`),
  stats: words(`stats, statistics, metrics, estatísticas, estadísticas, statistik, 统计, 통계, key metrics`),
  requirements: words(
    `requirements, requirements met, requisitos, anforderungen, 需求, 요구사항, requirements coverage`,
  ),
  name: words(`milestone, milestone name, version, meilenstein, marco, hito, 里程碑, 마일스톤`),
} as const satisfies Record<string, readonly string[]>;

export type MilestoneLabel = keyof typeof MILESTONE_LABELS;

const LABELS = new Map<string, MilestoneLabel>(
  (Object.keys(MILESTONE_LABELS) as MilestoneLabel[]).flatMap((kind) =>
    MILESTONE_LABELS[kind].map((label): [string, MilestoneLabel] => [label, kind]),
  ),
);

/** What a label of a milestone's entry holds; undefined for others. Remarks in brackets do not count. */
export const milestoneLabel = (label: string): MilestoneLabel | undefined =>
  LABELS.get(
    label
      .replace(/\([^()]*\)/g, '')
      .trim()
      .toLowerCase(),
  );

/** Labels whose values are figures of a milestone, shown as they are. */
export const STAT_LABELS =
  /^(?:git range|commits?|commit range|loc|lines of code|lines|code changes|codebase|files?(?: modified| changed| created)?|tests?(?: passing| added)?|test count|coverage|sessions|tag|git tag|audit|nyquist|requirements(?: met)?|zeilen|dateien|linhas de código|arquivos|known deferred items at close|archives?|closeout|live|execution time|total time|velocity)$/i;
