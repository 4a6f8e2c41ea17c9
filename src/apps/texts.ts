import { catalogue } from '#platform/i18n/index.ts';

export const appTexts = catalogue('apps', {
  start: { sv: 'Start', fi: 'Etusivu', en: 'Start', nb: 'Start' },
  welcome: { sv: 'Från handlingsprogram till vardag, och tillbaka', fi: 'Toimenpideohjelmasta arkeen ja takaisin', en: 'From programme to practice, and back', nb: 'Fra program til hverdag, og tilbake' },
  welcomeLead: {
    sv: 'Lykta bär ett nationellt klient- och patientsäkerhetsprogram från dokumentet till den enskilda serviceenheten, och resultatet tillbaka till årsrapporten.',
    fi: 'Lykta vie kansallisen asiakas- ja potilasturvallisuusohjelman asiakirjasta yksittäiseen palveluyksikköön ja tuloksen takaisin vuosiraporttiin.',
    en: 'Lykta carries a national client- and patient-safety programme from the document to the single service unit, and the result back to the annual report.',
    nb: 'Lykta bærer et nasjonalt bruker- og pasientsikkerhetsprogram fra dokumentet til den enkelte enheten, og resultatet tilbake til årsrapporten.',
  },
  hello: { sv: 'Hej, {name}', fi: 'Hei, {name}', en: 'Hello, {name}', nb: 'Hei, {name}' },
  ready: { sv: 'Lykta är igång: {address}', fi: 'Lykta on käynnissä: {address}', en: 'Lykta is running: {address}', nb: 'Lykta er i gang: {address}' },
  begin: {
    sv: 'Ingen äger programmet ännu. Börja här; adressen gäller en gång, och varje start ger en ny:\n  {address}',
    fi: 'Kukaan ei vielä omista ohjelmaa. Aloita tästä; osoite toimii kerran, ja jokainen käynnistys antaa uuden:\n  {address}',
    en: 'Nobody owns the programme yet. Begin here; the address works once, and each start gives a new one:\n  {address}',
    nb: 'Ingen eier programmet ennå. Begynn her; adressen virker én gang, og hver start gir en ny:\n  {address}',
  },
  'step.title': { sv: 'Kom igång', fi: 'Näin pääset alkuun', en: 'Getting started', nb: 'Kom i gang' },
  'step.done': { sv: 'klart', fi: 'valmis', en: 'done', nb: 'ferdig' },
  'step.next': { sv: 'nästa steg', fi: 'seuraava vaihe', en: 'next', nb: 'neste steg' },
  'step.later': { sv: 'senare', fi: 'myöhemmin', en: 'later', nb: 'senere' },
  visitPeople: {
    sv: 'Påhittade personer och enheter, utan program. Guidad rundtur: {address}', fi: 'Keksittyjä henkilöitä ja yksiköitä ilman ohjelmaa. Tutustumiskierros: {address}',
    en: 'Made-up people and units, without a programme. Guided visit: {address}', nb: 'Oppdiktede personer og enheter, uten program. Omvisning: {address}',
  },
  visit: {
    sv: 'Ett påhittat land. Guidad rundtur på tio minuter: {address}', fi: 'Keksitty maa. Tutustumiskierros kymmenessä minuutissa: {address}',
    en: 'A made-up country. Guided visit in ten minutes: {address}', nb: 'Et oppdiktet land. Omvisning på ti minutter: {address}',
  },
  signIns: { sv: 'Påhittade personer (lösenord {password}):', fi: 'Keksityt henkilöt (salasana {password}):', en: 'Made-up people (password {password}):', nb: 'Oppdiktede personer (passord {password}):' },
  stopHint: { sv: 'Avsluta med Ctrl+C.', fi: 'Lopeta painamalla Ctrl+C.', en: 'Stop with Ctrl+C.', nb: 'Avslutt med Ctrl+C.' },
  'cli.auditVerify': { sv: 'Kontrollerar att inget i loggen över ändringar har rubbats.', fi: 'Tarkistaa, ettei muutoslokiin ole koskettu.', en: 'Checks that nothing in the log of changes has been tampered with.', nb: 'Kontrollerer at ingenting i endringsloggen er rørt.' },
  'cli.auditVerifyReceipt': {
    sv: 'Kontrollerar dessutom att det som stod före ett tidigare kvitto finns kvar.', fi: 'Tarkistaa lisäksi, että aiempaa kuittia edeltävät rivit ovat tallella.',
    en: 'Checks besides that what stood before an earlier receipt is still there.', nb: 'Kontrollerer dessuten at det som sto før en tidligere kvittering, er der fortsatt.',
  },
  auditWhole: {
    sv: 'Loggen är hel: {lines, number} rader, {seals, number} sigill. Rader som ännu inte har sigill: {unsealed, number}.',
    fi: 'Loki on eheä: {lines, number} riviä, {seals, number} sinettiä. Rivejä vielä ilman sinettiä: {unsealed, number}.',
    en: 'The log is whole: {lines, number} lines, {seals, number} seals. Lines not yet under a seal: {unsealed, number}.',
    nb: 'Loggen er hel: {lines, number} linjer, {seals, number} segl. Linjer som ennå ikke har segl: {unsealed, number}.',
  },
  auditReceipt: {
    sv: 'Kvitto, att spara utanför databasen: {receipt}', fi: 'Kuitti, säilytettäväksi tietokannan ulkopuolella: {receipt}',
    en: 'Receipt, to be kept outside the database: {receipt}', nb: 'Kvittering, som tas vare på utenfor databasen: {receipt}',
  },
  auditBroken: {
    sv: 'Loggen är rubbad: sigill {no, number} stämmer inte.', fi: 'Lokia on muutettu: sinetti {no, number} ei täsmää.',
    en: 'The log has been tampered with: seal {no, number} does not fit.', nb: 'Loggen er endret: segl {no, number} stemmer ikke.',
  },
  stopping: { sv: 'Lykta stannar …', fi: 'Lykta pysähtyy …', en: 'Lykta is stopping …', nb: 'Lykta stanser …' },
  alreadyRuns: {
    sv: 'Lykta är redan igång på {folder} ({address}). Stäng den först, eller välj en annan mapp med LYKTA_DATA.',
    fi: 'Lykta on jo käynnissä kansiossa {folder} ({address}). Sulje se ensin tai valitse toinen kansio asetuksella LYKTA_DATA.',
    en: 'Lykta already runs on {folder} ({address}). Stop it first, or choose another folder with LYKTA_DATA.',
    nb: 'Lykta kjører allerede på {folder} ({address}). Stopp den først, eller velg en annen mappe med LYKTA_DATA.',
  },
  portTaken: {
    sv: 'Porten {port} är upptagen. Välj en annan: PORT=8081 npm start', fi: 'Portti {port} on varattu. Valitse toinen: PORT=8081 npm start',
    en: 'Port {port} is taken. Choose another: PORT=8081 npm start', nb: 'Porten {port} er opptatt. Velg en annen: PORT=8081 npm start',
  },
  cannotListen: {
    sv: 'Kan inte lyssna på {host}:{port} ({why}). Välj en annan adress med HOST och PORT.', fi: 'Osoitetta {host}:{port} ei voi kuunnella ({why}). Valitse toinen osoite asetuksilla HOST ja PORT.',
    en: 'Cannot listen on {host}:{port} ({why}). Choose another address with HOST and PORT.', nb: 'Kan ikke lytte på {host}:{port} ({why}). Velg en annen adresse med HOST og PORT.',
  },
  programmeHint: {
    sv: 'Läs in det officiella programmet: logga in som ägaren och gå till Handlingsprogram, eller kör  npx lykta programme import FIL', fi: 'Tuo virallinen ohjelma: kirjaudu omistajana ja avaa Toimenpideohjelma, tai aja  npx lykta programme import TIEDOSTO',
    en: 'Import the official programme: sign in as the owner and open Programme, or run  npx lykta programme import FILE', nb: 'Les inn det offisielle programmet: logg inn som eieren og åpne Program, eller kjør  npx lykta programme import FIL',
  },
});
