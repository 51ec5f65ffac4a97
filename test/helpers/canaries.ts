/** Made-up secrets, one or more of every kind, put together at run time: none of them stands in a file of the project. */

/** A generator of its own, so that canaries are the same in every run and look like chance. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 12)) >>> 0) / 2 ** 32;
  };
}

const SETS = {
  upper: 'QAZWSXEDCRFVTGBYHNUJMIKOLP0274956813',
  hex: 'f0a7c93e1b5d8264',
  base62: 'q8Zr3TfWn0YbKx5VgLc7MhPd1JsRt9EuGw4CyNa2BoHvXi6DkSjQzUmAeOpIFl',
  letters: 'qZrTfWnYbKxVgLcMhPdJsRtEuGwCyNaBoHvXiDkSjQzUmAeOpIFl',
  digits: '7204958136',
};
type SetName = keyof typeof SETS;

/** `length` characters that no word and no row of the keyboard holds. */
export function random(set: SetName, length: number, seed: number): string {
  const next = chance(seed * 7919 + length);
  return Array.from({ length }, () => SETS[set][Math.floor(next() * SETS[set].length)]).join('');
}

/** By rule and label: a canary. */
export interface Canary {
  ruleId: string;
  label: string;
  /** What must not leave. */
  value: string;
  /** The words around it without which it is not known, `%` for the value. */
  around?: string;
}

const forms: readonly (readonly [ruleId: string, label: string, (seed: number) => string, around?: string])[] = [
  ['cloud-key', 'AWS key', (seed) => `AK·IA${random('upper', 16, seed)}`],
  ['cloud-key', 'Google key', (seed) => `AI·za${random('base62', 35, seed)}`],
  ['cloud-key', 'Google secret', (seed) => `GOC·SPX-${random('base62', 28, seed)}`],
  ['cloud-key', 'Azure secret', (seed) => `${random('letters', 3, seed)}8·Q~${random('base62', 34, seed)}`],
  ['cloud-key', 'DigitalOcean token', (seed) => `do·p_v1_${random('hex', 64, seed)}`],
  ['cloud-key', 'Cloudflare token', (seed) => `cf·ut_${random('base62', 40, seed)}${random('hex', 8, seed)}`],
  ['cloud-key', 'Vercel token', (seed) => `vc·p_${random('base62', 40, seed)}`],
  ['cloud-key', 'Supabase key', (seed) => `sb·p_${random('hex', 40, seed)}`],
  ['forge-token', 'GitHub token', (seed) => `gh·p_${random('base62', 36, seed)}`],
  ['forge-token', 'GitHub token', (seed) => `github·_pat_${random('base62', 22, seed)}_${random('base62', 59, seed)}`],
  ['forge-token', 'GitLab token', (seed) => `gl·pat-${random('base62', 20, seed)}`],
  ['forge-token', 'Atlassian token', (seed) => `ATA·TT3x${random('base62', 180, seed)}`],
  ['chat-token', 'Slack token', (seed) => `xo·xb-${random('digits', 12, seed)}-${random('base62', 24, seed)}`],
  [
    'chat-token',
    'Slack webhook',
    (seed) => `T${random('upper', 8, seed)}/B${random('upper', 8, seed)}/${random('base62', 24, seed)}`,
    `https://hooks.slack·.com/services/%`,
  ],
  [
    'chat-token',
    'Discord webhook',
    (seed) => `${random('digits', 18, seed)}/${random('base62', 68, seed)}`,
    `https://discord·.com/api/webhooks/%`,
  ],
  ['chat-token', 'Telegram token', (seed) => `${random('digits', 9, seed)}·:AA${random('base62', 33, seed)}`],
  ['payment-key', 'Stripe key', (seed) => `sk·_live_${random('base62', 24, seed)}`],
  ['payment-key', 'Stripe key', (seed) => `rk·_test_${random('base62', 40, seed)}`],
  ['payment-key', 'Stripe webhook secret', (seed) => `wh·sec_${random('base62', 32, seed)}`],
  ['payment-key', 'Shopify token', (seed) => `shp·at_${random('hex', 32, seed)}`],
  ['model-key', 'Anthropic key', (seed) => `sk-·ant-api03-${random('base62', 93, seed)}AA`],
  ['model-key', 'OpenAI key', (seed) => `sk-·proj-${random('base62', 60, seed)}`],
  ['model-key', 'OpenAI key', (seed) => `sk-${random('base62', 48, seed)}`],
  ['model-key', 'Hugging Face token', (seed) => `h·f_${random('letters', 34, seed)}`],
  ['package-token', 'npm token', (seed) => `np·m_${random('base62', 36, seed)}`],
  ['package-token', 'PyPI token', (seed) => `py·pi-AgE${random('base62', 80, seed)}`],
  ['service-key', 'SendGrid key', (seed) => `S·G.${random('base62', 22, seed)}.${random('base62', 43, seed)}`],
  ['service-key', 'Twilio key', (seed) => `S·K${random('hex', 32, seed)}`],
  ['service-key', 'Linear key', (seed) => `lin·_api_${random('base62', 40, seed)}`],
  ['service-key', 'Notion token', (seed) => `nt·n_${random('digits', 11, seed)}${random('base62', 35, seed)}`],
  [
    'jwt',
    'JWT',
    (seed) => `ey·J${random('base62', 24, seed)}.ey·J${random('base62', 60, seed)}.${random('base62', 43, seed)}`,
  ],
  ['private-key', 'private key', (seed) => pem(seed)],
  [
    'url-password',
    'password in an address',
    (seed) => random('base62', 18, seed),
    'postgres://shop:%@db.prod.shop-internal.net:5432/shop',
  ],
  [
    'url-password',
    'token in an address',
    (seed) => random('hex', 40, seed),
    'https://%@git.shop-forge.net/acme/shop.git',
  ],
  ['named-secret', 'secret', (seed) => random('base62', 32, seed), 'SESSION_SECRET=%'],
  ['named-secret', 'secret', (seed) => `${random('base62', 10, seed)}!9x`, 'password: "%"'],
  ['named-secret', 'secret', (seed) => random('base62', 40, seed), 'AWS_SECRET_ACCESS_KEY = %'],
  ['named-secret', 'secret', (seed) => random('base62', 28, seed), 'Authorization: Bearer %'],
  ['home-path', 'home path', (seed) => `/home/${random('letters', 7, seed).toLowerCase()}`, '%/work/shop/src'],
  ['home-path', 'home path', (seed) => `/Users/${random('letters', 7, seed).toLowerCase()}`, '%/work/shop/src'],
  ['home-path', 'home path', (seed) => `C:\\Users\\${random('letters', 7, seed)}`, '%\\work\\shop'],
];

function pem(seed: number): string {
  const lines = Array.from({ length: 6 }, (_, at) => random('base62', 64, seed * 10 + at));
  const name = ['RSA', 'PRIVATE', 'KEY'].join(' ');
  return [`-----BEGIN ${name}-----`, ...lines, `-----END ${name}-----`].join('\n');
}

/** One canary of every form; another `seed` gives others. */
export const canaries = (seed: number): Canary[] =>
  forms.map(([ruleId, label, make, around], at) => {
    const value = whole(make(seed * 1000 + at));
    return { ruleId, label, value, ...(around !== undefined && { around: whole(around) }) };
  });

/** The forms are written with a dot where a scanner of secrets would take them for real. */
const whole = (form: string): string => form.replaceAll('·', '');

/** The canary with what makes it known. */
export const written = ({ value, around }: Canary): string => (around ?? '%').replace('%', () => value);
