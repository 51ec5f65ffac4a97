import type { Rule } from '../types.ts';

/** Hosts that every installation of something has. */
const EVERYBODYS =
  /(?:^|\.)(?:docker\.internal|containers\.internal|google\.internal|googleapis\.internal|cluster\.local|compute\.internal|lima\.internal)$|^(?:example|foo|bar|test|host|my-?host|service|server|app|api|hostname|your-?host|localhost)\.(?:local|internal|corp|lan|intranet|home)$|example/i;

/** A host that only the house can reach, where an address, a port or an account says that it is one. */
export const hosts: Rule = {
  ruleId: 'private-host',
  label: 'private host',
  pattern:
    /(?<head>:\/\/(?:[^\s/@"'`<>]{1,100}@)?|@|\bssh\s{1,3}|\bhost(?:name)?["'`]?\s{0,3}[:=]\s{0,3}["'`]?|(?<![\w.:/@-]))(?<value>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}(?:local|internal|corp|lan|intranet|home\.arpa))(?<tail>:\d{2,5}\b)?(?![\w-]|\.\w|\()/gi,
  valueOf: ({ groups: { head = '', value = '', tail = '' } = {} }) =>
    (head === '' && tail === '') || EVERYBODYS.test(value) ? undefined : { at: head.length, text: value },
};

/** An address of a private network (RFC 1918, RFC 6598, RFC 4193); that of a whole network is none. */
export const addresses: Rule = {
  ruleId: 'private-address',
  label: 'private address',
  pattern:
    /(?<![\w.:-])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.\d{1,3}\.\d{1,3}(?![\w-]|\.\d)|(?<![\w:.])f[cd][0-9a-f]{2}:(?:[0-9a-f]{0,4}:){2,6}[0-9a-f]{1,4}(?![\w:])/gi,
  valueOf: ([text]) => {
    const parts = text.includes(':') ? [] : text.split('.').map(Number);
    return parts.some((part) => part > 255) || (parts.length > 0 && parts.at(-1) === 0) ? undefined : { at: 0, text };
  },
};
