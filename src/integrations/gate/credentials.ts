import type { PublishRuleId } from '../../model/index.ts';
import { isSample } from '../../planning/publish/redact/samples.ts';

/** What looks like a credential beyond doubt, by its own mark. */
const PATTERNS: readonly (readonly [ruleId: PublishRuleId, pattern: string])[] = [
  ['cloud-key', String.raw`\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{35}\b|\bdop_v1_[0-9a-f]{64}\b`],
  ['forge-token', String.raw`\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_\w{60,}|\bglpat-[\w-]{20,}`],
  ['chat-token', String.raw`\bxox[abprs]-\d[\w-]{20,}|hooks\.slack\.com/services/T\w{8,}/B\w{8,}/\w{20,}`],
  ['payment-key', String.raw`\b[sr]k_live_[A-Za-z0-9]{16,}`],
  ['package-token', String.raw`\bnpm_[A-Za-z0-9]{36}\b|\bpypi-AgEI[\w-]{50,}`],
  ['service-key', String.raw`\bSG\.[\w-]{22}\.[\w-]{43}\b`],
  ['jwt', String.raw`\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}`],
  ['private-key', String.raw`-----BEGIN (?:[A-Z]{2,12} )?PRIVATE KEY-----[A-Za-z0-9+/=\s\\]{100}`],
];

const ANY = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join('|'), 'g');

/** Every credential in a text, with the index of its first character. */
export function* credentialsIn(text: string): Generator<{ ruleId: PublishRuleId; at: number }> {
  ANY.lastIndex = 0;
  for (const match of text.matchAll(ANY)) {
    const [value] = match;
    const groups: (string | undefined)[] = match.slice(1);
    const rule = PATTERNS[groups.findIndex((group) => group !== undefined)];
    if (rule !== undefined && !isSample(value)) yield { ruleId: rule[0], at: match.index };
  }
}
