import { SWEDISH, type Sketch } from './printing.ts';

const all = [2031, 2032, 2033, 2034];

/** Two spearheads with goals and one with measures of its own; wording invented. */
export const swedishSketch: Sketch = {
  words: SWEDISH,
  preface: [
    'Ministeriet för läsning vill att varje barn i Finland ska nå en bok. Enligt förordningen ska Läs- och hisscentret (nedan Centret) hålla ihop arbetet.',
    'Detta program, som utges av Centret, gör planen till vardag. Den strategiska spetsen nummer 3, Vi håller ihop, gäller alla.',
  ],
  indicators: [
    { number: 1, where: '1.1', text: 'Skolorna har lovat att läsa högt varje dag i sina egna planer.' },
    { number: 2, where: '1.1 och 2.1', text: 'Antalet hissar som stannar mellan våningarna är bevisligen lägre än förut.' },
    { number: 3, where: 'samarbete', text: 'Läsrådet når hela landet.' },
  ],
  sections: [
    { code: '1', title: 'Böcker åt alla', introduction: [], levels: [] },
    {
      code: '1.1', title: 'Vi läser mer i skol~biblioteket',
      introduction: [
        'Ett barn som läser lär sig mer än det som står i boken. Läs- och skrivkunskaper växer när skol~biblioteken är öppna och någon frågar vad boken handlade om.',
        'Mål 1.1 i planen gäller också dem som hellre lyssnar. Bibliotekarien och läraren gör en egen årsplan (punkt 2.1.2) tillsammans.',
      ],
      levels: [
        { heading: 'Nationell nivå', measures: [
          { code: '1.1.1', title: 'Ministeriet firar läsdagen den 17 september och bjuder in för=fattare till alla skolor.' },
          { code: '1.1.2', title: 'Läsrådet skriver en guide om hög~läsning.' },
        ] },
        { heading: 'Välfärdsområdesnivå (VFO) – Serviceanordnare/serviceproducent', measures: [
          { code: '1.1.3', title: 'Varje område köper böcker för små barn och stora. Pengarna räcker hela året.', isCore: true, bullet: 'Senast 2032 40 procent av serviceanordnarna, senast 2034 90 procent.', rows: [
            { task: ['Läget i skol~biblioteken utreds med en enkät.'], party: 'Centret', statements: ['En enkät om skol~biblioteken har gjorts.'], years: [[2031]] },
            { task: ['En lista över bra böcker skrivs av läsrådet och lärarna.'], party: 'Centret\nkoordinerar', statements: ['En lista över bra böcker har skrivits.'], years: [[2031, 2032]] },
            { task: ['VFO köper böcker enligt listan. Det gäller också tal~böcker.'], party: 'VFO', statements: ['VFO:s bibliotek har köpt böcker enligt listan.', 'Antalet lån har följts varje månad.'], years: [[2032, 2034]] },
            { task: ['Bok~bussen kör sin runda.', 'Bussens förare lånar ut böcker på vägen.'], party: 'VFO,\nServiceenheten', statements: ['Bok~bussen har kört.', 'Böcker har lånats ut ur bussen.'], years: [all, [2033]] },
          ] },
        ] },
        { heading: 'Serviceenheter', measures: [
          { code: '1.1.4', title: 'Skolorna håller biblioteken öppna.', bullet: 'Uppföljning årligen.', rows: [
            { task: ['Skolan håller öppet på loven.'], party: 'Serviceenheten', statements: ['Biblioteket har varit öppet på loven.'], years: [all] },
          ] },
        ] },
        { heading: 'Intressentgrupper', measures: [
          { code: '1.1.5', title: 'Föräldrar läser högt hemma.', rows: [
            { task: ['Föräldrar uppmuntras att läsa högt på flera språk.'], party: 'Patientorga-\nnisationer,\nApoteken, SPTY', statements: ['Läsglädje har spridits på biblioteket.'], years: [[2033]] },
          ] },
        ] },
      ],
    },
    { code: '2', title: 'Hissar som håller', introduction: ['Den här spetsen gäller teknik och lugn.'], levels: [] },
    {
      code: '2.1', title: 'Vi åker hiss utan oro', introduction: ['En hiss som stannar skrämmer. Därför behövs Steady lift-tekniken i varje hus.'],
      levels: [
        { heading: 'Nationell nivå', measures: [{ code: '2.1.1', title: 'Hissverket ger ut regler om lugna hissar.' }] },
        { heading: 'Serviceenheter', measures: [
          { code: '2.1.2', title: 'Husen sköter sina hissar.', isCore: true, bullet: 'Genomförs senast 2033. Utvärdering 2032 och 2034.', rows: [
            { task: ['Hissen ses över av en tekniker som kan Steady lift-=tekniken.'], party: 'Serviceenheten', statements: ['Hissen har setts över.', 'Tavlan i hissen är läsbar.', 'Musiken i hissen är låg.'], years: [[2031], [2032, 2033], [2034]] },
          ] },
        ] },
      ],
    },
    {
      code: '3', title: 'Vi håller ihop', introduction: ['Allt det här görs tillsammans.'],
      levels: [
        { heading: 'Nationella mål och Läs- och hisscentrets uppgifter:', measures: [{ code: '3.1', title: 'Läsrådet och hissrådet möts.' }] },
        { heading: 'Intressentgrupper', measures: [
          { code: '3.2', title: 'Nätverken ordnar en fest.', rows: [
            { task: ['En fest ordnas för läsare och hissåkare.'], party: 'Intressentgrupper', statements: ['Festen har ordnats.'], years: [[2034]] },
          ] },
        ] },
      ],
    },
  ],
  names: ['Ordförande: Bokmal Bläddersson, läsare, Bokstad', 'Medlem: Hissa Våningdotter, tekniker, Trapphus'],
};

/** The same kind of document in Finnish. */
export const finnishSketch: Sketch = {
  words: {
    header: 'KOULUKIRJASTOJEN JA TURVALLISTEN HISSIEN OHJELMA 2031–2034', goal: 'Tavoite', spearhead: 'Kärki', indicator: 'Mittari',
    tableHeader: 'Tehtävä Vastuutaho Itsearviointi/Arviointi Aikataulu', closing: 'Seuranta ja arviointi', annex: 'Liite 1 Lukijat',
  },
  preface: ['Jokainen lapsi Suomessa löytää kirjan. Tämä ohjelma, jonka julkaisee Keskus, kertoo miten.'],
  indicators: [{ number: 1, where: '1.1', text: 'Koulut ovat luvanneet lukea ääneen.' }],
  sections: [
    { code: '1', title: 'Kirjoja kaikille', introduction: [], levels: [] },
    {
      code: '1.1', title: 'Luemme enemmän koulu~kirjastossa', introduction: ['Lukeva lapsi oppii enemmän kuin kirjassa sanotaan.'],
      levels: [
        { heading: 'Kansallinen taso', measures: [{ code: '1.1.1', title: 'Ministeriö juhlii lukupäivää.' }] },
        { heading: 'Hyvinvointialuetaso (HVA) – Palvelunjärjestäjä/palveluntuottaja', measures: [
          { code: '1.1.2', title: 'Alue ostaa kirjoja.', isCore: true, bullet: 'Viimeistään 2032 40 prosenttia palvelunjärjestäjistä.', rows: [
            { task: ['Koulu~kirjastojen tilanne selvitetään kyselyllä.'], party: 'Keskus', statements: ['Kysely on tehty.'], years: [[2031]] },
            { task: ['Hyvien kirjojen luettelo laaditaan.'], party: 'Keskus\nkoordinoi', statements: ['Luettelo on laadittu.'], years: [[2031, 2032]] },
            { task: ['HVA ostaa kirjoja.'], party: 'HVA,\nPalveluyksikkö', statements: ['Kirjoja on ostettu.', 'Lainojen määrää on seurattu.'], years: [[2032], [2033, 2034]] },
          ] },
        ] },
        { heading: 'Palveluyksiköt', measures: [{ code: '1.1.3', title: 'Koulu pitää kirjaston auki.', rows: [{ task: ['Koulu pitää kirjaston auki.'], party: 'Palveluyksikkö', statements: ['Kirjasto on ollut auki.'], years: [[2033]] }] }] },
        { heading: 'Sidosryhmät', measures: [{ code: '1.1.4', title: 'Perheet lukevat kotona.', rows: [{ task: ['Perheitä kannustetaan.'], party: 'Sidosryhmät', statements: ['Perheitä on kannustettu.'], years: [[2034]] }] }] },
      ],
    },
  ],
  names: ['Puheenjohtaja: Kirjatoukka Sivunen, lukija'],
};
