import type { Dialect, Sign } from '../dialect.ts';

/** A fork that is known by the name of its commands, `/name:…`, or of its keys, and says everything as the template does. */
const renamed = (id: string, name: string, commands: RegExp, ...signs: Sign[]): Dialect => ({
  id,
  name,
  signs: [{ in: 'lines', pattern: new RegExp(String.raw`(?:^|[\s\`(])\/(?:${commands.source})[:-][a-z]`) }, ...signs],
});

export const renamedForks: readonly Dialect[] = [
  renamed('arios', 'ARIOS', /arios/, { in: 'keys', pattern: /^(?:planIndex|phaseName|totalPhases)$/ }),
  renamed('bgsd', 'bGSD', /bgsd/),
  renamed('ez', 'EZ', /ez/),
  renamed('gmsd', 'GMSD', /gmsd/),
  renamed('kata', 'Kata', /kata/),
  renamed('legion', 'Legion', /legion/, { in: 'headings', pattern: /^legion\b.*\bstate\b/i }),
  renamed('maxsim', 'MAXSIM', /maxsim/, { in: 'keys', pattern: /^maxsim_state_version$/ }),
  renamed('pd', 'PD', /pd/, { in: 'keys', pattern: /^pd_state_version$/ }),
  renamed('reflect', 'GSD Reflect', /gsdr/),
  renamed('saga', 'Saga', /saga/, { in: 'keys', pattern: /^saga_state_version$/ }),
  renamed('tandem', 'GSD Tandem', /tandem/, { in: 'settings', pattern: /^(?:reviewer_pool|review_granularity)$/ }),
  renamed('ultraplan', 'Ultra Planning', /ultraplan/),
];
