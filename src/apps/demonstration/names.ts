import type { UnitKind } from '#capabilities/organisations/index.ts';

/** The same name in the languages of the country, and in English. */
export type Name = { readonly sv: string; readonly fi: string; readonly en: string };

const named = (lines: string): readonly Name[] => lines.trim().split('\n').map((line) => {
  const [sv = '', fi = '', en = ''] = line.split('/').map((word) => word.trim());
  return { sv, fi, en };
});

/** What a made-up unit is called after: nothing that is a place. */
export const CALLED_AFTER = named(`
Aspens / Haavan / Aspen
Blåklockans / Kissankellon / Bluebell
Granbackens / Kuusimäen / Sprucehill
Hasselns / Pähkinän / Hazel
Hallonets / Vadelman / Raspberry
Havsörnens / Merikotkan / Sea Eagle
Högklintens / Korkeakallion / Highcliff
Igelkottens / Siilin / Hedgehog
Jordgubbens / Mansikan / Strawberry
Kaprifolens / Kuusaman / Honeysuckle
Klöverns / Apilan / Clover
Lavendelns / Laventelin / Lavender
Lindens / Lehmuksen / Linden
Liljekonvaljens / Kielon / Lily of the Valley
Ljungens / Kanervan / Heather
Lärkans / Kiurun / Lark
Lönnens / Vaahteran / Maple
Månskenets / Kuutamon / Moonlight
Näckrosens / Lumpeen / Water Lily
Odlingens / Pellonreunan / Fieldside
Prästkragens / Päivänkakkaran / Daisy
Rönnens / Pihlajan / Rowan
Skogsstjärnans / Metsätähden / Starflower
Smultronets / Ahomansikan / Wild Strawberry
Snödroppens / Lumikellon / Snowdrop
Solgläntans / Päivärinteen / Sunnyglade
Storspovens / Kuovin / Curlew
Stenbrons / Kivisillan / Stonebridge
Svanens / Joutsenen / Swan
Syrenens / Syreenin / Lilac
Sälgens / Raidan / Willow
Tallens / Männyn / Pine
Tranans / Kurjen / Crane
Vallmons / Unikon / Poppy
Vintergatans / Linnunradan / Milky Way
Vitsippans / Valkovuokon / Anemone
Åkervindens / Peltotuulen / Fieldwind
Älvdalens / Jokilaakson / Riverdale
Ängens / Niityn / Meadow
Ötallens / Saarimännyn / Island Pine
`);

/** What units of a kind are. */
export const WHAT_IT_IS: Readonly<Record<UnitKind, readonly Name[]>> = {
  'health-centre': named('hälsostation / terveysasema / health centre\nhälsocentral / terveyskeskus / health clinic'),
  hospital: named('poliklinik / poliklinikka / outpatient clinic\navdelning / osasto / ward\ndagkirurgi / päiväkirurgia / day surgery'),
  emergency: named('jourmottagning / päivystys / emergency department\nakutavdelning / päivystysosasto / acute ward'),
  'oral-health': named('tandklinik / hammashoitola / dental clinic\nmunhälsovård / suun terveydenhuolto / oral health'),
  'mental-health-and-substance': named('psykiatriska mottagning / psykiatrian poliklinikka / psychiatric clinic\nberoendemottagning / päihdevastaanotto / addiction clinic'),
  'home-care': named('hemvård / kotihoito / home care\nhemsjukhus / kotisairaala / hospital at home'),
  housing: named('boende / asumisyksikkö / housing unit\nservicehus / palvelutalo / sheltered housing'),
  'institutional-care': named('vårdhem / hoitokoti / nursing home\nlångvårdsavdelning / pitkäaikaisosasto / long-term ward'),
  'family-and-child': named('familjecenter / perhekeskus / family centre\nbarnrådgivning / lastenneuvola / child health clinic'),
  disability: named('gruppboende / ryhmäkoti / group home\ndagverksamhet / päivätoiminta / day centre'),
  other: named('rehabilitering / kuntoutus / rehabilitation\nvårdlogistik / hoitologistiikka / care logistics'),
};

/** What private providers are called: no company has such a name. */
export const PROVIDERS = named(`
Lyktskens omsorg / Lyhdynvalon hoiva / Lantern Light Care
Kvällsbrisens vård / Iltatuulen hoiva / Evening Breeze Care
Sju björkars hem / Seitsemän koivun koti / Seven Birches Home
Stjärnfallets hälsa / Tähdenlennon terveys / Shooting Star Health
Tuvullens omsorg / Tupasvillan hoiva / Cottongrass Care
Väderkvarnens vård / Tuulimyllyn hoito / Windmill Care
Regnbågsbrons hälsa / Sateenkaarisillan terveys / Rainbow Bridge Health
Vedbodens omsorg / Halkoliiterin hoiva / Woodshed Care
`);

export const BRANCHES = named('Hälso- och sjukvården / Terveydenhuolto / Health care\nSocial- och familjeservicen / Sosiaali- ja perhepalvelut / Social and family services\nÄldreservicen / Ikääntyneiden palvelut / Services for older people');
export const HOSPITAL_BRANCHES = named('Medicinska vården / Medisiininen hoito / Medical care\nOperativa vården / Operatiivinen hoito / Surgical care');

/** The names of the person that a made-up address is of. */
export const GIVEN_NAMES = 'Aamu Beata Cecilia Daavid Elsa Frans Gerda Hilla Ilmari Johanna Kaino Lumi Malin Niklas Onni Pihla Ragnar Saima Tuuli Urho Viola Werner Ylva Åke Östen'.split(' ');
export const FAMILY_NAMES = 'Fyrman Granljus Havukka Isoviita Junkkala Kivilyhty Lyhtynen Månstråle Nordlykta Pilvikoski Ringblad Sädekoski Tuohikanto Utterström Valolampi Vintersol'.split(' ');
