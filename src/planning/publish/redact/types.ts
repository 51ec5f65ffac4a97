/** A rule's hit in one text. */
export interface Hit {
  ruleId: string;
  /** What it is, as the mark says it: `AWS key`. */
  label: string;
  /** Offsets in the text. */
  start: number;
  end: number;
  /** What must not leave: same value, same mark. */
  value: string;
  /** Stands in its place instead of the numbered mark of its value. */
  instead?: string | undefined;
  /** Taken out wherever it stands, also where nothing around it says what it is. */
  everywhere: boolean;
}

/** One thing to look for. */
export interface Rule {
  ruleId: string;
  label: string;
  /** Global; linear in the text: every repetition is bounded or of one class that what follows cannot match. */
  pattern: RegExp;
  /** The part of a match that must not leave: a named group `value`, or the whole match. Undefined where it is no hit after all. */
  valueOf?: (match: RegExpExecArray) => Value | undefined;
}

/** The part of a match that is taken out. */
export interface Value {
  /** Offset in the match. */
  at: number;
  text: string;
  instead?: string | undefined;
  /** Default: true. */
  everywhere?: boolean | undefined;
}
