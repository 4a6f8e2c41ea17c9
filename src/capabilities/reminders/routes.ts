import { message } from '#platform/i18n/index.ts';
import { part } from '#platform/http/index.ts';
import { can } from './access.ts';
import { listOwnMessages } from './actions/index.ts';
import { messageRoutes } from './routes/messages.ts';
import { ownRoutes } from './routes/own.ts';
import { peopleRoutes } from './routes/people.ts';
import { pageTexts } from './texts/page-texts.ts';
import { OwnMessages } from './ui/own-messages.tsx';

export const routes = [...ownRoutes, ...peopleRoutes, ...messageRoutes];

export const home = [part(listOwnMessages, OwnMessages)];

export const menu = [{ path: '/reminders', covers: ['/messages'], label: message(pageTexts, 'menu'), may: can('reminders.people.read') }] as const;
