import { expect, test } from 'vitest';
import { valueIn } from './values.ts';
import { fi } from './vocabulary/fi.ts';
import { sv } from './vocabulary/sv.ts';

test.each([
  ['Antalet bussar har uppföljts årligen.', { kind: 'count' }], ['Bussutbudet och antalet som åkt (t.ex. skolbarn) följs upp.', { kind: 'count' }], ['Hur många bussar kör?', { kind: 'count' }],
  ['50 procent av enheterna har en buss.', { kind: 'share', of: 'units', fullyFrom: 50 }], ['Bussen används vid 80 % av skolorna.', { kind: 'share', fullyFrom: 80 }], ['Hur stor andel av bussarna kör?', { kind: 'share' }],
])('%s asks for a number', (text, value) => {
  expect(valueIn(text, sv)).toEqual({ value });
});

test.each([
  'Bussen har tvättats.', 'Antalet bussar är bestämt i planen.', 'Antalet bussar har ökat och följs upp i förhållande till antalet skolor.', 'I gruppen ingår det överenskomna antalet förare, och det följs upp.',
  'Andelen bussar som kör har följts upp.', 'Kursen tog 2,5 % av tiden.', 'Bussen har uppföljts.',
])('%s asks for none', (text) => {
  expect(valueIn(text, sv)).toEqual({});
});

test('Finnish numbers too', () => {
  expect(valueIn('Lainojen määrää on seurattu.', fi)).toEqual({ value: { kind: 'count' } });
  expect(valueIn('Kirjasto on ollut auki.', fi)).toEqual({});
});
