import type { Phrases } from '#capabilities/evaluation/made-up.ts';

// What coordinators and heads of units write beside their answers. In our own words; of nobody, and of no patient.

type ByStatus = { readonly fully: readonly string[]; readonly partly: readonly string[]; readonly notAtAll: readonly string[]; readonly notApplicable: readonly string[] };

const SWEDISH: ByStatus = {
  fully: [
    'Rutinen är godkänd av ledningsgruppen och följs upp två gånger om året.', 'I bruk i alla enheter sedan våren.', 'Ingår i introduktionen för alla nyanställda.',
    'Vi gick igenom detta på teamdagen och hittade inget att ändra.', 'Egenkontrollen visar att det fungerar.', 'Ansvarig är utsedd och har en ersättare.',
  ],
  partly: [
    'Modellen finns, men inte alla enheter har tagit den i bruk.', 'Planeras till hösten tillsammans med personalen.', 'Vi saknar ännu ett gemensamt sätt att följa upp.',
    'Gäller hälsovården; socialservicen kommer med nästa år.', 'Utbildningen är halvvägs.', 'Finns på papper, men syns ännu inte i vardagen.',
  ],
  notAtAll: [
    'Har inte påbörjats, resurserna räckte inte till i år.', 'Väntar på den nationella modellen.', 'Ansvaret är inte fördelat ännu.',
    'Flyttat till nästa års plan.', 'Det här behöver vi hjälp med från samarbetsområdet.', 'Inte aktuellt förrän det nya datasystemet är i bruk.',
  ],
  notApplicable: [
    'Verksamheten finns inte hos oss.', 'Sköts helt av samarbetspartnern.', 'Gäller inte vår målgrupp.', 'Tjänsten köps, och ingår i leverantörens egen utvärdering.', 'Uppgiften hör till en annan enhet.', 'Frågan gäller inte den här serviceformen.',
  ],
};

const FINNISH: ByStatus = {
  fully: [
    'Johtoryhmä on hyväksynyt toimintatavan, ja sitä seurataan kahdesti vuodessa.', 'Käytössä kaikissa yksiköissä keväästä lähtien.', 'Sisältyy jokaisen uuden työntekijän perehdytykseen.',
    'Käytiin läpi kehittämispäivässä, ei muutettavaa.', 'Omavalvonta osoittaa, että tämä toimii.', 'Vastuuhenkilö ja varahenkilö on nimetty.',
  ],
  partly: [
    'Malli on olemassa, mutta kaikki yksiköt eivät vielä käytä sitä.', 'Suunnitellaan syksyllä yhdessä henkilöstön kanssa.', 'Yhteinen seurantatapa puuttuu vielä.',
    'Toteutuu terveydenhuollossa, sosiaalipalvelut tulevat mukaan ensi vuonna.', 'Koulutuksista on pidetty puolet.', 'Kirjattu ohjeeseen, mutta ei vielä näy arjessa.',
  ],
  notAtAll: [
    'Ei aloitettu, voimavarat eivät riittäneet tänä vuonna.', 'Odotetaan valtakunnallista mallia.', 'Vastuuta ei ole vielä jaettu.',
    'Siirretty ensi vuoden suunnitelmaan.', 'Tähän tarvitsemme yhteistyöalueen tukea.', 'Ajankohtaista vasta, kun uusi tietojärjestelmä on käytössä.',
  ],
  notApplicable: [
    'Toimintaa ei ole meillä.', 'Yhteistyökumppani hoitaa tämän kokonaan.', 'Ei koske meidän asiakasryhmäämme.', 'Palvelu ostetaan, ja tuottaja arvioi sen itse.', 'Tehtävä kuuluu toiselle yksikölle.', 'Kysymys ei koske tätä palvelumuotoa.',
  ],
};

const NOTES = [
  'Fråga kvalitetschefen före nästa runda.', 'Stäm av med förra årets svar.', 'Två enheter svarade olika, diskuteras i maj.', 'Kom ihåg att bifoga den nya anvisningen.', 'Tas upp i ledningsgruppen.',
  'Kysy laatupäälliköltä ennen seuraavaa kierrosta.', 'Vertaa viime vuoden vastaukseen.', 'Kaksi yksikköä vastasi eri tavoin, käsitellään toukokuussa.', 'Muista liittää uusi ohje.', 'Viedään johtoryhmään.',
];

const EVIDENCE = [
  'Ledningsgruppens protokoll, § 14', 'https://intra.lykta.example/egenkontroll', 'Planen för egenkontroll, kapitel 3', 'https://intra.lykta.example/klientsakerhet/rutiner', 'Utbildningsregistret',
  'Johtoryhmän pöytäkirja, § 14', 'https://intra.lykta.example/omavalvonta', 'Omavalvontasuunnitelma, luku 3', 'https://intra.lykta.example/turvallisuus/ohjeet', 'Koulutusrekisteri',
];

export const PHRASES: Phrases = {
  comments: [SWEDISH, FINNISH].flatMap(({ fully, partly, notAtAll, notApplicable }) => [...fully, ...partly, ...notAtAll, ...notApplicable]), aStatus: 6,
  notes: NOTES, aNote: 5, evidence: EVIDENCE, anEvidence: 5,
};

/** Why what was signed was opened again. */
export const REASONS = {
  sv: ['Ledningsgruppen gick igenom svaren och rättade tre av våra egna.', 'Tre av våra egna svar gällde läget året innan.'],
  fi: ['Johtoryhmä kävi vastaukset läpi ja korjasi niistä kolme.', 'Kolme omista vastauksistamme kuvasi edellisen vuoden tilannetta.'],
} as const;
