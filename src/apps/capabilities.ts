// The one list of what Lykta does. Server and command line mount it; nothing else decides what exists.
import * as accounts from '#capabilities/accounts/routes.ts';
import { commands as evaluationCommands } from '#capabilities/evaluation/cli.ts';
import * as evaluation from '#capabilities/evaluation/routes.ts';
import * as organisations from '#capabilities/organisations/routes.ts';
import { commands as evidenceCommands } from '#capabilities/evidence/cli.ts';
import * as evidence from '#capabilities/evidence/routes.ts';
import { commands as programmeCommands } from '#capabilities/programme/cli.ts';
import * as programme from '#capabilities/programme/routes.ts';
import * as progress from '#capabilities/progress/routes.ts';
import * as reports from '#capabilities/reports/routes.ts';
import { commands as reportCommands } from '#capabilities/reports/cli.ts';
import * as reminders from '#capabilities/reminders/routes.ts';
import { PUBLIC } from '#platform/access/index.ts';
import { verifyAudit } from '#platform/audit/index.ts';
import { operatorCommand, type Command } from '#platform/cli/index.ts';
import { partsPage, withParts, type Route } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { verdictPrinted } from './audit-text.ts';
import { appTexts } from './texts.ts';
import { HomeFrame } from './home.tsx';
import { foundFinland } from './finland.ts';
import { mailCommands } from './mail.ts';
import { VisitPage } from './visit/page.tsx';
import { STOPS } from './visit/stops.ts';

/** The way of a new installation, in its order. */
const STEPS = [accounts.steps.account, programme.steps.programme, organisations.steps.organisations, accounts.steps.people, evaluation.steps.round];

export const ROUTES: readonly Route[] = [
  partsPage('/', [...reminders.home, ...evaluation.home], HomeFrame, STEPS),
  ...accounts.beginning(foundFinland),
  ...accounts.routes,
  ...withParts(organisations.routes, evaluation.contributions),
  ...programme.routes,
  ...withParts(evaluation.routes, accounts.contributions),
  ...progress.routes,
  ...reports.routes,
  ...evidence.routes,
  ...reminders.routes,
];

/** What there is besides in a demonstration, and nowhere else. */
export const ROUTES_OF_DEMONSTRATION: readonly Route[] = accounts.visiting(STOPS, VisitPage);

export const MENU = [
  { path: '/', label: message(appTexts, 'start'), may: PUBLIC } as const,
  ...programme.menu,
  ...evaluation.menu,
  ...evidence.menu,
  ...organisations.menu,
  ...accounts.menu,
];

export const COMMANDS: readonly Command[] = [
  ...programmeCommands,
  ...evaluationCommands,
  ...evidenceCommands,
  ...reportCommands,
  ...mailCommands,
  operatorCommand('audit verify', message(appTexts, 'cli.auditVerify'), async (database) => verdictPrinted(await verifyAudit(database))),
  operatorCommand('audit verify <receipt>', message(appTexts, 'cli.auditVerifyReceipt'), async (database, { args }) => verdictPrinted(await verifyAudit(database, args['receipt']))),
];

/** The scripts that pages may load. */
export const ISLANDS = [
  'capabilities/evaluation/ui/answering.client.ts', 'capabilities/evaluation/ui/evidence.client.ts', 'capabilities/evaluation/ui/kept.client.ts', 'capabilities/evaluation/ui/running/live.client.ts',
  'capabilities/evaluation/ui/units.client.ts', 'capabilities/accounts/ui/signed-out.client.ts', 'platform/ui/under-way.client.ts',
];
