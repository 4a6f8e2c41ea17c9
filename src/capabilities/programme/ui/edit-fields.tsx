import type { ComponentChildren, VNode } from 'preact';
import { LANGUAGES, render, type Language, type Localized } from '#platform/i18n/index.ts';
import { Alert, Content, fieldId, usePage } from '#platform/ui/index.ts';
import { LANGUAGE_LABELS } from './language-labels.ts';
import { editTexts as texts } from './edit-texts.ts';

/** What a field holds: after a refused form what was filled in, else what stands. */
function useFilled(): (name: string, initially: string) => string {
  const { problem, values } = usePage();
  return (name, initially) => {
    const value = values[name];
    return problem ? (typeof value === 'string' ? value : '') : initially;
  };
}

function useError(name: string): string | undefined {
  const { problem, language } = usePage();
  const found = problem?.fields.find(({ at }) => at === name || at.startsWith(`${name}.`));
  return found && render(found.message, language);
}

/** Fields that belong together, under one heading; where the error summary leads to. */
function Group({ name, legend, hint, children }: { readonly name: string; readonly legend: string; readonly hint?: string; readonly children: ComponentChildren }): VNode {
  const id = fieldId(name);
  const error = useError(name);
  return (
    <fieldset class={error ? 'field wide has-error' : 'field wide'} id={id} tabIndex={-1} aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}>
      <legend>{legend}</legend>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p class="field-error" id={`${id}-error`}>{error}</p>}
      {children}
    </fieldset>
  );
}

/** A text in each language: first those that it is in, the others behind a fold. */
export function TextsField({ name, legend, initially = {}, rows = 3 }: { readonly name: string; readonly legend: string; readonly initially?: Localized; readonly rows?: number }): VNode {
  const { t, language } = usePage();
  const filled = useFilled();
  const inFirst = LANGUAGES.filter((each) => filled(`${name}.${each}`, initially[each] ?? '') !== '');
  const first = inFirst.length > 0 ? inFirst : [language];
  const others = LANGUAGES.filter((each) => !first.includes(each));
  const one = (each: Language): VNode => {
    const own = `${name}.${each}`;
    return (
      <div key={each} class="language-field">
        <label for={fieldId(own)}>{LANGUAGE_LABELS[each]}</label>
        <textarea class="input" id={fieldId(own)} name={own} rows={rows} lang={each}>{filled(own, initially[each] ?? '')}</textarea>
      </div>
    );
  };
  return (
    <Group name={name} legend={legend}>
      {first.map(one)}
      {others.length > 0 && <details><summary>{t(texts, 'otherLanguages')}</summary>{others.map(one)}</details>}
    </Group>
  );
}

/** `lang`: where its label is in another language than the page. */
type Box = { readonly value: string; readonly label: string; readonly lang?: string | undefined };

/** Boxes of which any number may be ticked; each is a field of its own ("years.2024"). */
export function BoxesField({ name, legend, hint, boxes, ticked }: { readonly name: string; readonly legend: string; readonly hint?: string; readonly boxes: readonly Box[]; readonly ticked: readonly string[] }): VNode {
  return <Group name={name} legend={legend} {...(hint && { hint })}><Boxes name={name} boxes={boxes} ticked={ticked} /></Group>;
}

export function Boxes({ name, boxes, ticked }: { readonly name: string; readonly boxes: readonly Box[]; readonly ticked: readonly string[] }): VNode {
  const filled = useFilled();
  return (
    <div class="boxes">
      {boxes.map(({ value, label }) => {
        const own = `${name}.${value}`;
        return (
          <div class="check" key={value}>
            <input id={fieldId(own)} name={own} type="checkbox" value="yes" checked={filled(own, ticked.includes(value) ? 'yes' : '') === 'yes'} />
            <label for={fieldId(own)}>{label}</label>
          </div>
        );
      })}
    </div>
  );
}

/** A line, a choice or some lines of text among others of a group. */
export function SmallField({ name, label, initially = '', options, rows }: { readonly name: string; readonly label: string; readonly initially?: string; readonly options?: readonly Box[]; readonly rows?: number }): VNode {
  const filled = useFilled();
  const error = useError(name);
  const id = fieldId(name);
  const value = filled(name, initially);
  const shared = { id, name, class: 'input', 'aria-invalid': error ? true as const : undefined, 'aria-describedby': error ? `${id}-error` : undefined };
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={id}>{label}</label>
      {error && <p class="field-error" id={`${id}-error`}>{error}</p>}
      {options ? <select {...shared}>{options.map((option) => <option key={option.value} value={option.value} lang={option.lang} selected={option.value === value}>{option.label}</option>)}</select>
        : rows ? <textarea {...shared} rows={rows}>{value}</textarea> : <input {...shared} type="text" value={value} />}
    </div>
  );
}

/** The revision that is corrected, and the note that somebody came from, which the form leads back to. */
export function Origin({ revision }: { readonly revision: number }): VNode {
  const { values, search } = usePage();
  const from = typeof values['from'] === 'string' ? values['from'] : new URLSearchParams(search).get('from');
  return <><input type="hidden" name="revision" value={revision} />{from !== null && <input type="hidden" name="from" value={from} />}</>;
}

/** After a conflict: what now stands, beside what was written. */
export function Standing({ text }: { readonly text: Localized }): VNode | null {
  const { t, problem } = usePage();
  if (problem?.code !== 'conflict') return null;
  return <Alert kind="warning"><p><strong>{t(texts, 'stands')}:</strong> <Content of={text} /></p><p>{t(texts, 'kept')}</p></Alert>;
}
