import type { VNode } from 'preact';
import type { Role } from '#platform/access/index.ts';
import { LANGUAGES, shown, type Language } from '#platform/i18n/index.ts';
import { PasswordField, SelectField, TextField, usePage } from '#platform/ui/index.ts';
import type { Suggestions } from '../contract.ts';
import { accountTexts } from '../texts.ts';
import { pageTexts as texts } from './texts.ts';

/** How each language calls itself. */
const OWN_NAMES = { sv: 'svenska', fi: 'suomi', en: 'English', nb: 'norsk' } as const satisfies Record<Language, string>;

export function LanguageField({ initially }: { readonly initially: Language }): VNode {
  const { t } = usePage();
  return <SelectField name="language" label={t(texts, 'language')} options={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value], lang: value }))} initially={initially} />;
}

/** A new password, twice. */
export function NewPasswordFields({ label }: { readonly label?: string }): VNode {
  const { t } = usePage();
  return (
    <>
      <PasswordField name="password" label={label ?? t(accountTexts, 'password')} hint={t(texts, 'passwordHint')} autocomplete="new-password" />
      <PasswordField name="again" label={t(texts, 'again')} autocomplete="new-password" />
    </>
  );
}

/** Which role, over which organisation. */
export function RoleFields({ roles, suggestions, organisation = '' }: { readonly roles: readonly Role[]; readonly suggestions: Suggestions; readonly organisation?: string }): VNode {
  const { t, language } = usePage();
  return (
    <>
      <SelectField name="role" label={t(accountTexts, 'role')} options={roles.map((role) => ({ value: role, label: t(accountTexts, `role.${role}`) }))} initially="coordinator" />
      <TextField name="organisation" label={t(texts, 'organisationCode')} hint={t(texts, 'organisationHint')} initially={organisation} autocomplete="off"
        suggestions={suggestions.map(({ code, names }) => ({ value: code, label: `${code} ${shown(names, language).text}` }))} />
    </>
  );
}

/** When something happened, in the reader's way; the instant itself for programs. */
export const languageName = (language: Language): string => OWN_NAMES[language];
