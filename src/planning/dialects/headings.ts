import { fold } from './fold.ts';

/** What a section holds. `other` is known to hold none of these and does not take the kind of the section above. */
export type SectionKind =
  | 'decisions'
  | 'one-decision'
  | 'blockers'
  | 'todos'
  | 'quick-tasks'
  | 'metrics'
  | 'position'
  | 'session'
  | 'reference'
  | 'core-value'
  | 'description'
  | 'current-milestone'
  | 'milestones'
  | 'shipped-milestones'
  | 'roadmap-evolution'
  | 'timeline'
  | 'requirements'
  | 'other';

/** Heading patterns of each kind, on the folded title, first match wins: an own heading in another language is one more line. */
const HEADINGS: readonly (readonly [RegExp, SectionKind])[] = [
  [
    /^(?:open|pending|undecided|deferred|upcoming) decisions?\b|\bdecisions? (?:needed|required|pending|to make)\b|^decision (?:log|records?) index/,
    'other',
  ],
  [
    /open questions?|critical pitfalls|deferred|technical (?:discoveries|notes|debt)|hard constraints|^notes\b|known (?:issues|bugs)|lessons?\b|next (?:steps?|actions?|up)\b|operator next|constraints|patterns\b|gotchas/,
    'other',
  ],
  [/^(?!key\b)(?=.).{1,80} decision(?: [\d./-]+)?$/, 'one-decision'],
  [
    /\bdecisions\b|\bdecision (?:log|records?|register|history|table|made)\b|^(?:key )?decision$|entscheidung|decisión|decisiones|decis[ãa]o|decis[õo]es|décisions?|решени|결정|决策|决定|決定/,
    'decisions',
  ],
  [
    /quick (?:tasks?|fixes)|schnelle aufgaben|tareas rápidas|tarefas rápidas|быстрые задачи|빠른 작업|快速任务/,
    'quick-tasks',
  ],
  [
    /\bblock(?:er|ers|ing issues)\b|\bblockers?\b|^(?:open |active |current )?concerns$|^open issues$|hindernisse|blockaden|blocker|bloqueos|bloqueios|bloqueadores|blocages|bloqueurs|блокер|препятств|차단|블로커|阻塞|阻碍|ブロッカー/,
    'blockers',
  ],
  [
    /\bto-?dos?\b|^pending (?:items|tasks)$|offene aufgaben|tareas pendientes|tarefas pendentes|pendências|tâches en attente|задачи|할 일|待办|やること/,
    'todos',
  ],
  [
    /performance metrics|^metrics$|^velocity|leistungsmetriken|métricas|métriques|метрики|성과 지표|性能指标/,
    'metrics',
  ],
  [/roadmap (?:evolution|changes|history)|evolución|evolução d/, 'roadmap-evolution'],
  [/^timeline$|^recent activity$|^activity(?: log)?$|^(?:change|activity) log$/, 'timeline'],
  [/session|sitzung|sesión|sessão|сесси|세션|会话|セッション|^resume\b/, 'session'],
  [
    /^(?:previous|previously|prior|last|latest|recently) (?:shipped|completed|released|milestones?)|(?:shipped|completed|past|finished|released|archived) milestones?|milestones? (?:shipped|completed|archived)|abgeschlossene meilensteine|hitos completados|marcos concluídos|已完成.*里程碑|완료된 마일스톤/,
    'shipped-milestones',
  ],
  [
    /^(?:current|active) milestone|aktueller meilenstein|hito actual|marco atual|jalon actuel|текущая веха|현재 마일스톤|当前里程碑/,
    'current-milestone',
  ],
  [
    /^(?:project )?milestones?$|milestones? (?:history|summary|overview|list|status|progress|context)$|^meilensteine$|^hitos$|^marcos$|^jalons$|^вехи$|^마일스톤$|^里程碑$/,
    'milestones',
  ],
  [
    /current (?:position|status|state)|^position$|^status$|^progress$|active baseline|aktuelle position|posición actual|posição atual|position actuelle|текущ.* (?:позиция|положение|состояние)|현재 (?:위치|상태)|当前(?:位置|状态)|現在(?:地|の位置|の状態)/,
    'position',
  ],
  [/core value|kernwert|valor central|valeur fondamentale|핵심 가치|核心价值|ключевая ценность/, 'core-value'],
  [
    /^what this is|^overview$|^vision$|^description$|^about$|was das ist|qué es|o que é|ce que c est|что это|이것은|这是什么/,
    'description',
  ],
  [
    /project (?:reference|summary)|projektreferenz|referencia del proyecto|referência do projeto|^reference$|프로젝트 참조|项目参考/,
    'reference',
  ],
  [/requirements?\b|anforderungen|requisitos|exigences|требования|요구사항|需求/, 'requirements'],
];

/** The kind of section a heading opens; undefined for headings that no table knows. */
export function sectionKind(title: string): SectionKind | undefined {
  if (/^\s*decision\s*[:—–-]\s/i.test(title)) return 'one-decision';
  const folded = fold(title);
  return HEADINGS.find(([pattern]) => pattern.test(folded))?.[1];
}
