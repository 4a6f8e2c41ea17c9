import type { ComponentChildren, VNode } from 'preact';
import { render } from '#platform/i18n/index.ts';
import { fieldId } from './error-summary.tsx';
import { usePage } from './page-context.ts';
import { uiTexts } from './texts.ts';

/** A form that is sent to our own server: carries the token that proves it. */
/** `isForgetful`: the browser keeps nothing of it over a reload, which somebody else may make. */
export function Form({ action, children, labelledBy, upload = false, isForgetful = false, class: className }: {
  readonly action: string; readonly children: ComponentChildren; readonly labelledBy?: string; readonly upload?: boolean; readonly isForgetful?: boolean; readonly class?: string;
}): VNode {
  const { href, csrf } = usePage();
  return (
    <form method="post" action={href(action)} encType={upload ? 'multipart/form-data' : undefined} class={className} aria-labelledby={labelledBy} autocomplete={isForgetful ? 'off' : undefined} noValidate>
      <input type="hidden" name="csrf" value={csrf} />
      {children}
    </form>
  );
}

type FieldProps = { readonly name: string; readonly label: string; readonly hint?: string; readonly isOptional?: boolean };

function useField(name: string): { id: string; error: string | undefined; value: string } {
  const { problem, values, language } = usePage();
  const found = problem?.fields.find(({ at }) => at === name);
  const value = values[name];
  return { id: fieldId(name), error: found && render(found.message, language), value: typeof value === 'string' ? value : '' };
}

function Labelled({ id, label, hint, error, isOptional = false, children }: {
  readonly id: string; readonly label: string; readonly hint?: string | undefined; readonly error: string | undefined; readonly isOptional?: boolean | undefined; readonly children: ComponentChildren;
}): VNode {
  const { t } = usePage();
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={id}>{label}{isOptional && <span class="subtle"> {t(uiTexts, 'optional')}</span>}</label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p class="field-error" id={`${id}-error`}>{error}</p>}
      {children}
    </div>
  );
}

const described = (id: string, hint: string | undefined, error: string | undefined): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** A line of text. Days are written as text too ("30.11.2026"): browsers' date fields show other countries' customs. */
/** `suggestions` are offered while somebody writes; anything else may be written too. */
export function TextField({ name, label, hint, isOptional, autocomplete, initially = '', width, suggestions }: FieldProps & {
  readonly autocomplete?: string; readonly initially?: string; readonly width?: 'short'; readonly suggestions?: readonly { readonly value: string; readonly label: string }[];
}): VNode {
  const { id, error, value } = useField(name);
  return (
    <Labelled id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      <input class={width ? `input ${width}` : 'input'} id={id} name={name} type="text" value={value || initially} autocomplete={autocomplete} list={suggestions && `${id}-list`}
        aria-invalid={error ? true : undefined} aria-describedby={described(id, hint, error)} />
      {suggestions && <datalist id={`${id}-list`}>{suggestions.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}</datalist>}
    </Labelled>
  );
}

/** Some sentences of text, at most so many characters. */
export function LongTextField({ name, label, hint, isOptional, most, initially = '' }: FieldProps & { readonly most: number; readonly initially?: string }): VNode {
  const { id, error, value } = useField(name);
  return (
    <Labelled id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      <textarea class="input" id={id} name={name} rows={3} maxLength={most} aria-invalid={error ? true : undefined} aria-describedby={described(id, hint, error)}>{value || initially}</textarea>
    </Labelled>
  );
}

/** A password is never shown again, not even after a refused form. */
export function PasswordField({ name, label, hint, autocomplete }: FieldProps & { readonly autocomplete: 'current-password' | 'new-password' }): VNode {
  const { id, error } = useField(name);
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <input class="input" id={id} name={name} type="password" autocomplete={autocomplete} aria-invalid={error ? true : undefined} aria-describedby={described(id, hint, error)} />
    </Labelled>
  );
}

export function FileField({ name, label, hint, accept }: FieldProps & { readonly accept: string }): VNode {
  const { id, error } = useField(name);
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <input class="input" id={id} name={name} type="file" accept={accept} aria-invalid={error ? true : undefined} aria-describedby={described(id, hint, error)} />
    </Labelled>
  );
}

export function SelectField({ name, label, hint, options, initially = '' }: FieldProps & { readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[]; readonly initially?: string }): VNode {
  const { id, error, value } = useField(name);
  const chosen = value || initially;
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <select class="input" id={id} name={name} aria-invalid={error ? true : undefined} aria-describedby={described(id, hint, error)}>
        {options.map((option) => <option key={option.value} value={option.value} lang={option.lang} selected={option.value === chosen}>{option.label}</option>)}
      </select>
    </Labelled>
  );
}

export function CheckField({ name, label }: FieldProps): VNode {
  const { id, error, value } = useField(name);
  return (
    <div class={error ? 'field has-error' : 'field'}>
      {error && <p class="field-error" id={`${id}-error`}>{error}</p>}
      <div class="check"><input id={id} name={name} type="checkbox" value="yes" checked={value === 'yes'} aria-invalid={error ? true : undefined} aria-describedby={described(id, undefined, error)} /><label for={id}>{label}</label></div>
    </div>
  );
}
