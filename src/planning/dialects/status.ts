import type { StatusClass } from '../../model/index.ts';

/**
 * The class of a status text. The English words and their order are those of the command line tool, first hit wins
 * (formats.md 2.3), so "Phase complete — ready for verification" is verifying. Words of other languages and of
 * hand-written files follow in the same order.
 */
const CLASSES: readonly (readonly [StatusClass, RegExp])[] = [
  ['paused', /paused|^stopped|on hold|pausiert|pausad[oa]|en pause|приостановлен|일시 ?중지|보류|暂停|一時停止/iu],
  [
    'executing',
    /executing|in[ _-]progress|in flight|in arbeit|wird ausgeführt|en curso|en progreso|ejecutando|em andamento|executando|en cours|выполняется|в работе|진행|실행 중|进行中|执行中|進行中|実行中/iu,
  ],
  [
    'planning',
    /planning|ready[ _]to[ _]plan|needs? planning|needs? to be planned|planung|planificando|planejando|planejamento|planification|планирование|планируется|계획|规划|计划中|計画/iu,
  ],
  ['discussing', /discussing|discussion|ready[ _]to[ _]discuss|обсуждение|논의|讨论/iu],
  ['verifying', /verif|verifizier|проверка|검증|验证|検証/iu],
  [
    'completed',
    /complete|\bdone\b|shipped|archived|released|abgeschlossen|fertig|completad[oa]|concluíd[oa]|terminé|завершен|готово|완료|完成|完了/iu,
  ],
  ['executing', /ready[ _]to[ _]execute|^active$|^running|aktiv|\bgap[ -]closure\b/iu],
  [
    'planning',
    /defining|requirements|roadmap (?:created|defined)|awaiting next milestone|new milestone|between milestones|no active milestone|fresh baseline|baseline initialized|context gathered|plan(?:ned)?\b/iu,
  ],
];

export const statusClassOf = (text: string): StatusClass =>
  CLASSES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown';
