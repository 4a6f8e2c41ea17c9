import { catalogue } from '#platform/i18n/index.ts';

/** The page before a round is opened: what opening it would mean. */
export const openingTexts = catalogue('evaluation.opening', {
  look: { sv: 'Se vad det innebär', fi: 'Katso, mitä se tarkoittaa', en: 'See what it means', nb: 'Se hva det innebærer' },
  lookHint: { sv: 'Ingenting öppnas ännu. Först visas vem som skulle få frågor och hur många.', fi: 'Mitään ei vielä avata. Ensin näytetään, keneltä kysyttäisiin ja kuinka paljon.', en: 'Nothing is opened yet. First you see who would be asked, and how much.', nb: 'Ingenting åpnes ennå. Først vises hvem som ville blitt spurt, og om hvor mye.' },
  choose: { sv: 'Välj program och år', fi: 'Valitse ohjelma ja vuosi', en: 'Choose a programme and a year', nb: 'Velg program og år' },
  means: { sv: 'Det här händer när omgången öppnas', fi: 'Tämä tapahtuu, kun kierros avataan', en: 'What happens when the round is opened', nb: 'Dette skjer når runden åpnes' },
  sum: {
    sv: '{forms, plural, one {# formulär} other {# formulär}} görs, med {statements, plural, one {# fråga} other {# frågor}} sammanlagt.', fi: 'Tehdään {forms, plural, one {# lomake, jossa} other {# lomaketta, joissa}} on yhteensä {statements, plural, one {# kysymys} other {# kysymystä}}.',
    en: '{forms, plural, one {# form is} other {# forms are}} made, with {statements, plural, one {# question} other {# questions}} in all.', nb: 'Det lages {forms, plural, one {# skjema} other {# skjemaer}}, med {statements, plural, one {# spørsmål} other {# spørsmål}} til sammen.',
  },
  large: {
    sv: 'Omgången är stor: formulären görs i bakgrunden, och omgången blir synlig när alla är klara. Till dess kan öppningen avbrytas.', fi: 'Kierros on suuri: lomakkeet tehdään taustalla, ja kierros tulee näkyviin, kun kaikki ovat valmiina. Siihen asti avaamisen voi perua.',
    en: 'The round is large: its forms are made in the background, and it becomes visible when all are ready. Until then the opening can be cancelled.', nb: 'Runden er stor: skjemaene lages i bakgrunnen, og runden blir synlig når alle er klare. Inntil da kan åpningen avbrytes.',
  },
  frozen: { sv: 'Skalan, programversionen, piloterna och vem som tillfrågas låses när omgången öppnas. En öppnad omgång kan inte tas tillbaka, bara stängas.', fi: 'Asteikko, ohjelmaversio, pilotit ja se, keneltä kysytään, lukitaan, kun kierros avataan. Avattua kierrosta ei voi perua, vain sulkea.', en: 'The scale, the programme version, the pilots and who is asked are frozen when the round opens. An opened round cannot be taken back, only closed.', nb: 'Skalaen, programversjonen, pilotene og hvem som spørres, låses når runden åpnes. En åpnet runde kan ikke tas tilbake, bare lukkes.' },
  noPeople: { sv: 'Organisationer utan personer', fi: 'Organisaatiot, joissa ei ole henkilöitä', en: 'Organisations without people', nb: 'Organisasjoner uten personer' },
  nobody: { sv: '{n, plural, one {# fråga är aktuell men ställs inte till någon} other {# frågor är aktuella men ställs inte till någon}}, för ingen organisation av det slaget finns:', fi: '{n, plural, one {# kysymys on ajankohtainen, mutta sitä ei esitetä kenellekään} other {# kysymystä on ajankohtaisia, mutta niitä ei esitetä kenellekään}}, koska sellaista organisaatiota ei ole:', en: '{n, plural, one {# question is due and asked of nobody} other {# questions are due and asked of nobody}}, for there is no such organisation:', nb: '{n, plural, one {# spørsmål er aktuelt, men stilles ikke til noen} other {# spørsmål er aktuelle, men stilles ikke til noen}}, for det finnes ingen slik organisasjon:' },
  lost: {
    sv: '{n, plural, one {# arbetsfördelning gjordes} other {# arbetsfördelningar gjordes}} över en annan version, och frågor i den går inte att känna igen i den här. Den som har överlåtit får de frågorna själv, om inte en övergång mellan versionerna bekräftas:',
    fi: '{n, plural, one {# työnjako tehtiin} other {# työnjakoa tehtiin}} toisesta versiosta, jonka kaikkia kysymyksiä ei tunnisteta tässä versiossa. Siirtäjä saa ne kysymykset itse, ellei versioiden välistä vastaavuutta vahvisteta:',
    en: '{n, plural, one {# division of work was} other {# divisions of work were}} made over another version, of which questions cannot be recognised in this one. Whoever handed over is asked those questions, unless a crosswalk between the versions is confirmed:',
    nb: '{n, plural, one {# arbeidsdeling ble gjort} other {# arbeidsdelinger ble gjort}} over en annen versjon, og spørsmål i den kan ikke gjenkjennes i denne. Den som har overlatt, får de spørsmålene selv, hvis ikke en overgang mellom versjonene bekreftes:',
  },
  notFollowed: {
    sv: '{n, plural, one {# arbetsfördelning} other {# arbetsfördelningar}} betyder i den här versionen samma frågor som en annan, och omgången går efter den andra: efter den som gjordes över den här versionen, annars den äldre:',
    fi: '{n, plural, one {# työnjako tarkoittaa} other {# työnjakoa tarkoittaa}} tässä versiossa samoja kysymyksiä kuin toinen, ja kierros noudattaa toista: sitä, joka tehtiin tästä versiosta, tai muuten vanhempaa:',
    en: '{n, plural, one {# division of work means} other {# divisions of work mean}} the same statements in this version as another one, and the round goes by the other: by the one made over this version, or else the older:',
    nb: '{n, plural, one {# arbeidsdeling} other {# arbeidsdelinger}} betyr i denne versjonen de samme spørsmålene som en annen, og runden går etter den andre: etter den som ble gjort over denne versjonen, ellers den eldste:',
  },
  unfollowed: {
    sv: 'Det är inte bekräftat vilka frågor i version {from} som motsvarar vilka i den här. Bekräfta övergången innan omgången öppnas, så följer förslag och det som är kvar från tidigare år den:', fi: 'Ei ole vahvistettu, mitkä version {from} kysymykset vastaavat tämän version kysymyksiä. Vahvista vastaavuus ennen kierroksen avaamista, niin ehdotukset ja aiemmilta vuosilta kesken olevat noudattavat sitä:',
    en: 'It is not confirmed which questions of version {from} match which in this one. Confirm the crosswalk before the round is opened, and proposals and what is left from earlier years go by it:', nb: 'Det er ikke bekreftet hvilke spørsmål i versjon {from} som svarer til hvilke i denne. Bekreft overgangen før runden åpnes, så følger forslag og det som gjenstår fra tidligere år den:',
  },
  toCrosswalk: { sv: 'Övergång från version {from}', fi: 'Vastaavuus versiosta {from}', en: 'Crosswalk from version {from}', nb: 'Overgang fra versjon {from}' },
  others: { sv: 'En annan omgång är redan öppen:', fi: 'Toinen kierros on jo auki:', en: 'Another round is open already:', nb: 'En annen runde er allerede åpen:' },
  pilotsMissing: {
    sv: '{n, plural, one {# fråga är} other {# frågor är}} bara till för piloter. Välj vilka de är. En fråga som ingen väljs för ställs inte till någon.', fi: '{n, plural, one {# kysymys koskee} other {# kysymystä koskee}} vain pilotteja. Valitse, ketkä ne ovat. Kysymystä, jolle ei valita pilottia, ei esitetä kenellekään.',
    en: '{n, plural, one {# question is} other {# questions are}} for pilots only. Choose who they are. A question that nobody is chosen for is asked of nobody.', nb: '{n, plural, one {# spørsmål er} other {# spørsmål er}} bare for piloter. Velg hvem de er. Et spørsmål som ingen velges for, stilles ikke til noen.',
  },
  'refused.no-version': { sv: 'Versionen finns inte eller är inte publicerad.', fi: 'Versiota ei ole tai sitä ei ole julkaistu.', en: 'There is no such version, or it is not published.', nb: 'Versjonen finnes ikke eller er ikke publisert.' },
  'refused.year-outside': { sv: 'Året ligger utanför programmets period.', fi: 'Vuosi on ohjelmakauden ulkopuolella.', en: 'The year is outside the programme’s period.', nb: 'Året ligger utenfor programmets periode.' },
  'refused.exists': { sv: 'Det finns redan en omgång för det året.', fi: 'Sille vuodelle on jo kierros.', en: 'There is already a round for that year.', nb: 'Det finnes allerede en runde for det året.' },
  'refused.nothing-due': { sv: 'Inget är aktuellt det året för någon organisation.', fi: 'Sinä vuonna mikään ei ole ajankohtaista yhdellekään organisaatiolle.', en: 'Nothing is due that year for any organisation.', nb: 'Ingenting er aktuelt det året for noen organisasjon.' },
});
