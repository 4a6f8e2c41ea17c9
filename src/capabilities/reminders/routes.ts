import { part } from '#platform/http/index.ts';
import { listOwnMessages } from './actions/index.ts';
import { messageRoutes } from './routes/messages.ts';
import { ownRoutes } from './routes/own.ts';
import { peopleRoutes } from './routes/people.ts';
import { OwnMessages } from './ui/own-messages.tsx';

export const routes = [...ownRoutes, ...peopleRoutes, ...messageRoutes];

export const home = [part(listOwnMessages, OwnMessages)];

