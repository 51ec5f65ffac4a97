import { lintSource } from '@secretlint/core';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { PublishRuleId } from '../../model/index.ts';
import { isSample, type Hit } from '../../planning/publish/redact/index.ts';

const PREFIX = '@secretlint/secretlint-rule-';
/** A text could switch the rules off by a comment; addresses with passwords have a rule of ours, which knows samples. */
const LEFT_OUT = ['filter-comments', 'basicauth', 'database-connection-string'];
const config = {
  rules: rules
    .filter(({ meta: { id } }) => !LEFT_OUT.includes(id.slice(PREFIX.length)))
    .map((rule) => ({ id: rule.meta.id, rule, options: {} })),
};

/** What their finds are called here. */
const OURS: Readonly<Record<string, readonly [PublishRuleId, string]>> = {
  aws: ['cloud-key', 'AWS key'],
  gcp: ['private-key', 'private key'],
  privatekey: ['private-key', 'private key'],
  slack: ['chat-token', 'Slack token'],
  stripe: ['payment-key', 'Stripe key'],
  shopify: ['payment-key', 'Shopify token'],
  github: ['forge-token', 'GitHub token'],
  gitlab: ['forge-token', 'GitLab token'],
  npm: ['package-token', 'npm token'],
  openai: ['model-key', 'OpenAI key'],
  anthropic: ['model-key', 'Anthropic key'],
  vercel: ['cloud-key', 'Vercel token'],
  cloudflare: ['cloud-key', 'Cloudflare token'],
};

/** Characters handed over at once: each call has a price of its own. */
const BATCH = 1_000_000;

/** What secretlint's recommended rules find in texts. Only the values count: they are taken out wherever they stand. */
export async function lintTexts(texts: readonly string[]): Promise<Hit[]> {
  const hits: Hit[] = [];
  let batch: string[] = [];
  let size = 0;
  for (const [at, text] of texts.entries()) {
    batch.push(text);
    size += text.length;
    if (size < BATCH && at < texts.length - 1) continue;
    hits.push(...(await lint(batch.join('\n\n'))));
    [batch, size] = [[], 0];
  }
  return hits;
}

async function lint(content: string): Promise<Hit[]> {
  const source = { content, filePath: 'text.md', ext: '.md', contentType: 'text' as const };
  const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } });
  return messages.flatMap(({ ruleId, range: [start, end] }) => {
    const value = content.slice(start, end).trim();
    const name = ruleId.slice(PREFIX.length);
    const [ours, label] = OURS[name] ?? (['service-key', `${name} key`] as const);
    return value.length < 8 || isSample(value) ? [] : [{ ruleId: ours, label, start, end, value, everywhere: true }];
  });
}
