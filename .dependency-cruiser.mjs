import { EDGES, MAY_USE, PARTS } from './architecture.mjs';

const CAPABILITY = '^src/capabilities';
/** Files of these parts, whether a part is one file or a folder. */
const parts = (names) => `${CAPABILITY}/([^/]+)/(${names.join('|')})(\\.tsx?$|/)`;
const TEST = '\\.test\\.tsx?$|/testing(\\.ts$|/)';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule('no-cycles', 'Split the shared part out, or pass it in.', {}, { circular: true }),
    rule('platform-knows-nothing', 'platform may not know capabilities or apps.', { path: '^src/platform/' }, { path: '^src/(capabilities|apps)/' }),
    rule('nobody-imports-apps', 'apps only compose.', { path: '^src/(platform|capabilities)/' }, { path: '^src/apps/' }),
    rule('apps-mount-only', 'apps may import the door and the ways in of a capability, nothing deeper.',
      { path: '^src/apps/' }, { path: `${CAPABILITY}/[^/]+/`, pathNot: `${CAPABILITY}/[^/]+/(index\\.ts$|(${EDGES.join('|')}|ui)(\\.tsx?$|/))` }),
    rule('front-door-only', 'Use the other capability through its index.ts.',
      { path: `${CAPABILITY}/([^/]+)/`, pathNot: TEST }, { path: `${CAPABILITY}/[^/]+/`, pathNot: [`${CAPABILITY}/$1/`, `${CAPABILITY}/[^/]+/index\\.ts$`] }),
    rule('tests-front-door', 'A test may use index.ts or testing.ts of another capability.',
      { path: `${CAPABILITY}/([^/]+)/.*(${TEST})` }, { path: `${CAPABILITY}/[^/]+/`, pathNot: [`${CAPABILITY}/$1/`, `${CAPABILITY}/[^/]+/(index|testing)\\.ts$`] }),
    ...Object.entries(MAY_USE).map(([capability, others]) =>
      rule(`may-use:${capability}`, `${capability} may use: ${others.join(', ') || 'no other capability'}. If that is wrong, change architecture.mjs.`,
        { path: `${CAPABILITY}/${capability}/`, pathNot: TEST }, { path: `${CAPABILITY}/(?!(?:${[capability, ...others].join('|')})/)[^/]+/` })),
    ...PARTS.map((part, i) =>
      rule(`inward-only:${part}`, `${part} may use only ${PARTS.slice(0, i).join(', ') || 'no other part'}.`,
        { path: parts([part]), pathNot: TEST }, { path: `${CAPABILITY}/$1/(${[...PARTS.slice(i + 1), ...EDGES, 'ui'].join('|')})(\\.tsx?$|/)` })),
    rule('ui-is-a-client', 'ui sees texts, contract and rules, never store or actions.',
      { path: parts(['ui']), pathNot: TEST }, { path: `${CAPABILITY}/$1/(access|store|actions|${EDGES.join('|')})(\\.tsx?$|/)` }),
    rule('sql-in-store', 'Only a store talks SQL.',
      { path: `${CAPABILITY}/`, pathNot: [`${CAPABILITY}/[^/]+/store(\\.ts$|/)`, TEST] }, { path: '(^|/)(kysely|pg)(/|$)|^src/platform/db/' }),
    rule('sql-by-the-platform', 'Only platform/db, the audit and testing know the database’s libraries.',
      { path: '^src/', pathNot: '^src/platform/db/' }, { path: '(^|/)node_modules/(kysely|pg)/' }),
    rule('pure-core', 'texts, contract, rules and access do no input or output.',
      { path: parts(['texts', 'contract', 'rules', 'access']), pathNot: TEST },
      { path: '(^|/)(fastify|kysely|pg)(/|$)|^src/platform/(db|http|cli|testing)/|^(node:)?(fs|net|http|https|child_process)(/|$)' }),
    rule('islands-stand-alone', 'What runs in the browser imports nothing of the server; types and its own capability’s rules it may.',
      { path: '^src/(?:capabilities/([^/]+)|platform)/.*\\.client\\.ts$' }, { path: '^src/', pathNot: ['\\.client\\.ts$', `${CAPABILITY}/$1/rules/`], dependencyTypesNot: ['type-only'] }),
    rule('no-test-code-in-prod', 'Shipped code may not import test code.', { path: '^src/', pathNot: [TEST, '^src/platform/testing/'] }, { path: `${TEST}|^src/platform/testing/` }),
    rule('must-resolve', 'The import does not exist.', {}, { couldNotResolve: true }),
    rule('no-orphans', 'Nobody uses this file. Use it or delete it.', { orphan: true, pathNot: ['\\.client\\.ts$', '^src/apps/cli\\.ts$', '/testing/program\\.ts$', TEST] }, {}),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
