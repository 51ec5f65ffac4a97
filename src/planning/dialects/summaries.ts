import { fold } from './fold.ts';

/** Keys of SUMMARY frontmatter and labels of its body, in every spelling seen (formats.md 7.2, survey 7). */
const FIELDS = {
  minutes: ['duration', 'duration minutes', 'duration min', 'duration_minutes', 'duration-minutes', 'duration_min', 'time spent', 'time', 'elapsed', 'actual duration', 'execution time', 'total time', 'dauer', 'duración', 'duração', 'durée', 'длительность', 'время', '소요 시간', '소요시간', '기간', '时长', '用时', '耗时', '所要時間'],
  seconds: ['duration_seconds', 'duration-seconds', 'duration_s', 'duration_sec', 'duration seconds'],
  milliseconds: ['duration_ms'],
  hours: ['duration_hours', 'duration_h'],
  completed: ['completed', 'completed_at', 'completed_date', 'completed-date', 'completed-at', 'completed_on', 'completed on', 'completed date', 'completion date', 'completion', 'plan completed', 'executed', 'executed on', 'execution date', 'executed at', 'finished on', 'done', 'done on', 'closed', 'date of completion', 'completion time', 'completed time', 'date completed', 'date', 'finished', 'finished_at', 'ended', 'end', 'completed at', 'abgeschlossen', 'datum', 'completado', 'fecha', 'concluído', 'data', 'concluído em', 'terminé', 'завершено', 'дата', '완료', '완료일', '완료일시', '완료 일시', '완료 시간', '완료 날짜', '실행일', '작성일', '날짜', '完成', '完成日期', '完成时间', '完成于', '执行日期', '日期', '完了'],
  started: ['started', 'started_at', 'start', 'started on', 'started at', 'start time', 'gestartet', 'begonnen', 'iniciado', 'início', 'inicio', 'commencé', 'начато', '시작', '开始', '開始'],
  status: ['status', 'estado', 'statut', 'статус', '상태', '状态'],
  tasks: ['tasks', 'tasks_completed', 'tasks-completed', 'tasks completed', 'tasks_total', 'task_count', 'tasks done', 'aufgaben', 'tareas', 'tarefas', 'tâches', '작업', '任务'],
  files: ['files', 'files_modified', 'files-modified', 'files modified', 'files_changed', 'files changed', 'files_created', 'files_touched', 'files touched', 'dateien', 'archivos', 'arquivos', 'fichiers', '파일', '文件'],
  decisions: ['key-decisions', 'key_decisions', 'decisions', 'decisions_made', 'decisions-made', 'keydecisions', 'key decisions', 'decisiones', 'decisões', 'entscheidungen', '결정', '决策'],
  requirements: ['requirements-completed', 'requirements_completed', 'requirements_covered', 'requirements-covered', 'requirements', 'requirements_satisfied', 'requirements-satisfied', 'requirements_addressed', 'requirements-addressed', 'requirements_closed', 'requirements-closed', 'requirements completed', 'requirements_met', 'requirements-met'],
  tags: ['tags', 'keywords'],
  oneLiner: ['one-liner', 'one_liner', 'oneliner', 'one liner', 'summary', 'tl;dr'],
  title: ['title', 'name', 'plan_name', 'plan_title', 'plan-name'],
} as const satisfies Record<string, readonly string[]>;

export type SummaryField = keyof typeof FIELDS;

const byWord = new Map<string, SummaryField>(Object.entries(FIELDS).flatMap(([field, words]) => words.map((word) => [fold(word), field as SummaryField] as const)));

/** Which field a frontmatter key or a body label names. */
export const summaryField = (text: string): SummaryField | undefined => byWord.get(fold(text.replace(/([a-z])(?=[A-Z])/g, '$1 ')));

export const isSummaryLabel = (text: string): boolean => summaryField(text) !== undefined;

const DECISIONS = /^(?:(?:key|main|major|important|technical|design|architectural|architecture|implementation|notable) )*decisions?(?: made| taken| captured| log| records?)?(?: during (?:execution|implementation))?(?: (?:and|&) (?:deviations|rationale|trade-?offs|notes))?$/;
const DECISIONS_ELSEWHERE = /^(?:wichtige |technische |getroffene )?entscheidungen(?: getroffen)?$|^decis(?:iones|ões|oes)(?: (?:tomadas|técnicas|clave|chave))?$|^décisions(?: prises| techniques)?$|решени[яе]|기술적 결정|주요 결정|^결정(?: ?사항)?$|(?:关键|技术|主要)?决(?:策|定)$|決定(?:事項)?$/;

/** Whether a heading stands above the decisions that a plan took. Those it only honoured or applied are another document's. */
export function isDecisionsHeading(title: string): boolean {
  const words = fold(title.replace(/\([^()]*\)/g, ' '));
  return DECISIONS.test(words) || DECISIONS_ELSEWHERE.test(words);
}
