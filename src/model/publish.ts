import { z } from 'zod';
import { slug } from './primitives.ts';

/** What the publish step looks for, by kind, with what it does unless told otherwise. */
export const publishRules = {
  'cloud-key': 'redact',
  'forge-token': 'redact',
  'chat-token': 'redact',
  'payment-key': 'redact',
  'model-key': 'redact',
  'package-token': 'redact',
  'service-key': 'redact',
  jwt: 'redact',
  'private-key': 'redact',
  'url-password': 'redact',
  'named-secret': 'redact',
  'home-path': 'redact',
  'user-name': 'warn',
  'mail-address': 'warn',
  'private-host': 'warn',
  'private-address': 'warn',
} as const satisfies Record<string, 'redact' | 'warn' | 'stop' | 'off'>;
export type PublishRuleId = keyof typeof publishRules;

export const publishAction = z.enum(['redact', 'warn', 'stop', 'off']);
export type PublishAction = z.output<typeof publishAction>;

const ruleIds = Object.keys(publishRules) as [PublishRuleId, ...PublishRuleId[]];

/** What a team looks for besides. */
export const publishPattern = z.strictObject({
  /** Names the rule in reports and, where `label` is left out, in the mark. */
  id: slug,
  /** A regular expression, matched line by line, without regard to case. */
  pattern: z.string().min(1),
  action: publishAction.default('redact'),
  /** What the mark says: `[redacted: <label>]`. */
  label: z.string().min(1).max(40).optional(),
});
export type PublishPattern = z.output<typeof publishPattern>;

export const publishRuleActions = z.partialRecord(z.enum(ruleIds), publishAction);

/** Ids of decisions, requirements and other entries, paths of documents, and patterns that never leave. */
export const withhold = z.strictObject({
  ids: z.array(z.string().min(1)).default([]),
  patterns: z.array(z.string().min(1)).default([]),
});
export type Withhold = z.output<typeof withhold>;
