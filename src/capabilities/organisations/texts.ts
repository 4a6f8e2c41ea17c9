import { catalogue } from '#platform/i18n/index.ts';

export const organisationTexts = catalogue('organisations', {
  menu: { sv: 'Organisationer', fi: 'Organisaatiot', en: 'Organisations', nb: 'Organisasjoner' },
  title: { sv: 'Organisationer', fi: 'Organisaatiot', en: 'Organisations', nb: 'Organisasjoner' },
  lead: {
    sv: 'Serviceanordnarna och de enheter under dem som du får se.',
    fi: 'Järjestäjät ja niiden yksiköt, jotka saat nähdä.',
    en: 'The organisers, and the units below them that you may see.',
    nb: 'De ansvarlige virksomhetene og enhetene under dem som du får se.',
  },
  code: { sv: 'Kod', fi: 'Koodi', en: 'Code', nb: 'Kode' },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name', nb: 'Navn' },
  kind: { sv: 'Slag', fi: 'Laji', en: 'Kind', nb: 'Type' },
  units: { sv: 'Enheter', fi: 'Yksiköt', en: 'Units', nb: 'Enheter' },
  madeUp: { sv: 'påhittad', fi: 'keksitty', en: 'made up', nb: 'oppdiktet' },
  'kind.country': { sv: 'Land', fi: 'Maa', en: 'Country', nb: 'Land' },
  'kind.centre': { sv: 'Nationellt centrum', fi: 'Kansallinen keskus', en: 'National centre', nb: 'Nasjonalt senter' },
  'kind.organiser': { sv: 'Serviceanordnare', fi: 'Järjestäjä', en: 'Organiser', nb: 'Ansvarlig virksomhet' },
  'kind.collaboration-area': { sv: 'Samarbetsområde', fi: 'Yhteistyöalue', en: 'Collaboration area', nb: 'Samarbeidsområde' },
  'kind.branch': { sv: 'Gren', fi: 'Toimiala', en: 'Branch', nb: 'Gren' },
  'kind.unit': { sv: 'Serviceenhet', fi: 'Palveluyksikkö', en: 'Unit', nb: 'Enhet' },
  'kind.provider': { sv: 'Privat serviceproducent', fi: 'Yksityinen palveluntuottaja', en: 'Private provider', nb: 'Privat tjenesteyter' },
  'kind.stakeholder': { sv: 'Intressentgrupp', fi: 'Sidosryhmä', en: 'Stakeholder', nb: 'Interessegruppe' },
  'sector.specialised': { sv: 'Specialiserad sjukvård', fi: 'Erikoissairaanhoito', en: 'Specialised care', nb: 'Spesialisthelsetjeneste' },
  'sector.primary': { sv: 'Primärvård', fi: 'Perusterveydenhuolto', en: 'Primary care', nb: 'Primærhelsetjeneste' },
  'sector.social': { sv: 'Socialvård', fi: 'Sosiaalihuolto', en: 'Social services', nb: 'Sosialtjenester' },
  notFound: {
    sv: 'Organisationen finns inte, eller du har inte rätt att se den.',
    fi: 'Organisaatiota ei ole, tai sinulla ei ole oikeutta nähdä sitä.',
    en: 'There is no such organisation, or you may not see it.',
    nb: 'Organisasjonen finnes ikke, eller du har ikke rett til å se den.',
  },
});
