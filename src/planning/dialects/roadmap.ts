import { words } from './lists.ts';

/** The words by which roadmaps name their sections and the fields of a phase. Matched without regard to case. */

/** Headings of a roadmap's sections, by what they hold. */
export const ROADMAP_SECTIONS = {
  milestones:
    words(`milestones, completed milestones, milestone history, milestone overview, shipped milestones, past milestones,
    previous milestones, milestone summary table, all milestones, meilensteine, geplante meilensteine, marcos,
    hitos, jalons, вехи, 里程碑, 마일스톤`),
  phases: words(`phases, phase overview, phase list, phase summary, active phases, current phases, summary checklist,
    objectives, fases, phasen, étapes, фазы, этапы, 阶段, 단계, phase checklist, phase index`),
  details:
    words(`phase details, phase detail, objective details, detalhes das fases, detalles de las fases, phasendetails,
    details, 阶段详情, 단계 상세`),
  progress:
    words(`progress, progress table, progress summary, phase progress, overall progress, progress (all milestones),
    progress tracking, progresso, progreso, fortschritt, прогресс, 进度, 진행 상황, 진행`),
  backlog: words(`backlog, parking lot, deferred, rückstand`),
  summary: ['milestone summary'],
} as const satisfies Record<string, readonly string[]>;

export type RoadmapSection = keyof typeof ROADMAP_SECTIONS;

/** Labels inside the detail of a phase, by what they hold. */
export const PHASE_LABELS = {
  goal: words(`goal, goals, objective, objetivo, ziel, but, objectif, цель, 目标, 목표, meta, purpose`),
  dependsOn: words(`depends on, depends, dependencies, dependency, depende de, dependências, dependencias, abhängig von,
    abhängigkeiten, dépend de, зависит от, зависимости, 依赖, 의존성, 선행`),
  requirements:
    words(`requirements, requirement, reqs, requirements covered, requirements addressed, requisitos, anforderungen,
    exigences, требования, 需求, 요구사항`),
  plans: words(
    `plans, plan, trds, jobs, planos, planes, pläne, планы, 计划, 계획, plan list, total plans, estimated plans`,
  ),
  status: words(`status, estado, статус, 状态, 상태, state`),
  completed:
    words(`completed, completed on, shipped, concluído, abgeschlossen, completado, завершено, 完成, 완료, completed date,
    completion date, finished`),
  started: words(`started, start, iniciado, begonnen, начато, 开始`),
  milestone: words(`milestone, meilenstein, marco, hito`),
  criteria: words(`success criteria, acceptance criteria, critérios de sucesso, criterios de éxito, erfolgskriterien,
    критерии успеха, 成功标准, 성공 기준, key deliverables, details, deliverables`),
  decisions:
    words(`key decisions, decisions, decisions made, locked decisions, decisões, decisões chave, decisões-chave,
    principais decisões, decisiones, decisiones clave, entscheidungen, wichtige entscheidungen, ключевые решения,
    关键决策, 주요 결정, architecture decisions, architectural decisions, key technical decisions`),
  scope: words(`objective scope, phase scope, phases, objectives`),
} as const satisfies Record<string, readonly string[]>;

export type PhaseLabel = keyof typeof PHASE_LABELS;

const index = <K extends string>(table: Record<K, readonly string[]>): Map<string, K> =>
  new Map((Object.keys(table) as K[]).flatMap((kind) => table[kind].map((word): [string, K] => [word, kind])));
const SECTIONS = index<RoadmapSection>(ROADMAP_SECTIONS);
const LABELS = index<PhaseLabel>(PHASE_LABELS);

/** Cut first: no label is longer, and the patterns cost the square of the length. */
const plainWords = (text: string): string =>
  text
    .slice(0, 200)
    .replace(/\([^()]*\)/g, '')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .toLowerCase();

/** Which section of a roadmap a heading opens; undefined for others. */
export const roadmapSection = (title: string): RoadmapSection | undefined =>
  SECTIONS.get(title.trim().toLowerCase()) ?? SECTIONS.get(plainWords(title));

/** What a label in the detail of a phase holds; undefined for others. */
export const phaseLabel = (label: string): PhaseLabel | undefined => LABELS.get(plainWords(label));

/** Headers of a progress table's columns. */
export const PROGRESS_COLUMNS = {
  phase: /^(?:#|phases?|objectives?|fases?|phasen?|étapes?|фаза|этап|阶段|단계|phase\s*#|phase name)$/i,
  milestone: /^(?:milestones?|version|release|meilenstein|marco|hito|里程碑|마일스톤|веха)$/i,
  plans:
    /^(?:plans?(?: (?:complete[d]?|done|executed|progress))?|trds?(?: complete[d]?)?|progress|planos(?: completos| concluídos)?|planes(?: completos| completados)?|pläne(?: fertig| abgeschlossen)?|计划|플랜|планы)$/i,
  status: /^(?:status|state|estado|état|статус|状态|상태)$/i,
  completed:
    /^(?:complete[d]?(?: on| date)?|date|shipped|finished|conclu[ií]d[oa]|completado|abgeschlossen|datum|data|fecha|дата|завершен[оа]?|完成|完成日期|완료|완료일)$/i,
  name: /^(?:name|title|description|nome|nombre|titel|名称|이름|goal)$/i,
  phases: /^(?:phases|phase range|fases|phasen|阶段|단계)$/i,
} as const;

/** Text that the roadmap template brings along and nobody wrote. */
export const ROADMAP_FILLER =
  /^(?:phase numbering|- integer phases \(|- decimal phases \(|decimal phases appear between|phases execute in numeric order|integer phases \(|decimal phases \()/i;
