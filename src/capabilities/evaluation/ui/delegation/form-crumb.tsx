import type { Crumb } from '#platform/ui/index.ts';
import { Content } from '#platform/ui/index.ts';
import { shown, type Language } from '#platform/i18n/index.ts';
import type { FormName } from '../../contract/delegation.ts';

/** The way back to the form that a page is about. */
export const formCrumb = ({ id, organisation, round }: FormName, language: Language): Crumb => ({ path: `/forms/${id}`, label: <><Content of={organisation.names} />, {shown(round.names, language).text}</> });
