import { catalogue } from '#platform/i18n/index.ts';

export const dbTexts = catalogue('platform.db', {
  unstorable: {
    sv: 'Texten innehåller ett tecken som inte kan sparas. Ta bort det och försök igen.',
    fi: 'Tekstissä on merkki, jota ei voi tallentaa. Poista se ja yritä uudelleen.',
    en: 'The text contains a character that cannot be saved. Remove it and try again.',
    nb: 'Teksten inneholder et tegn som ikke kan lagres. Fjern det og prøv igjen.',
  },
  notFound: {
    sv: 'Det finns inget sådant här, eller du har inte rätt att se det.',
    fi: 'Tällaista ei ole, tai sinulla ei ole oikeutta nähdä sitä.',
    en: 'There is nothing like that here, or you may not see it.',
    nb: 'Det finnes ikke noe slikt her, eller du har ikke rett til å se det.',
  },
  unreachable: {
    sv: 'Databasen svarar inte just nu. Det du skrev är inte sparat; försök igen om en stund.',
    fi: 'Tietokanta ei vastaa juuri nyt. Kirjoittamaasi ei ole tallennettu; yritä hetken kuluttua uudelleen.',
    en: 'The database does not answer right now. What you wrote is not saved; try again in a moment.',
    nb: 'Databasen svarer ikke akkurat nå. Det du skrev, er ikke lagret; prøv igjen om litt.',
  },
  full: {
    sv: 'Databasens lagring är full. Inget är sparat; be den som driver tjänsten om mer utrymme.',
    fi: 'Tietokannan tallennustila on täynnä. Mitään ei ole tallennettu; pyydä palvelun ylläpitäjältä lisää tilaa.',
    en: 'The storage of the database is full. Nothing is saved; ask whoever runs the service for more room.',
    nb: 'Lagringen til databasen er full. Ingenting er lagret; be den som drifter tjenesten, om mer plass.',
  },
  wrongAddress: {
    sv: 'Databasens adress kan inte läsas. Skriv den som postgres://användare:lösenord@server:5432/databas.',
    fi: 'Tietokannan osoitetta ei voi lukea. Kirjoita se muodossa postgres://käyttäjä:salasana@palvelin:5432/tietokanta.',
    en: 'The address of the database cannot be read. Write it as postgres://user:password@server:5432/database.',
    nb: 'Databasens adresse kan ikke leses. Skriv den som postgres://bruker:passord@server:5432/database.',
  },
  noAnswer: {
    sv: 'Databasservern {server} går inte att nå ({reason}). Kontrollera adressen, att servern är i gång och att den tar emot anslutningar härifrån.',
    fi: 'Tietokantapalvelimeen {server} ei saada yhteyttä ({reason}). Tarkista osoite, että palvelin on käynnissä ja että se ottaa vastaan yhteyksiä täältä.',
    en: 'The database server {server} cannot be reached ({reason}). Check the address, that the server is running and that it takes connections from here.',
    nb: 'Databaseserveren {server} kan ikke nås ({reason}). Kontroller adressen, at serveren kjører og at den tar imot tilkoblinger herfra.',
  },
  refusedSignIn: {
    sv: 'Databasservern {server} släpper inte in oss ({reason}). Kontrollera användare och lösenord i adressen, och serverns pg_hba.conf.',
    fi: 'Tietokantapalvelin {server} ei päästä meitä sisään ({reason}). Tarkista osoitteen käyttäjä ja salasana sekä palvelimen pg_hba.conf.',
    en: 'The database server {server} does not let us in ({reason}). Check the user and password in the address, and the server’s pg_hba.conf.',
    nb: 'Databaseserveren {server} slipper oss ikke inn ({reason}). Kontroller bruker og passord i adressen, og serverens pg_hba.conf.',
  },
  noDatabase: {
    sv: 'Databasen finns inte på {server}. Be serverns ansvariga köra: {sql}',
    fi: 'Tietokantaa ei ole palvelimella {server}. Pyydä palvelimen ylläpitäjää ajamaan: {sql}',
    en: 'There is no such database on {server}. Ask whoever runs the server to run: {sql}',
    nb: 'Databasen finnes ikke på {server}. Be den som drifter serveren, kjøre: {sql}',
  },
  noRight: {
    sv: 'Databasanvändaren saknar rättigheter på {server}. Be serverns ansvariga köra, i den databasen: {sql}',
    fi: 'Tietokantakäyttäjältä puuttuu oikeuksia palvelimella {server}. Pyydä palvelimen ylläpitäjää ajamaan siinä tietokannassa: {sql}',
    en: 'The database user lacks rights on {server}. Ask whoever runs the server to run, in that database: {sql}',
    nb: 'Databasebrukeren mangler rettigheter på {server}. Be den som drifter serveren, kjøre i den databasen: {sql}',
  },
  tooOld: {
    sv: 'Databasservern {server} är PostgreSQL {version}. Lykta behöver {least} eller nyare: uppgradera servern.',
    fi: 'Tietokantapalvelin {server} on PostgreSQL {version}. Lykta tarvitsee version {least} tai uudemman: päivitä palvelin.',
    en: 'The database server {server} is PostgreSQL {version}. Lykta needs {least} or newer: upgrade the server.',
    nb: 'Databaseserveren {server} er PostgreSQL {version}. Lykta trenger {least} eller nyere: oppgrader serveren.',
  },
  wrongEncoding: {
    sv: 'Databasen på {server} har teckenkodningen {encoding}. Lykta behöver UTF8: be serverns ansvariga göra en ny databas med {sql}',
    fi: 'Palvelimen {server} tietokannan merkistö on {encoding}. Lykta tarvitsee merkistön UTF8: pyydä ylläpitäjää tekemään uusi tietokanta: {sql}',
    en: 'The database on {server} has the encoding {encoding}. Lykta needs UTF8: ask whoever runs the server to make a new one with {sql}',
    nb: 'Databasen på {server} har tegnkodingen {encoding}. Lykta trenger UTF8: be den som drifter serveren, lage en ny database med {sql}',
  },
  readOnlyServer: {
    sv: 'Databasservern {server} är en kopia som bara kan läsas. Ange adressen till huvudservern.',
    fi: 'Tietokantapalvelin {server} on kopio, jota voi vain lukea. Anna pääpalvelimen osoite.',
    en: 'The database server {server} is a copy that can only be read. Give the address of the main server.',
    nb: 'Databaseserveren {server} er en kopi som bare kan leses. Oppgi adressen til hovedserveren.',
  },
  poolerBetween: {
    sv: 'Mellan Lykta och databasen på {server} står en förmedlare som inte släpper igenom anslutningens inställningar ({reason}). Ange databasserverns egen adress.',
    fi: 'Lyktan ja palvelimen {server} tietokannan välissä on välittäjä, joka ei päästä läpi yhteyden asetuksia ({reason}). Anna tietokantapalvelimen oma osoite.',
    en: 'Between Lykta and the database on {server} stands a pooler that does not pass on a connection’s settings ({reason}). Give the database server’s own address.',
    nb: 'Mellom Lykta og databasen på {server} står en formidler som ikke slipper gjennom tilkoblingens innstillinger ({reason}). Oppgi databaseserverens egen adresse.',
  },
  newerDatabase: {
    sv: 'Databasen är ändrad av en nyare Lykta (ändring {last}; detta program känner till {known}). Uppgradera programmet.',
    fi: 'Tietokantaa on muuttanut uudempi Lykta (muutos {last}; tämä ohjelma tuntee muutokseen {known}). Päivitä ohjelma.',
    en: 'The database has been changed by a newer Lykta (change {last}; this program knows {known}). Upgrade the program.',
    nb: 'Databasen er endret av en nyere Lykta (endring {last}; dette programmet kjenner til {known}). Oppgrader programmet.',
  },
  editedMigration: {
    sv: 'Databasändringen {file} är inte längre den som en gång gjordes i databasen. Installera om programmet; en gjord ändring skrivs aldrig om, en ny läggs till.',
    fi: 'Tietokantamuutos {file} ei ole enää se, joka tietokantaan aikanaan tehtiin. Asenna ohjelma uudelleen; tehtyä muutosta ei koskaan muokata, vaan lisätään uusi.',
    en: 'The database change {file} is no longer the one that was once made in the database. Install the program again; a change that has been made is never edited, a new one is added.',
    nb: 'Databaseendringen {file} er ikke lenger den som en gang ble gjort i databasen. Installer programmet på nytt; en gjort endring skrives aldri om, en ny legges til.',
  },
  brokenMigrations: {
    sv: 'Databasändringarna i {folder} är inte hela: {detail}. Installera om programmet.',
    fi: 'Kansion {folder} tietokantamuutokset eivät ole ehjät: {detail}. Asenna ohjelma uudelleen.',
    en: 'The database changes in {folder} are not whole: {detail}. Install the program again.',
    nb: 'Databaseendringene i {folder} er ikke hele: {detail}. Installer programmet på nytt.',
  },
  otherOwner: {
    sv: 'Databasens tabeller ägs av {owner}; anslut som den användaren, inte som {user}.',
    fi: 'Tietokannan taulut omistaa {owner}; yhdistä sillä käyttäjällä, ei käyttäjällä {user}.',
    en: 'The database’s tables are owned by {owner}; connect as that user, not as {user}.',
    nb: 'Databasens tabeller eies av {owner}; koble til som den brukeren, ikke som {user}.',
  },
});
