import type { Transport } from './address.ts';

/** Of the user's own settings, the ones that would point git elsewhere, run something, or print what is secret. */
const dropped =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|EXTERNAL_DIFF|DIFF_OPTS|PAGER|EDITOR|CURL_VERBOSE|TEMPLATE_DIR|REPLACE_REF_BASE|SHALLOW_FILE|GRAFT_FILE|QUARANTINE_PATH|ATTR_SOURCE|TRACE.*)$/;

/** Nothing of this is the user's business to change; credential helpers, proxies and certificates are, and stay. */
const fixed: Record<string, string> = {
  'core.hooksPath': '/dev/null',
  'core.fsmonitor': 'false',
  'core.attributesFile': '/dev/null',
  'fetch.recurseSubmodules': 'false',
  'submodule.recurse': 'false',
  'transfer.bundleURI': 'false',
  'http.followRedirects': 'initial',
  'fetch.prune': 'false',
  'fetch.writeCommitGraph': 'false',
  'http.lowSpeedLimit': '100',
  'http.lowSpeedTime': '60',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'log.showSignature': 'false',
  'diff.renames': 'false',
  'color.ui': 'false',
};

/**
 * The environment that git runs in: no prompts, no hooks, no attributes, messages in English. `transport` is the only one that git
 * may use, so that no redirect and no submodule leads to another; without it git reaches nothing but the repository it runs in.
 * `config` is added to what GIT_CONFIG_COUNT already carries.
 */
export function gitEnvironment(
  env: NodeJS.ProcessEnv,
  config: Record<string, string> = {},
  transport: Transport | '' = '',
): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !dropped.test(name)));
  const before = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  const added = Object.entries({ ...fixed, ...config });
  const pairs = added.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${before + index}`, key],
    [`GIT_CONFIG_VALUE_${before + index}`, value],
  ]);
  return {
    ...kept,
    ...(Object.fromEntries(pairs) as Record<string, string>),
    GIT_CONFIG_COUNT: String(before + added.length),
    GIT_ALLOW_PROTOCOL: transport,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
}
