import { transports } from './address.ts';

/** Of the user's own settings, the ones that would point git elsewhere, run something, or print what is secret. */
const dropped =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|EXTERNAL_DIFF|DIFF_OPTS|PAGER|EDITOR|CURL_VERBOSE|TEMPLATE_DIR|REPLACE_REF_BASE|SHALLOW_FILE|GRAFT_FILE|QUARANTINE_PATH|TRACE.*)$/;

/** Nothing of this is the user's business to change; credential helpers, proxies and certificates are, and stay. */
const fixed: Record<string, string> = {
  'core.hooksPath': '/dev/null',
  'core.fsmonitor': 'false',
  'fetch.recurseSubmodules': 'false',
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
 * The environment that git runs in: no prompts, no hooks, no transport that runs commands, messages in English.
 * `config` is added to what GIT_CONFIG_COUNT already carries.
 */
export function gitEnvironment(env: NodeJS.ProcessEnv, config: Record<string, string> = {}): NodeJS.ProcessEnv {
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
    GIT_ALLOW_PROTOCOL: transports.join(':'),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
}
