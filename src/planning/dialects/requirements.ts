import type { Requirement } from '../../model/index.ts';
import { fold } from './fold.ts';

type Status = Requirement['status'];
export type Scope = Requirement['scope'];

/** Headings that put requirements out of a milestone or off to a later one, in the languages seen (survey 4). */
const OUT =
  /out[ -]of[ -]scope|not (?:in scope|scoped)|excluded|exclusions|non-goals|no-goals|außerhalb|nicht im umfang|fuera de(?:l)? alcance|fora d[eo] escopo|hors (?:périmètre|champ)|вне (?:рамок|области|объема)|범위 (?:외|밖)|제외|范围外|不在范围|超出范围|対象外|スコープ外/u;
const FUTURE =
  /\bfuture\b|deferred|deferrable|\blater\b|backlog|candidates?\b|next (?:version|milestone|release)|nice[ -]to[ -]have|post-?v\d|v\d[\d.]*\+|v\d[\d.]*\.x|vnext|carried (?:forward )?(?:to|into)\b|zukünftig|später|zurückgestellt|futur[oa]?s?\b|adiad[oa]|aplazad[oa]|différé|будущ|отложен|향후|미래|나중|연기|未来|以后|推迟|延期|今後|将来/u;
const CURRENT = /carried forward from|deferred from|\bcarried (?:over )?from/u;
/** Sections about requirements that define none. */
const OTHER =
  /^(?:requirements? )?(?:v[\d.]+ )?(?:traceability|(?:requirements? )?coverage|(?:milestone |requirements? )?summary|(?:requirements? )?outcomes?|milestone goals?|problem statement|prior milestones?|residual debt|changelog|rückverfolgbarkeit|trazabilidad|rastreabilidade|traçabilité|трассировка|추적성?|요구사항 추적|可追溯性|追溯|需求追溯|トレーサビリティ)(?![\p{L}])/u;

/** `Carried Forward`: into a milestone where it is being planned, out of it where it is archived. */
const CARRIED = /^carr(?:ied|y)[ -]?(?:forward|over)s?$/;

/** What a heading says of the requirements below it; undefined where it says nothing. */
export function scopeOf(title: string, archived = false): Scope | 'other' | undefined {
  const words = title.toLowerCase();
  if (archived && CARRIED.test(words.trim())) return 'future';
  if (OUT.test(words)) return 'out';
  if (CURRENT.test(words)) return 'current';
  if (FUTURE.test(words)) return 'future';
  return OTHER.test(words) ? 'other' : undefined;
}

const STATUSES: readonly (readonly [Status, RegExp])[] = [
  [
    'dropped',
    /dropped|cancell?ed|descoped|superseded|removed|rejected|withdrawn|obsolete|won.?t|abandoned|n\/a|verworfen|cancelad|descartad|отменен|취소|取消|废弃/iu,
  ],
  ['blocked', /blocked|blockiert|bloquead|bloqué|заблок|차단|阻塞/iu],
  [
    'open',
    /\bnot\b|\bno\b|incomplete|unverified|partial|pending|in[ _-]progress|planned|deferred|open\b|todo|tbd|gap|failed|unsatisfied|unmapped|ausstehend|geplant|pendiente|pendente|en cours|ожида|запланир|대기|진행|보류|待|进行|未|⏳|❌|✗|🚧|📋/iu,
  ],
  [
    'done',
    /complete|done|satisfied|validated|verified|shipped|delivered|implemented|met\b|passed|closed|achieved|resolved|erfüllt|erledigt|abgeschlossen|completad|concluíd|cumplid|atendid|satisfait|terminé|выполнен|завершен|готово|완료|충족|完成|满足|已实现|達成|✅|✓|✔|☑|🟢/iu,
  ],
];

/** A traceability status in words or marks, any language; undefined for a placeholder or none of them. */
export function requirementStatus(text: string): Status | undefined {
  const negated = /unmet|unsatisfied|not (?:done|met|complete|satisfied|started|shipped)/i.test(text);
  return negated ? 'open' : STATUSES.find(([, pattern]) => pattern.test(text))?.[0];
}

/** What a column of a requirements table holds. */
const COLUMNS = {
  id: [
    'id',
    'req',
    'req-id',
    'req id',
    'requirement id',
    'requirement',
    'requirements',
    'requirement(s)',
    'req.',
    'anforderung',
    'requisito',
    'exigence',
    'требование',
    '요구사항',
    '需求',
    '要件',
    '#',
  ],
  text: [
    'description',
    'text',
    'requirement',
    'feature',
    'what',
    'capability',
    'item',
    'beschreibung',
    'anforderung',
    'descripción',
    'requisito',
    'descrição',
    'описание',
    '설명',
    '요구사항',
    '描述',
    '说明',
    'title',
    'summary',
    'name',
  ],
  phase: [
    'phase',
    'phases',
    'phase(s)',
    'planned phase',
    'provisional phase',
    'mapped phase',
    'fase',
    'phasen',
    'фаза',
    '단계',
    '阶段',
    'objective',
  ],
  plan: ['plan', 'plans', 'plan(s)', 'trd', 'plano', '계획', '计划'],
  status: [
    'status',
    'final status',
    'outcome',
    'state',
    'estado',
    'statut',
    'статус',
    '상태',
    '状态',
    'result',
    'verdict',
    'satisfied',
    'done',
    'coverage',
  ],
  evidence: [
    'evidence',
    'verified by',
    'proof',
    'notes',
    'note',
    'verification',
    'source',
    'delivered',
    'nachweis',
    'evidencia',
    'evidência',
    '증거',
    '证据',
  ],
  reason: [
    'reason',
    'rationale',
    'why',
    'grund',
    'razón',
    'motivo',
    'raison',
    'причина',
    '이유',
    '원인',
    '原因',
    '理由',
  ],
} as const satisfies Record<string, readonly string[]>;

export type RequirementColumn = keyof typeof COLUMNS;
const words = Object.fromEntries(
  Object.entries(COLUMNS).map(([column, names]) => [column, new Set<string>(names.map(fold))]),
) as Record<RequirementColumn, Set<string>>;

/** The first column with that name, but for those already taken. */
export const requirementColumn = (
  header: readonly string[],
  column: RequirementColumn,
  taken: readonly number[] = [],
): number =>
  header.findIndex(
    (title, at) =>
      !taken.includes(at) &&
      words[column].has(fold(title.replace(/\s*\([^()]*\)$/, (tail) => (/^\s*\(s\)$/i.test(tail) ? tail : '')))),
  );
