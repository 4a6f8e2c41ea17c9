import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { organisationTexts } from './texts.ts';

/** The path of a node: its parent's with its own number after. */
export const pathUnder = (parent: string, no: number): string => `${parent}${no}.`;

/** What is outside one's reach does not exist. */
export const organisationNotFound = (): Problem => new Problem('not-found', message(organisationTexts, 'notFound'));
