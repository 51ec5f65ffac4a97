import { entropyOf, isSample } from '../samples.ts';
import type { Rule, Value } from '../types.ts';

/** A private key as PEM, in one line or many, quoted, indented, with or without its end. */
const PEM: Rule = {
  ruleId: 'private-key',
  label: 'private key',
  pattern:
    /-----BEGIN ?(?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:(?:[A-Za-z0-9+/=\s\\>|"'`,*]|\.(?!\.)|-(?!----)|(?:Proc-Type|DEK-Info|Comment|Version):[^\n]{0,80}){40,20000})(?:-----END ?(?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/g,
  valueOf: ([text]) => {
    const body = text.replace(/-----[^-]{0,60}-----|\\[nr]|[^A-Za-z0-9+/=]/g, '');
    return body.length < 40 || /^(?:.{0,20}\.\.\.|\s{0,8}\w{0,12}\s{0,8})$/.test(body) || isMostlyWords(text)
      ? undefined
      : { at: 0, text: text.trimEnd() };
  },
};

/** Prose that merely speaks of the header. */
const isMostlyWords = (text: string): boolean => !/[A-Za-z0-9+/=]{30}/.test(text.slice(text.indexOf('-----', 10)));

/** The lines of a key are looked for one by one as well: a fact may hold one of them. */
export const piecesOf = (value: string): string[] =>
  value.includes('-----BEGIN') ? (value.match(/[A-Za-z0-9+/=]{24,}/g) ?? []) : [];

/** Hosts that are nobody's: what a password opens there is on the reader's own machine. */
const OWN_MACHINE =
  /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[?::1\]?|host|hostname|server|db|database|postgres|postgresql|mysql|mariadb|mongo|mongodb|redis|rabbitmq|mq|broker|cache|proxy|example|host\.docker\.internal|[\w.-]{0,100}\.?example(?:\.\w{2,8})?|[\w.-]{0,100}\.(?:test|invalid|localhost))$/i;

/** Passwords that documentation and development setups use. */
const WEAK =
  /^(?:pass(?:word|wd)?\d{0,4}|pw|pwd|secret\d{0,3}|user(?:name)?|root|admin|postgres(?:ql)?|mysql|mongo|redis|guest|test(?:ing)?\d{0,3}|dev(?:elopment)?|local|changeme|token|key|x-oauth-basic|x-access-token|oauth2|\d{1,5}|p)$/i;

/** `scheme://user:password@host`, web addresses, databases and queues alike. */
const URL_PASSWORD: Rule = {
  ruleId: 'url-password',
  label: 'password in an address',
  pattern:
    /(?<head>\b[a-z][a-z0-9+.-]{1,20}:\/\/(?<user>[^\s:/@?#"'`<>()[\]{}|]{0,100}):)(?<value>[^\s/@?#"'`<>()|]{2,200})@(?<host>[A-Za-z0-9._-]{1,200}|\[[0-9a-f:]{2,40}\])/gi,
  valueOf: ({ groups = {} }) => {
    const { head = '', user = '', value = '', host = '' } = groups;
    if (OWN_MACHINE.test(host) || WEAK.test(value) || value === user || isSample(value)) return undefined;
    return { at: head.length, text: value, everywhere: isRandom(value) };
  },
};

/** A token as the user of an address: `https://<token>@host`. */
const URL_TOKEN: Rule = {
  ruleId: 'url-password',
  label: 'token in an address',
  pattern: /(?<head>\b(?:https?|git|ssh):\/\/)(?<value>[A-Za-z0-9_-]{20,200})@(?=[A-Za-z0-9-]{1,60}\.)/gi,
  valueOf: ({ groups: { head = '', value = '' } = {} }) =>
    isSample(value) || !isRandom(value) ? undefined : { at: head.length, text: value },
};

/** `NAME_SECRET=value`, `"password": "value"`, `| API key | value |`, `--token value`. */
const NAMED: Rule = {
  ruleId: 'named-secret',
  label: 'secret',
  pattern:
    /(?<head>(?:secret|token|passw(?:or)?d|passwort|passphrase|passcode|pwd|api[ _-]?key|apikey|access[ _-]?key|account[ _-]?key|auth[ _-]?key|private[ _-]?key|signing[ _-]?key|encryption[ _-]?key|service[ _-]?role[ _-]?key|credentials?|authtoken|sharedaccesskey)(?:[ _-]?(?:key|id|value|base|prod|production|live|dev|staging|\d{1,2})){0,3}["'`)*\]]{0,4}\s{0,3}(?::=|=>|=|:|\|)[ \t]{0,8}["'`*]{0,3})(?<value>[^\s"'`|<>,;(){}[\]]{8,512})/gi,
  valueOf: ({ groups = {} }) => named(groups),
};

/** The secret of a pair of keys in one line: `AccountKey=…;`, `Authorization: Bearer …`, `sig=…`. */
const HEADERS: Rule = {
  ruleId: 'named-secret',
  label: 'secret',
  pattern:
    /(?<head>\b(?:authorization["'`]{0,2}\s{0,3}[:=]\s{0,3}["'`]?(?:bearer|basic|token)\s{1,3}|bearer\s{1,3}|[?&;](?:sig|access_token|api_key|apikey|key|token|auth|secret)=|_authToken=|x-api-key["'`]{0,2}\s{0,3}[:=]\s{0,3}["'`]?|--(?:token|password|api-key|secret)[= ]["'`]?))(?<value>[A-Za-z0-9+/_.~%=-]{12,2000})/gi,
  valueOf: ({ groups = {} }) => named(groups),
};

function named({ head = '', value: written = '' }: Record<string, string>): Value | undefined {
  const value = written.replace(/[.,:;!?*\\]{1,3}$/, '');
  if (value.length < 8 || isSample(value) || isReference(value) || !isRandom(value)) return undefined;
  return { at: head.length, text: value };
}

/** Paths, addresses, calls, variables and dotted names: what stands for a value instead of being one. */
const isReference = (value: string): boolean =>
  /^(?:[.~]{0,2}\/|[a-z][a-z0-9+.-]{1,10}:\/\/|process\.|env\.|os\.|import\.|this\.|self\.|@|#|--|%\w+%$|\\)/i.test(
    value,
  ) ||
  /^[&*@$]{0,2}[A-Za-z_$][\w$]{0,60}(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]{0,60}){1,8}$/.test(value) ||
  /\.(?:md|ts|tsx|js|jsx|py|go|rs|json|ya?ml|sql|toml|env|sh|txt|html|css|java|rb|php|kt|swift)(?:[:#].{0,20})?$/i.test(
    value,
  ) ||
  /^\d{4}-\d{2}-\d{2}/.test(value);

/** Letters and digits (or both cases and a mark) mixed as no word, name or number is. */
export function isRandom(value: string): boolean {
  if (isWords(value) || /^[\d.,:%x/-]+$/.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  const needed = value.length >= 20 ? 3.2 : value.length >= 12 ? 2.9 : 2.7;
  return kinds >= 2 && (/\d/.test(value) || kinds >= 3 || isMixed(value)) && entropyOf(value) >= needed;
}

/** Upper and lower case change places as often as by chance: words in camel case are longer. */
function isMixed(value: string): boolean {
  const parts = value.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  const average = parts.join('').length / parts.length;
  return value.length >= 28 ? average < 5 : value.length >= 16 && average < 3.6;
}

/** `auth-refresh-02`, `tokenExpiryMinutes`, `SHA256`, `v1.2`: parts that are words or short numbers. */
function isWords(value: string): boolean {
  const parts = value.split(/[^A-Za-z0-9]+|(?<=[a-z\d])(?=[A-Z])/).filter((part) => part !== '');
  if (!parts.every((part) => WORD.test(part) && isSayable(part))) return false;
  const short = parts.filter((part) => part.length < 3).length;
  const numbered = /[^A-Za-z0-9]/.test(value) ? 0 : parts.filter((part) => /[A-Za-z]\d/.test(part)).length;
  return short * 2 <= parts.length && numbered <= 1 + parts.length / 4 && !isMixed(value);
}

const WORD = /^(?:[A-Za-z]?[a-z]{1,20}\d{0,3}|[A-Z]{1,20}\d{0,3}|\d{1,4}|v\d{1,3})$/;

/** Has a vowel for every five letters or so, as words of most languages have; abbreviations are short. */
function isSayable(part: string): boolean {
  const letters = part.replace(/\d/g, '');
  return letters.length <= 4 || !/[bcdfghjklmnpqrstvwxz]{6}/i.test(letters);
}

/** Each with what it needs. */
export const keyBlocks: readonly Rule[] = [PEM];
export const addressSecrets: readonly Rule[] = [URL_PASSWORD, URL_TOKEN];
export const namedSecrets: readonly Rule[] = [NAMED, HEADERS];
