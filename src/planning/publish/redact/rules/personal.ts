import type { Rule } from '../types.ts';

/** Names of accounts that belong to nobody, and words that documentation writes for one. */
const NOBODY = new Set(
  `user users username user-name your-user youruser your-username yourusername yourname your_name your-name you me myuser my-user name someone somebody
  anyone nobody person xxx xxxx foo bar baz test tester testuser test-user demo example sample dev devuser developer admin administrator root guest
  default public shared all ubuntu debian centos fedora alpine arch ec2-user opc azureuser vagrant docker node runner runneradmin gitlab-runner jenkins
  ci circleci travis actions github git www-data www nginx apache postgres mysql redis app appuser application web service deploy deployer
  build builder worker work workspace codespace coder gitpod vscode pi linuxbrew homebrew nonroot jovyan sandbox oai steam kali termux
  alice bob carol dave eve mallory johndoe janedoe john.doe jane.doe doe u x y z path to project projects repo repos home
  index page pages dashboard feed settings profile login hero layout view components assets static`.split(/\s+/),
);

/** Whether a name in a home path is a placeholder or an account of a machine. */
export const isNobody = (name: string): boolean =>
  NOBODY.has(name.toLowerCase()) || /^(?:user|test|dev)[-_]?\d{0,3}$/i.test(name);

/** One folder name. A dot, comma or the like behind it ends the sentence. */
const NAME = '(?<name>[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}._-]{0,62}[\\p{L}\\p{N}_])?)';

/** What ends a name: nothing more of it, and no call. */
const END = '(?![\\p{L}\\p{N}_(])';

/** Where home folders are, and what stands in each: Linux, macOS, Windows, its Unix shells; with `/`, `\`, doubled, or percent-encoded. */
const HOMES: readonly (readonly [needs: RegExp, form: string])[] = [
  [/\/Users\//, `(?<![\\p{L}\\p{N}_.@~}\\])-])(?:/mnt/[a-z]|/[a-z]|/cygdrive/[a-z])?/Users/${NAME}${END}`],
  [/\/home\//, `(?<![\\p{L}\\p{N}_.@~}\\])-])(?:/var|/export|/usr)?/home/${NAME}${END}`],
  [
    /[\\/](?:Users|Documents and Settings)[\\/]/,
    `(?<![\\p{L}\\p{N}])[A-Za-z]:(?:\\\\{1,4}|/{1,2})(?:Users|Documents and Settings)(?:\\\\{1,4}|/{1,2})${NAME}${END}`,
  ],
  [/2F(?:Users|home)%/, `(?<![\\p{L}\\p{N}])(?:[A-Za-z]%3A)?%2F(?:Users|home)%2F(?<name>[\\p{L}\\p{N}_.-]{1,64})`],
  [/-(?:Users|home)-/, `(?<=[/"'\`\\s])(?:[A-Za-z]-)?-(?:Users|home)-(?<name>[A-Za-z0-9_.]{2,64})(?=-)`],
];

/** The way to somebody's home folder, which names its owner: the rest of the path stays. Each form is tried where its folder stands. */
export const homes: readonly { needs: RegExp; rules: readonly Rule[] }[] = HOMES.map(([needs, form]) => ({
  needs,
  rules: [homeRule(form)],
}));

function homeRule(form: string): Rule {
  return {
    ruleId: 'home-path',
    label: 'home path',
    pattern: new RegExp(form, 'gu'),
    valueOf: (match) => {
      const name = match.groups?.['name'] ?? '';
      if (isNobody(name) || /^\d+$/.test(name) || /\.(?:tsx?|jsx?|vue|html?|php|py|rb|md|css|json)$/i.test(name))
        return undefined;
      return { at: 0, text: match[0], instead: '~' };
    },
  };
}

/** The name in a home path that was found. */
export const nameIn = (home: string): string => /[^/\\%-]+$/.exec(home.replace(/%2F/gi, '/'))?.[0] ?? '';

/** Endings of file names and packages that look like those of hosts, and hosts that are nobody's. */
const NO_HOST =
  /\.(?:png|jpe?g|gif|svg|webp|ico|css|js|mjs|cjs|ts|tsx|jsx|json|md|mdx|ya?ml|toml|html?|txt|sh|py|go|rs|rb|php|java|lock|tgz|gz|zip|map|service|socket|timer|target|mount|scope|slice)$|(?:^|\.)example(?:\.\w{2,6})?$|\.(?:test|invalid|example|localhost|local|internal)$|^(?:(?:users\.)?noreply\.github\.com|acme\.(?:com|org|io)|company\.com|domain\.(?:com|tld)|email\.com|test\.com|foo\.com|bar\.com|mail\.com|your-?domain\.\w+|github\.com|gitlab\.com|bitbucket\.org|ssh\.dev\.azure\.com)$/i;

const NO_BOX =
  /^(?:git|hg|user|username|name|you|your|youremail|your[._-]?email|me|test|foo|bar|email|mail|someone|somebody|no-?reply|do-?not-?reply|noreply[\w+.-]*|postmaster|mailer-daemon|example|sample|demo|john(?:\.?doe)?|jane(?:\.?doe)?|alice|bob|[a-z]|x{1,8})$/i;

/** A mail address of somebody. */
export const MAIL: Rule = {
  ruleId: 'mail-address',
  label: 'mail address',
  pattern:
    /(?<=(?<![\p{L}\p{N}._%+/:-])(?<box>[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]{0,62}[\p{L}\p{N}])?))@(?<host>(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,18})(?![\p{L}\p{N}_@-]|\.\p{L}|:\d|\/)/gu,
  valueOf: ({ groups: { box = '', host = '' } = {} }) =>
    NO_BOX.test(box) || NO_HOST.test(host) || /^\d+$/.test(box)
      ? undefined
      : { at: -box.length, text: `${box}@${host}` },
};
