import { isSample } from '../samples.ts';
import type { Rule } from '../types.ts';

/** Tokens that their own form gives away: rule, what the mark says, and the form. A name in front of the value ends with `(?<value>`. */
const FORMS: readonly (readonly [ruleId: string, label: string, form: string])[] = [
  ['cloud-key', 'AWS key', '(?:A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}'],
  ['cloud-key', 'Google key', 'AIza[\\w-]{35}'],
  ['cloud-key', 'Google secret', 'GOCSPX-[\\w-]{28}'],
  ['cloud-key', 'Google access token', 'ya29\\.[\\w-]{20,400}'],
  ['cloud-key', 'Azure secret', '[\\w.~]{3}\\dQ~[\\w.~-]{31,34}'],
  ['cloud-key', 'DigitalOcean token', 'do[opr]_v1_[a-f0-9]{64}'],
  ['cloud-key', 'Cloudflare token', 'cf(?:k|ut|at)_[A-Za-z0-9]{40}[0-9a-f]{8}'],
  ['cloud-key', 'Cloudflare key', 'v1\\.0-[a-f0-9]{24}-[a-f0-9]{146}'],
  ['cloud-key', 'Vercel token', 'vc[piark]_[A-Za-z0-9]{20,60}'],
  ['cloud-key', 'Netlify token', 'nfp_[A-Za-z0-9]{36,40}'],
  ['cloud-key', 'Fly token', 'fo1_[\\w-]{40,60}'],
  ['cloud-key', 'Heroku key', 'HRKU-[\\w-]{36,64}'],
  ['cloud-key', 'Databricks token', 'dapi[A-Fa-f0-9]{32}(?:-\\d)?'],
  ['cloud-key', 'Alibaba key', 'LTAI[A-Za-z0-9]{20}'],
  ['cloud-key', 'Supabase key', 'sbp_[a-f0-9]{40}|sb_(?:secret|publishable)_[\\w-]{20,60}'],
  ['cloud-key', 'PlanetScale token', 'pscale_(?:tkn|pw|oauth)_[\\w.=-]{32,64}'],
  ['cloud-key', 'Terraform token', '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w=-]{60,70}'],
  ['cloud-key', 'Vault token', 'hv[sbr]\\.[\\w-]{90,300}'],
  ['cloud-key', 'Pulumi token', 'pul-[a-f0-9]{40}'],
  ['forge-token', 'GitHub token', 'gh[pousr]_[A-Za-z0-9_]{36,255}|github_pat_[A-Za-z0-9_]{36,255}'],
  ['forge-token', 'GitLab token', 'gl(?:pat|ptt|dt|rt|cbt|ft|soat|agent|imt|oas)-[\\w.-]{20,128}'],
  ['forge-token', 'Atlassian token', 'AT[AC]TT3[\\w=-]{60,400}'],
  ['forge-token', 'Bitbucket token', 'ATBB[A-Za-z0-9]{24,64}'],
  ['chat-token', 'Slack token', 'xox[a-z]-(?:\\d-)?[A-Za-z0-9-]{10,200}|xapp-\\d-[A-Za-z0-9-]{20,200}'],
  ['chat-token', 'Slack webhook', 'hooks\\.slack\\.com/(?:services|workflows|triggers)/(?<value>[A-Za-z0-9/]{24,120})'],
  ['chat-token', 'Discord webhook', 'discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/(?<value>\\d{16,20}/[\\w-]{60,72})'],
  ['chat-token', 'Discord token', '[MNO][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,40}'],
  ['chat-token', 'Telegram token', '\\d{8,10}:AA[\\w-]{33}'],
  ['chat-token', 'Teams webhook', 'webhook\\.office\\.com/webhookb2/(?<value>[\\w@/-]{60,200})'],
  ['payment-key', 'Stripe key', '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,247}'],
  ['payment-key', 'Stripe webhook secret', 'whsec_[A-Za-z0-9+/=]{24,80}'],
  ['payment-key', 'Square token', 'sq0(?:atp|csp|idp)-[\\w-]{22,43}|EAAA[\\w-]{60}'],
  ['payment-key', 'Shopify token', 'shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32,64}'],
  ['payment-key', 'PayPal token', 'access_token\\$(?:production|sandbox)\\$[a-z0-9]{16}\\$[a-f0-9]{32}'],
  ['payment-key', 'Razorpay key', 'rzp_live_[A-Za-z0-9]{14}'],
  ['model-key', 'Anthropic key', 'sk-ant-[\\w-]{20,200}'],
  ['model-key', 'OpenAI key', 'sk-(?:proj|svcacct|admin|None)-[\\w-]{20,200}|sk-[A-Za-z0-9]{32,64}'],
  ['model-key', 'OpenRouter key', 'sk-or-(?:v1-)?[\\w-]{32,80}'],
  ['model-key', 'Hugging Face token', '(?:hf|api_org)_[A-Za-z]{34}'],
  ['model-key', 'Groq key', 'gsk_[A-Za-z0-9]{52}'],
  ['model-key', 'xAI key', 'xai-[A-Za-z0-9]{60,90}'],
  ['model-key', 'Replicate token', 'r8_[A-Za-z0-9]{37}'],
  ['model-key', 'Perplexity key', 'pplx-[A-Za-z0-9]{40,60}'],
  ['package-token', 'npm token', 'npm_[A-Za-z0-9]{36}'],
  ['package-token', 'PyPI token', 'pypi-AgE[\\w-]{50,300}'],
  ['package-token', 'RubyGems token', 'rubygems_[a-f0-9]{48}'],
  ['package-token', 'crates.io token', 'cio[A-Za-z0-9]{32}'],
  ['package-token', 'NuGet key', 'oy2[a-z0-9]{43}'],
  ['package-token', 'Docker token', 'dckr_(?:pat|oat)_[\\w-]{27,40}'],
  ['service-key', 'SendGrid key', 'SG\\.[\\w-]{16,64}\\.[\\w-]{16,128}'],
  ['service-key', 'Twilio key', '(?:AC|SK)[0-9a-f]{32}'],
  ['service-key', 'Mailgun key', 'key-[0-9a-f]{32}'],
  ['service-key', 'Mailchimp key', '[0-9a-f]{32}-us\\d{1,2}'],
  ['service-key', 'Brevo key', 'xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}'],
  ['service-key', 'Resend key', 're_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}'],
  ['service-key', 'Linear key', 'lin_(?:api|oauth)_[A-Za-z0-9]{32,128}'],
  ['service-key', 'Notion token', 'ntn_\\d{11}[A-Za-z0-9]{35}|secret_[A-Za-z0-9]{43}'],
  ['service-key', 'Figma token', 'fig[dou][rh]?_[\\w-]{40,200}'],
  ['service-key', 'Airtable token', 'pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}'],
  ['service-key', 'Postman key', 'PMAK-[a-f0-9]{24}-[a-f0-9]{34}'],
  ['service-key', 'New Relic key', 'NR(?:AK|JS|AA)-[A-Z0-9a-f]{19,32}'],
  ['service-key', 'Sentry token', 'sntry[su]_[\\w=+/-]{60,400}'],
  ['service-key', 'Grafana token', 'glc_[A-Za-z0-9+/]{32,400}={0,2}|glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}'],
  ['service-key', 'Tailscale key', 'tskey-[a-z]{2,20}-[\\w-]{16,100}'],
  ['service-key', 'Doppler token', 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9._-]{40,60}'],
  ['service-key', '1Password token', 'ops_eyJ[A-Za-z0-9+/=]{100,1280}'],
  ['service-key', 'age key', 'AGE-SECRET-KEY-1[0-9A-Z]{58}'],
  ['jwt', 'JWT', 'eyJ[\\w-]{8,4000}\\.eyJ[\\w-]{8,8000}\\.[\\w-]{8,2000}'],
];

/** What begins a token, so that one look tells whether any of the forms can stand in a text. */
export const TOKEN_BEGINNINGS =
  /(?<![A-Za-z0-9])(?:A3T[A-Z0-9]{9}|A[A-Z]{3}[A-Z0-9]{9}|AIza|GOCSPX|ya29\.|do[opr]_v1|cf(?:k|ut|at)_|v1\.0-[0-9a-f]|vc[piark]_|nfp_|fo1_|HRKU|dapi[A-Fa-f0-9]{8}|LTAI|sbp_|sb_|pscale_|hv[sbr]\.|pul-[0-9a-f]{8}|gh[pousr]_|github_pat|gl[a-z]{2,5}-[\w-]{12}|AT[AC]TT|ATBB|xox[a-z]-|xapp-|hooks\.slack|discord(?:app)?\.com|\d{8,10}:AA|webhook\.office|[sr]k_[lt]|whsec|sq0|EAAA|shp[acps][ast]_|access_token\$|rzp_|sk-[\w-]{16}|hf_[A-Za-z]{8}|api_org|gsk_|xai-|r8_|pplx|npm_[A-Za-z0-9]{12}|pypi-A|rubygems_|cio[A-Za-z0-9]{16}|oy2[a-z0-9]{9}|dckr_|SG\.|AC[0-9a-f]{9}|SK[0-9a-f]{9}|key-[0-9a-f]{9}|xkeysib|re_[A-Za-z0-9]{8}_|lin_[ao]|ntn_|secret_[A-Za-z0-9]{16}|fig[dou][rh]?_|pat[A-Za-z0-9]{14}\.|PMAK|NR[AJ]|sntry|glc_|glsa_|tskey|dp\.[a-z]{2,5}\.|ops_ey|AGE-|eyJ|[MNO][\w-]{23}|[0-9a-f]{32}-us)|Q~|\.atlasv1/;

export const tokens: readonly Rule[] = FORMS.map(([ruleId, label, form]) => ({
  ruleId,
  label,
  pattern: new RegExp(`(?<![A-Za-z0-9])(?:${form})(?![A-Za-z0-9])`, 'g'),
  valueOf: (match) => {
    const text = match.groups?.['value'] ?? match[0];
    return isSample(bodyOf(text)) ? undefined : { at: match[0].length - text.length, text };
  },
}));

/** A token without the beginning that all of its kind share. */
const bodyOf = (token: string): string =>
  token.replace(/^(?:secret_|sb_secret_|access_token\$|AGE-SECRET-KEY-)/, '').slice(0, 400);
