import type { ComponentChildren, VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import { UNIT_ACTS, type UnitsPage as Data } from '../../contract/units.ts';
import { unitsPath } from '../../rules/units.ts';
import { unitTexts as texts } from '../../texts/units-texts.ts';
import { queryOf } from './unit-filter.tsx';

/** Nothing is changed by it: it asks for the page that says what would happen. */
export function Acts({ data, children }: { readonly data: Data; readonly children: ComponentChildren }): VNode {
  const { t, href } = usePage();
  const { round, found, may, statement } = data;
  const acts = UNIT_ACTS.filter((act) => (act === 'answer' ? may.answer && statement?.value === null : may.review));
  return (
    <form method="get" action={href(unitsPath({ roundId: round.id, page: '/look' }))} class="choosing" data-units data-chosen={t(texts, 'chosen')}>
      {Object.entries(queryOf(data)).map(([name, value]) => value !== undefined && value !== '' && <input key={name} type="hidden" name={name} value={value} />)}
      <p data-with-script hidden><span class="check"><input type="checkbox" id="choose-all" data-choose-all /><label for="choose-all">{t(texts, 'chooseAll')}</label></span> <span class="subtle small">{t(texts, 'keys')}</span></p>
      {children}
      <fieldset>
        <legend>{t(texts, 'whom')} <output class="subtle" data-count /></legend>
        <div class="check"><input type="radio" id="whom-chosen" name="all" value="" checked /><label for="whom-chosen">{t(texts, 'whom.chosen')}</label></div>
        <div class="check"><input type="radio" id="whom-all" name="all" value="yes" /><label for="whom-all">{t(texts, 'whom.all', { n: found })}</label></div>
      </fieldset>
      <div class="buttons">
        {acts.map((act) => <button key={act} class="button quiet" type="submit" name="act" value={act}>{t(texts, `do.${act}`)} …</button>)}
      </div>
    </form>
  );
}
