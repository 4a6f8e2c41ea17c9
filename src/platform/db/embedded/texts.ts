import { catalogue } from '#platform/i18n/index.ts';

/** For whoever runs the service: what is wrong with the database's own server, where, and what to do. */
export const embeddedTexts = catalogue('platform.db.embedded', {
  foreign: {
    sv: 'Mappen {place} är inte tom och är inte Lyktas. Ange en tom mapp, en som inte finns ännu, eller den som Lykta använde förut.',
    fi: 'Kansio {place} ei ole tyhjä eikä Lyktan. Anna tyhjä kansio, kansio, jota ei vielä ole, tai se, jota Lykta on käyttänyt aiemmin.',
    en: 'The folder {place} is not empty and not one of Lykta’s. Name an empty folder, one that does not exist yet, or the one that Lykta used before.',
    nb: 'Mappen {place} er ikke tom og er ikke Lyktas. Oppgi en tom mappe, en som ikke finnes ennå, eller den Lykta brukte før.',
  },
  otherMajor: {
    sv: 'Databasen i {place} är gjord av PostgreSQL {made}; här finns bara version {ours}. Installera PostgreSQL {made} på maskinen, så används den, eller flytta innehållet med pg_dump och pg_restore till en PostgreSQL-server och ange dess adress.',
    fi: 'Tietokannan kansiossa {place} on tehnyt PostgreSQL {made}; täällä on vain versio {ours}. Asenna koneelle PostgreSQL {made}, niin sitä käytetään, tai siirrä sisältö ohjelmilla pg_dump ja pg_restore PostgreSQL-palvelimelle ja anna sen osoite.',
    en: 'The database in {place} was made by PostgreSQL {made}; here is only version {ours}. Install PostgreSQL {made} on the machine and it will be used, or move the content with pg_dump and pg_restore to a PostgreSQL server and give its address.',
    nb: 'Databasen i {place} er laget av PostgreSQL {made}; her finnes bare versjon {ours}. Installer PostgreSQL {made} på maskinen, så brukes den, eller flytt innholdet med pg_dump og pg_restore til en PostgreSQL-server og oppgi adressen til den.',
  },
  pathTooLong: {
    sv: 'Sökvägen till datamappen är för lång: {place}. Välj en som är högst {most, number} byte.',
    fi: 'Datakansion polku on liian pitkä: {place}. Valitse polku, jonka pituus on enintään {most, number} tavua.',
    en: 'The path of the data folder is too long: {place}. Choose one of at most {most, number} bytes.',
    nb: 'Stien til datamappen er for lang: {place}. Velg en på høyst {most, number} byte.',
  },
  noRoomForSocket: {
    sv: 'Det finns ingen tillfällig mapp med tillräckligt kort sökväg som servern får använda (prövade: {places}). Ange en i miljövariabeln TMPDIR, högst {most, number} byte lång.',
    fi: 'Tilapäistä kansiota, jonka polku olisi tarpeeksi lyhyt ja jota palvelin saisi käyttää, ei ole (kokeiltiin: {places}). Anna sellainen ympäristömuuttujassa TMPDIR, enintään {most, number} tavua.',
    en: 'There is no temporary folder with a path short enough that the server may use (tried: {places}). Name one in the environment variable TMPDIR, at most {most, number} bytes long.',
    nb: 'Det finnes ingen midlertidig mappe med kort nok sti som serveren får bruke (prøvde: {places}). Oppgi en i miljøvariabelen TMPDIR, høyst {most, number} byte lang.',
  },
  notWritable: {
    sv: 'Lykta får inte skriva i datamappen {place} ({reason}). Ge användaren som kör Lykta rätt till den, eller välj en annan mapp.',
    fi: 'Lykta ei saa kirjoittaa datakansioon {place} ({reason}). Anna Lyktaa ajavalle käyttäjälle oikeus siihen tai valitse toinen kansio.',
    en: 'Lykta may not write in the data folder {place} ({reason}). Give the user who runs Lykta the right to it, or choose another folder.',
    nb: 'Lykta får ikke skrive i datamappen {place} ({reason}). Gi brukeren som kjører Lykta rett til den, eller velg en annen mappe.',
  },
  notReachable: {
    sv: 'Databasservern kan inte köras som root utan körs som användare nummer {user}, som inte når {place}. Välj en datamapp utanför hemmappar (t.ex. under /var/lib), eller kör Lykta som en vanlig användare.',
    fi: 'Tietokantapalvelinta ei voi ajaa root-käyttäjänä, vaan sitä ajaa käyttäjä numero {user}, joka ei pääse kansioon {place}. Valitse datakansio kotikansioiden ulkopuolelta (esim. /var/lib) tai aja Lyktaa tavallisena käyttäjänä.',
    en: 'The database server cannot run as root; it runs as user number {user}, who cannot reach {place}. Choose a data folder outside home folders (e.g. below /var/lib), or run Lykta as an ordinary user.',
    nb: 'Databaseserveren kan ikke kjøres som root; den kjøres som bruker nummer {user}, som ikke når {place}. Velg en datamappe utenfor hjemmemapper (f.eks. under /var/lib), eller kjør Lykta som en vanlig bruker.',
  },
  full: {
    sv: 'Disken är full: databasen i {place} kan inte starta. Frigör utrymme (minst 200 MB) och försök igen; inget har gått förlorat.',
    fi: 'Levy on täynnä: tietokanta kansiossa {place} ei voi käynnistyä. Vapauta tilaa (vähintään 200 Mt) ja yritä uudelleen; mitään ei ole kadonnut.',
    en: 'The disk is full: the database in {place} cannot start. Make room (at least 200 MB) and try again; nothing is lost.',
    nb: 'Disken er full: databasen i {place} kan ikke starte. Frigjør plass (minst 200 MB) og prøv igjen; ingenting er tapt.',
  },
  noServer: {
    sv: 'Det finns ingen databasserver för detta system ({system}). Kör npm install igen, installera PostgreSQL {least} eller nyare på maskinen, eller ange adressen till en PostgreSQL-server. {reason}',
    fi: 'Tälle järjestelmälle ({system}) ei ole tietokantapalvelinta. Aja npm install uudelleen, asenna koneelle PostgreSQL {least} tai uudempi, tai anna PostgreSQL-palvelimen osoite. {reason}',
    en: 'There is no database server for this system ({system}). Run npm install again, install PostgreSQL {least} or newer on the machine, or give the address of a PostgreSQL server. {reason}',
    nb: 'Det finnes ingen databaseserver for dette systemet ({system}). Kjør npm install igjen, installer PostgreSQL {least} eller nyere på maskinen, eller oppgi adressen til en PostgreSQL-server. {reason}',
  },
  noUser: {
    sv: 'Databasservern behöver en användare som finns i systemets användarlista och inte är root. Kör Lykta som en sådan användare, eller lägg till användaren postgres.',
    fi: 'Tietokantapalvelin tarvitsee käyttäjän, joka on järjestelmän käyttäjäluettelossa eikä ole root. Aja Lyktaa sellaisena käyttäjänä tai lisää käyttäjä postgres.',
    en: 'The database server needs a user who is in the system’s list of users and is not root. Run Lykta as such a user, or add the user postgres.',
    nb: 'Databaseserveren trenger en bruker som står i systemets brukerliste og ikke er root. Kjør Lykta som en slik bruker, eller legg til brukeren postgres.',
  },
  exited: {
    sv: 'Databasservern för {place} avslutades genast. Dess sista rader: {lines}',
    fi: 'Kansion {place} tietokantapalvelin sammui heti. Sen viimeiset rivit: {lines}',
    en: 'The database server for {place} ended at once. Its last lines: {lines}',
    nb: 'Databaseserveren for {place} avsluttet med en gang. Dens siste linjer: {lines}',
  },
  held: {
    sv: 'Databasen i {place} hålls av process {pid}, som inte svarar. Avsluta den processen, eller ta bort filen postmaster.pid i mappen om du är säker på att ingen databasserver använder den (t.ex. en kopierad mapp).',
    fi: 'Kansion {place} tietokantaa pitää prosessi {pid}, joka ei vastaa. Lopeta se prosessi, tai poista kansiosta tiedosto postmaster.pid, jos olet varma, ettei mikään tietokantapalvelin käytä kansiota (esim. kopioitu kansio).',
    en: 'The database in {place} is held by process {pid}, which does not answer. End that process, or remove the file postmaster.pid in the folder if you are sure that no database server uses it (e.g. a copied folder).',
    nb: 'Databasen i {place} holdes av prosess {pid}, som ikke svarer. Avslutt den prosessen, eller fjern filen postmaster.pid i mappen hvis du er sikker på at ingen databaseserver bruker den (f.eks. en kopiert mappe).',
  },
  busy: {
    sv: 'Ett annat Lykta (process {pid}) startar eller stoppar databasen i {place} och blir inte klart. Vänta och försök igen, eller avsluta den processen.',
    fi: 'Toinen Lykta (prosessi {pid}) käynnistää tai pysäyttää tietokantaa kansiossa {place} eikä tule valmiiksi. Odota ja yritä uudelleen tai lopeta se prosessi.',
    en: 'Another Lykta (process {pid}) is starting or stopping the database in {place} and does not get done. Wait and try again, or end that process.',
    nb: 'En annen Lykta (prosess {pid}) starter eller stopper databasen i {place} og blir ikke ferdig. Vent og prøv igjen, eller avslutt den prosessen.',
  },
  gone: {
    sv: 'Databasens mapp {place} har försvunnit. Är en disk inte monterad? Sätt tillbaka mappen. Vill du börja om med en tom databas, ange en ny datamapp.',
    fi: 'Tietokannan kansio {place} on kadonnut. Onko levy irti? Palauta kansio. Jos haluat aloittaa tyhjästä tietokannasta, anna uusi datakansio.',
    en: 'The folder of the database, {place}, has disappeared. Is a disk not mounted? Put the folder back. To begin again with an empty database, name a new data folder.',
    nb: 'Databasens mappe {place} er borte. Er en disk ikke montert? Legg mappen tilbake. Vil du begynne på nytt med en tom database, oppgi en ny datamappe.',
  },
  lockedOut: {
    sv: 'Lösenorden i {place} saknas eller passar inte till databasen. Hämta filen från en säkerhetskopia av samma datamapp.',
    fi: 'Tiedoston {place} salasanat puuttuvat tai eivät käy tietokantaan. Hae tiedosto saman datakansion varmuuskopiosta.',
    en: 'The passwords in {place} are missing or do not fit the database. Fetch the file from a backup of the same data folder.',
    nb: 'Passordene i {place} mangler eller passer ikke til databasen. Hent filen fra en sikkerhetskopi av samme datamappe.',
  },
  halfMade: {
    sv: 'I {place} ligger en halvfärdig databas tillsammans med något som Lykta inte har lagt dit. Flytta undan mappen och försök igen.',
    fi: 'Kansiossa {place} on keskeneräinen tietokanta ja lisäksi jotain, mitä Lykta ei ole sinne pannut. Siirrä kansio pois ja yritä uudelleen.',
    en: 'In {place} is a half-made database together with something that Lykta did not put there. Move the folder away and try again.',
    nb: 'I {place} ligger en halvferdig database sammen med noe som Lykta ikke har lagt der. Flytt mappen unna og prøv igjen.',
  },
});
