import { catalogue } from '#platform/i18n/index.ts';

export const programmeTexts = catalogue('programme', {
  'reader.empty': {
    sv: 'Filen är tom. Välj programmets text.', fi: 'Tiedosto on tyhjä. Valitse ohjelman teksti.',
    en: 'The file is empty. Choose the text of the programme.', nb: 'Filen er tom. Velg programmets tekst.',
  },
  'reader.tooLarge': {
    sv: 'Filen är för stor: en programtext får vara högst {megabytes, number} MB. Ge bara texten, utan bilder.',
    fi: 'Tiedosto on liian suuri: ohjelman teksti saa olla enintään {megabytes, number} Mt. Anna vain teksti ilman kuvia.',
    en: 'The file is too large: the text of a programme may be {megabytes, number} MB at most. Give the text only, without pictures.',
    nb: 'Filen er for stor: en programtekst kan være høyst {megabytes, number} MB. Gi bare teksten, uten bilder.',
  },
  'reader.pdf': {
    sv: 'Det här är en PDF. Ge texten ur den: öppna den, spara som text och välj textfilen.',
    fi: 'Tämä on PDF. Anna sen teksti: avaa se, tallenna tekstinä ja valitse tekstitiedosto.',
    en: 'This is a PDF. Give its text: open it, save it as text and choose the text file.',
    nb: 'Dette er en PDF. Gi teksten i den: åpne den, lagre som tekst og velg tekstfilen.',
  },
  'reader.binary': {
    sv: 'Det här är ingen text. Spara dokumentet som text (UTF-8) och välj textfilen.', fi: 'Tämä ei ole tekstiä. Tallenna asiakirja tekstinä (UTF-8) ja valitse tekstitiedosto.',
    en: 'This is not text. Save the document as text (UTF-8) and choose the text file.', nb: 'Dette er ikke tekst. Lagre dokumentet som tekst (UTF-8) og velg tekstfilen.',
  },
  'reader.lineTooLong': {
    sv: 'Filen har en rad på mer än {characters, number} tecken. Spara dokumentet som text med radbrytningar.',
    fi: 'Tiedostossa on yli {characters, number} merkin rivi. Tallenna asiakirja tekstinä, jossa on rivinvaihdot.',
    en: 'The file has a line of more than {characters, number} characters. Save the document as text with line breaks.',
    nb: 'Filen har en linje på mer enn {characters, number} tegn. Lagre dokumentet som tekst med linjeskift.',
  },
  'reader.tooManyLines': {
    sv: 'Texten har fler än {most, number} rader. Ge ett program i taget.', fi: 'Tekstissä on yli {most, number} riviä. Anna yksi ohjelma kerrallaan.',
    en: 'The text has more than {most, number} lines. Give one programme at a time.', nb: 'Teksten har flere enn {most, number} linjer. Gi ett program om gangen.',
  },
  'reader.tooMuch': {
    sv: 'Texten har fler än {most, number} rader som ser ut som mål eller åtgärder. Ge ett program i taget.',
    fi: 'Tekstissä on yli {most, number} riviä, jotka näyttävät tavoitteilta tai toimenpiteiltä. Anna yksi ohjelma kerrallaan.',
    en: 'The text has more than {most, number} lines that look like goals or measures. Give one programme at a time.',
    nb: 'Teksten har flere enn {most, number} linjer som ser ut som mål eller tiltak. Gi ett program om gangen.',
  },
  'reader.noProgramme': {
    sv: 'Texten är inget handlingsprogram som kan läsas: den har inga numrerade mål och inga tabeller med uppgift, ansvarspart, självutvärdering och tidsplan.',
    fi: 'Teksti ei ole toimenpideohjelma, joka voidaan lukea: siinä ei ole numeroituja tavoitteita eikä taulukoita, joissa on tehtävä, vastuutaho, itsearviointi ja aikataulu.',
    en: 'The text is no programme that can be read: it has no numbered goals and no tables of task, responsible party, self-evaluation and timetable.',
    nb: 'Teksten er ikke et program som kan leses: den har ingen nummererte mål og ingen tabeller med oppgave, ansvarlig part, egenvurdering og tidsplan.',
  },
  'reader.noMeasures': {
    sv: 'Texten har inga åtgärder. Kontrollera att hela dokumentet är med.', fi: 'Tekstissä ei ole toimenpiteitä. Tarkista, että koko asiakirja on mukana.',
    en: 'The text has no measures. Check that the whole document is there.', nb: 'Teksten har ingen tiltak. Kontroller at hele dokumentet er med.',
  },
  'reader.cutOff': {
    sv: 'Texten är avhuggen: den slutar på rad {line, number}. Ge hela dokumentet.', fi: 'Teksti on katkennut: se päättyy riville {line, number}. Anna koko asiakirja.',
    en: 'The text is cut off: it stops at line {line, number}. Give the whole document.', nb: 'Teksten er avkuttet: den slutter på linje {line, number}. Gi hele dokumentet.',
  },
  'reader.stopsHere': { sv: 'Här slutar texten.', fi: 'Teksti päättyy tähän.', en: 'The text stops here.', nb: 'Her slutter teksten.' },
  'reader.sectionMissing': {
    sv: '{code} nämns i inledningen men har inga åtgärder i texten.', fi: '{code} mainitaan johdannossa, mutta sillä ei ole tekstissä toimenpiteitä.',
    en: '{code} is spoken of in the preface but has no measures in the text.', nb: '{code} nevnes i innledningen, men har ingen tiltak i teksten.',
  },
  'note.encoding': {
    sv: 'Filen är inte UTF-8 och lästes som Windows-1252. Kontrollera å, ä och ö.', fi: 'Tiedosto ei ole UTF-8-muotoinen, ja se luettiin Windows-1252-muotoisena. Tarkista å, ä ja ö.',
    en: 'The file is not UTF-8 and was read as Windows-1252. Check the letters å, ä and ö.', nb: 'Filen er ikke UTF-8 og ble lest som Windows-1252. Kontroller å, ä og ö.',
  },
  'note.title-guessed': {
    sv: 'Dokumentet har inget sidhuvud med sitt namn. Kontrollera programmets namn.', fi: 'Asiakirjassa ei ole ylätunnistetta, jossa olisi sen nimi. Tarkista ohjelman nimi.',
    en: 'The document has no running header with its name. Check the programme’s name.', nb: 'Dokumentet har ingen topptekst med navnet sitt. Kontroller programmets navn.',
  },
  'note.period-guessed': {
    sv: 'Programperioden sägs inte och togs ur tidsplanerna.', fi: 'Ohjelmakautta ei sanota, ja se otettiin aikatauluista.',
    en: 'The period is not said and was taken from the timetables.', nb: 'Programperioden er ikke oppgitt og ble hentet fra tidsplanene.',
  },
  'note.misprint': { sv: 'Ett tryckfel rättades.', fi: 'Painovirhe korjattiin.', en: 'A misprint was mended.', nb: 'En trykkfeil ble rettet.' },
  'note.join-doubtful': {
    sv: 'Två rader fogades ihop, men dokumentet visar inte hur ordet eller meningen ska skrivas.', fi: 'Kaksi riviä yhdistettiin, mutta asiakirjasta ei näe, miten sana tai virke kirjoitetaan.',
    en: 'Two lines were joined, but the document does not show how the word or sentence is spelt.', nb: 'To linjer ble føyd sammen, men dokumentet viser ikke hvordan ordet eller setningen skrives.',
  },
  'note.split-doubtful': {
    sv: 'Raden kan delas i uppgift, ansvarspart och fråga på mer än ett sätt.', fi: 'Rivin voi jakaa tehtävään, vastuutahoon ja kysymykseen useammalla tavalla.',
    en: 'The row can be divided into task, party and statement in more than one way.', nb: 'Raden kan deles i oppgave, ansvarlig part og spørsmål på mer enn én måte.',
  },
  'note.footnote': {
    sv: 'En fotnot till texten lämnades bort.', fi: 'Tekstin alaviite jätettiin pois.', en: 'A footnote to the text was left out.', nb: 'En fotnote til teksten ble utelatt.',
  },
  'note.footnote-mark': {
    sv: 'Ett tal kan vara ett fotnotstecken eller höra till texten.', fi: 'Luku voi olla alaviitemerkki tai kuulua tekstiin.',
    en: 'A number may be the mark of a footnote or part of the text.', nb: 'Et tall kan være et fotnotetegn eller høre til teksten.',
  },
  'note.text-left-out': {
    sv: 'Text mellan åtgärderna hör inte till någon av dem och lämnades bort.', fi: 'Toimenpiteiden välissä oleva teksti ei kuulu mihinkään niistä, ja se jätettiin pois.',
    en: 'Text between the measures belongs to none of them and was left out.', nb: 'Tekst mellom tiltakene hører ikke til noen av dem og ble utelatt.',
  },
  'note.party-restored': {
    sv: 'Den som koordinerar saknas i raden. Den som koordinerar på andra ställen sattes in.', fi: 'Riviltä puuttuu koordinoija. Siihen lisättiin se, joka koordinoi muualla.',
    en: 'The row does not say who coordinates. The party that coordinates elsewhere was put in.', nb: 'Raden sier ikke hvem som koordinerer. Den som koordinerer andre steder, ble satt inn.',
  },
  'note.party-unknown': {
    sv: 'Ansvarsparten är okänd och räknas som intressentgrupp. Säg vem den är.', fi: 'Vastuutahoa ei tunneta, ja se luetaan sidosryhmiin. Kerro, kuka se on.',
    en: 'The party is not known and counts as a stakeholder. Say who it is.', nb: 'Den ansvarlige parten er ukjent og regnes som interessegruppe. Si hvem det er.',
  },
  'note.party-missing': {
    sv: 'Raden har ingen ansvarspart. Frågorna gick till åtgärdens nivå.', fi: 'Rivillä ei ole vastuutahoa. Kysymykset ohjattiin toimenpiteen tasolle.',
    en: 'The row has no party. Its statements went to the level of the measure.', nb: 'Raden har ingen ansvarlig part. Spørsmålene gikk til tiltakets nivå.',
  },
  'note.party-alternative': {
    sv: 'Ansvarsparten är en av flera möjliga. Bestäm vilken.', fi: 'Vastuutaho on yksi useista mahdollisista. Päätä, mikä niistä.',
    en: 'The party is one of several possible. Decide which.', nb: 'Den ansvarlige parten er en av flere mulige. Bestem hvilken.',
  },
  'note.party-pilot': {
    sv: 'Bara några piloter är ansvariga. Bestäm vilka som ska svara.', fi: 'Vain muutama pilotti on vastuussa. Päätä, ketkä vastaavat.',
    en: 'Only some pilots are responsible. Decide who is to answer.', nb: 'Bare noen piloter er ansvarlige. Bestem hvem som skal svare.',
  },
  'note.years-doubtful': {
    sv: 'Åren är oklara. Kontrollera tidsplanen för frågorna.', fi: 'Vuodet ovat epäselvät. Tarkista kysymysten aikataulu.',
    en: 'The years are unclear. Check the timetable of the statements.', nb: 'Årene er uklare. Kontroller tidsplanen for spørsmålene.',
  },
  'note.years-missing': {
    sv: 'Raden har inga egna år och fick samma år som nästa rad.', fi: 'Rivillä ei ole omia vuosia, ja se sai samat vuodet kuin seuraava rivi.',
    en: 'The row has no years of its own and was given those of the next row.', nb: 'Raden har ingen egne år og fikk samme år som neste rad.',
  },
  'note.row-incomplete': {
    sv: 'En rad i tabellen är inte hel.', fi: 'Taulukon rivi ei ole kokonainen.', en: 'A row of the table is not whole.', nb: 'En rad i tabellen er ikke hel.',
  },
  'note.statement-repeated': {
    sv: 'Samma fråga står vid en annan åtgärd. Den kan ha hamnat på fel ställe.', fi: 'Sama kysymys on toisen toimenpiteen kohdalla. Se voi olla väärässä paikassa.',
    en: 'The same statement stands at another measure. It may be in the wrong place.', nb: 'Samme spørsmål står ved et annet tiltak. Det kan ha havnet på feil sted.',
  },
  'note.measure-missing': {
    sv: 'Numreringen hoppar över en åtgärd.', fi: 'Numerointi ohittaa toimenpiteen.', en: 'The numbering passes over a measure.', nb: 'Nummereringen hopper over et tiltak.',
  },
  'note.measure-repeated': {
    sv: 'Åtgärdens nummer förekommer två gånger. Den senare lämnades bort.', fi: 'Toimenpiteen numero on kahdesti. Jälkimmäinen jätettiin pois.',
    en: 'The measure’s number stands twice. The later one was left out.', nb: 'Tiltakets nummer står to ganger. Det siste ble utelatt.',
  },
  'note.table-missing': {
    sv: 'Åtgärden har inga uppgifter.', fi: 'Toimenpiteellä ei ole tehtäviä.', en: 'The measure has no tasks.', nb: 'Tiltaket har ingen oppgaver.',
  },
  'note.table-unexpected': {
    sv: 'En nationell åtgärd har uppgifter. Kontrollera dess nivå.', fi: 'Kansallisella toimenpiteellä on tehtäviä. Tarkista sen taso.',
    en: 'A national measure has tasks. Check its level.', nb: 'Et nasjonalt tiltak har oppgaver. Kontroller nivået.',
  },
  'note.section-missing': {
    sv: 'Ett mål saknas i texten: inledningen nämner det, eller så hoppar numreringen över det.', fi: 'Tekstistä puuttuu tavoite: se mainitaan johdannossa, tai numerointi ohittaa sen.',
    en: 'A goal is missing in the text: the preface speaks of it, or the numbering passes over it.', nb: 'Et mål mangler i teksten: innledningen nevner det, eller nummereringen hopper over det.',
  },
  'note.heading-missing': {
    sv: 'En rubrik saknas och ersattes.', fi: 'Otsikko puuttuu, ja se korvattiin.', en: 'A heading is missing and was replaced.', nb: 'En overskrift mangler og ble erstattet.',
  },
  'note.heading-unknown': {
    sv: 'Rubriken är okänd och lästes som nästa nivå.', fi: 'Otsikkoa ei tunneta, ja se luettiin seuraavaksi tasoksi.',
    en: 'The heading is not known and was read as the next level.', nb: 'Overskriften er ukjent og ble lest som neste nivå.',
  },
  'note.indicator-missing': {
    sv: 'En spetsindikator saknas: numreringen hoppar över den, eller så finns ingen tabell över dem.', fi: 'Kärkimittari puuttuu: numerointi ohittaa sen, tai mittareiden taulukkoa ei ole.',
    en: 'A core indicator is missing: the numbering passes over it, or there is no table of them.', nb: 'En kjerneindikator mangler: nummereringen hopper over den, eller det finnes ingen tabell over dem.',
  },
  'note.reference-unknown': {
    sv: 'Texten hänvisar till något som inte finns i programmet.', fi: 'Teksti viittaa kohtaan, jota ohjelmassa ei ole.',
    en: 'The text refers to something that the programme does not have.', nb: 'Teksten viser til noe som ikke finnes i programmet.',
  },
  'note.target-share': {
    sv: 'Målnivån säger inte vad andelen räknas av. Åtgärdens egen nivå togs.', fi: 'Tavoitetaso ei kerro, mistä osuus lasketaan. Valittiin toimenpiteen oma taso.',
    en: 'The target does not say of what the share is. The measure’s own level was taken.', nb: 'Målnivået sier ikke hva andelen regnes av. Tiltakets eget nivå ble valgt.',
  },
  'note.ends-abruptly': {
    sv: 'Texten slutar direkt efter en åtgärd. Kontrollera att inget saknas.', fi: 'Teksti päättyy heti toimenpiteen jälkeen. Tarkista, ettei mitään puutu.',
    en: 'The text ends right after a measure. Check that nothing is missing.', nb: 'Teksten slutter rett etter et tiltak. Kontroller at ingenting mangler.',
  },
  'note.catalogue-part': {
    sv: 'Dokumentet och Lyktas katalog har inte samma del här.', fi: 'Asiakirjassa ja Lyktan luettelossa ei ole tässä samaa osaa.',
    en: 'The document and Lykta’s catalogue do not have the same part here.', nb: 'Dokumentet og Lyktas katalog har ikke samme del her.',
  },
  'note.catalogue-level': {
    sv: 'Dokumentet och Lyktas katalog anger olika nivå eller märkning.', fi: 'Asiakirja ja Lyktan luettelo ilmoittavat eri tason tai merkinnän.',
    en: 'The document and Lykta’s catalogue give different levels or marks.', nb: 'Dokumentet og Lyktas katalog oppgir ulikt nivå eller ulik merking.',
  },
  'note.catalogue-targets': {
    sv: 'Dokumentet och Lyktas katalog anger olika målnivåer.', fi: 'Asiakirja ja Lyktan luettelo ilmoittavat eri tavoitetasot.',
    en: 'The document and Lykta’s catalogue give different targets.', nb: 'Dokumentet og Lyktas katalog oppgir ulike målnivåer.',
  },
  'note.catalogue-parties': {
    sv: 'Dokumentet och Lyktas katalog anger olika ansvarsparter.', fi: 'Asiakirja ja Lyktan luettelo ilmoittavat eri vastuutahot.',
    en: 'The document and Lykta’s catalogue name different parties.', nb: 'Dokumentet og Lyktas katalog oppgir ulike ansvarlige parter.',
  },
  'note.catalogue-years': {
    sv: 'Dokumentet och Lyktas katalog anger olika år.', fi: 'Asiakirja ja Lyktan luettelo ilmoittavat eri vuodet.',
    en: 'The document and Lykta’s catalogue give different years.', nb: 'Dokumentet og Lyktas katalog oppgir ulike år.',
  },
  'note.catalogue-value': {
    sv: 'Dokumentet och Lyktas katalog frågar efter olika tal.', fi: 'Asiakirja ja Lyktan luettelo kysyvät eri lukua.',
    en: 'The document and Lykta’s catalogue ask for different numbers.', nb: 'Dokumentet og Lyktas katalog spør etter ulike tall.',
  },
  'note.catalogue-period': {
    sv: 'Dokumentet och Lyktas katalog gäller olika period.', fi: 'Asiakirja ja Lyktan luettelo koskevat eri kautta.',
    en: 'The document and Lykta’s catalogue are for different periods.', nb: 'Dokumentet og Lyktas katalog gjelder ulike perioder.',
  },
  'note.catalogue-unlike': {
    sv: 'Dokumentet heter som ett program i Lyktas katalog men har för få av dess uppgifter. Katalogen användes inte: inga andra språk, ingen vägledning.',
    fi: 'Asiakirjalla on saman ohjelman nimi kuin Lyktan luettelossa, mutta liian vähän sen tehtäviä. Luetteloa ei käytetty: muita kieliä tai ohjeita ei tullut.',
    en: 'The document has the name of a programme in Lykta’s catalogue but too few of its tasks. The catalogue was not used: no other languages, no guidance.',
    nb: 'Dokumentet heter som et program i Lyktas katalog, men har for få av oppgavene. Katalogen ble ikke brukt: ingen andre språk, ingen veiledning.',
  },
  'note.catalogue-sections': {
    sv: 'Dokumentet och Lyktas katalog knyter spetsindikatorn till olika mål.', fi: 'Asiakirja ja Lyktan luettelo liittävät kärkimittarin eri tavoitteisiin.',
    en: 'The document and Lykta’s catalogue tie the core indicator to different goals.', nb: 'Dokumentet og Lyktas katalog knytter kjerneindikatoren til ulike mål.',
  },
  'edit.sectionNotEmpty': {
    sv: 'Rubrik {code} kan inte tas bort medan något står under den.', fi: 'Otsikkoa {code} ei voi poistaa, koska sen alla on sisältöä.',
    en: 'Heading {code} cannot be removed while something stands below it.', nb: 'Overskrift {code} kan ikke fjernes så lenge noe står under den.',
  },
  'edit.holdsMeasures': {
    sv: 'I spetsen {code} står åtgärder direkt: den kan inte ha mål också.', fi: 'Kärjessä {code} on toimenpiteitä suoraan: siinä ei voi olla myös tavoitteita.',
    en: 'Measures stand straight in spearhead {code}: it cannot have goals too.', nb: 'I satsingsområde {code} står det tiltak direkte: det kan ikke ha mål også.',
  },
  'edit.holdsGoals': {
    sv: 'Spetsen {code} har mål: lägg åtgärden i ett av dem.', fi: 'Kärjessä {code} on tavoitteita: lisää toimenpide johonkin niistä.',
    en: 'Spearhead {code} has goals: add the measure to one of them.', nb: 'Satsingsområde {code} har mål: legg tiltaket i ett av dem.',
  },
  'check.languageTwice': { sv: 'Ett språk nämns två gånger.', fi: 'Sama kieli on mainittu kahdesti.', en: 'A language is named twice.', nb: 'Et språk er nevnt to ganger.' },
  'catalogue.unknown': {
    sv: 'Lykta har ingen katalog som heter {code}. De som finns är {codes}.', fi: 'Lyktassa ei ole luetteloa {code}. Luettelot ovat {codes}.',
    en: 'Lykta ships no catalogue called {code}. There are {codes}.', nb: 'Lykta har ingen katalog som heter {code}. De som finnes, er {codes}.',
  },
  'version.noStatements': {
    sv: 'Programmet har inga självutvärderingsfrågor ännu och kan inte publiceras.', fi: 'Ohjelmassa ei ole vielä itsearviointikysymyksiä, joten sitä ei voi julkaista.',
    en: 'The programme has no statements yet and cannot be published.', nb: 'Programmet har ingen egenvurderingsspørsmål ennå og kan ikke publiseres.',
  },
  'cli.catalogues': { sv: 'Visar vilka program Lykta har med egna ord.', fi: 'Näyttää ohjelmat, jotka Lyktassa on omin sanoin.', en: 'Lists the programmes that Lykta has in its own words.', nb: 'Viser hvilke programmer Lykta har med egne ord.' },
  'cli.catalogue': { sv: 'Visar ett av dem; med --format json som lykta.programme/1.', fi: 'Näyttää yhden niistä; --format json tulostaa muodossa lykta.programme/1.', en: 'Shows one of them; with --format json as lykta.programme/1.', nb: 'Viser ett av dem; med --format json som lykta.programme/1.' },
  'cli.take': { sv: 'Gör ett utkast av ett av dem.', fi: 'Tekee yhdestä niistä luonnoksen.', en: 'Makes a draft of one of them.', nb: 'Lager et utkast av ett av dem.' },
  'check.noStatements': {
    sv: 'Programmet har inga frågor.', fi: 'Ohjelmassa ei ole kysymyksiä.', en: 'The programme has no statements.', nb: 'Programmet har ingen spørsmål.',
  },
  'check.yearOutside': {
    sv: '{code} har åren {years}, men programmet gäller {from}–{to}.', fi: 'Kohdan {code} vuodet ovat {years}, mutta ohjelma koskee vuosia {from}–{to}.',
    en: '{code} has the years {years}, but the programme runs {from}–{to}.', nb: '{code} har årene {years}, men programmet gjelder {from}–{to}.',
  },
  'check.codeTwice': {
    sv: 'Koden {code} förekommer två gånger.', fi: 'Koodi {code} on kahdesti.', en: 'The code {code} stands twice.', nb: 'Koden {code} forekommer to ganger.',
  },
  'check.pointsNowhere': {
    sv: '{code} hör till {to}, som inte finns.', fi: '{code} kuuluu kohtaan {to}, jota ei ole.', en: '{code} belongs to {to}, which does not exist.', nb: '{code} hører til {to}, som ikke finnes.',
  },
  'check.badCode': {
    sv: '{at}: så ser ingen kod ut. Ett mål skrivs 1.2, en åtgärd 1.2.3, en uppgift 1.2.3-4 och en fråga 1.2.3-4a.',
    fi: '{at}: tämä ei ole koodi. Tavoite kirjoitetaan 1.2, toimenpide 1.2.3, tehtävä 1.2.3-4 ja kysymys 1.2.3-4a.',
    en: '{at}: this is no code. A goal is written 1.2, a measure 1.2.3, a task 1.2.3-4 and a statement 1.2.3-4a.',
    nb: '{at}: slik ser ingen kode ut. Et mål skrives 1.2, et tiltak 1.2.3, en oppgave 1.2.3-4 og et spørsmål 1.2.3-4a.',
  },
  'check.badLabel': {
    sv: '{at}: en version får ha bokstäver, siffror, mellanslag, punkt, bindestreck och understreck, börjar och slutar med en bokstav eller siffra och har högst 40 tecken.',
    fi: '{at}: versiossa saa olla kirjaimia, numeroita, välilyöntejä, pisteitä, yhdysmerkkejä ja alaviivoja; se alkaa ja päättyy kirjaimeen tai numeroon, ja siinä on enintään 40 merkkiä.',
    en: '{at}: a version may have letters, digits, spaces, dots, hyphens and underscores, begins and ends with a letter or digit and has at most 40 characters.',
    nb: '{at}: en versjon kan ha bokstaver, sifre, mellomrom, punktum, bindestrek og understrek, begynner og slutter med en bokstav eller et siffer og har høyst 40 tegn.',
  },
  'check.badText': {
    sv: '{at}: texten har ett tecken som inte kan sparas (NUL eller ett halvt tecken).', fi: '{at}: tekstissä on merkki, jota ei voi tallentaa (NUL tai puolikas merkki).',
    en: '{at}: the text has a character that cannot be kept (NUL or half a character).', nb: '{at}: teksten har et tegn som ikke kan lagres (NUL eller et halvt tegn).',
  },
  'check.wrong': { sv: 'Programmet hänger inte ihop.', fi: 'Ohjelma ei ole ristiriidaton.', en: 'The programme does not hold together.', nb: 'Programmet henger ikke sammen.' },
  'check.notJson': { sv: 'Filen är inte giltig JSON. Den är skadad eller avbruten.', fi: 'Tiedosto ei ole kelvollista JSONia. Se on vioittunut tai katkennut.', en: 'The file is not valid JSON. It is damaged or cut off.', nb: 'Filen er ikke gyldig JSON. Den er skadet eller avbrutt.' },
  'check.notJsonAt': {
    sv: 'Filen är inte giltig JSON. Felet står vid tecken {at}.', fi: 'Tiedosto ei ole kelvollista JSONia. Virhe on merkin {at} kohdalla.', en: 'The file is not valid JSON. The fault is at character {at}.', nb: 'Filen er ikke gyldig JSON. Feilen er ved tegn {at}.',
  },
  'check.notFormat': { sv: 'Filen följer inte formatet {format}.', fi: 'Tiedosto ei noudata muotoa {format}.', en: 'The file does not follow the format {format}.', nb: 'Filen følger ikke formatet {format}.' },
  'check.missing': { sv: '{at}: uppgiften saknas.', fi: '{at}: tieto puuttuu.', en: '{at}: this is missing.', nb: '{at}: opplysningen mangler.' },
  'check.wrongKind': { sv: '{at}: det som står här är av fel slag, till exempel text där ett tal ska stå.', fi: '{at}: tässä on vääränlaista tietoa, esimerkiksi tekstiä luvun paikalla.', en: '{at}: what stands here is of the wrong kind, for example text where a number should be.', nb: '{at}: det som står her, er av feil slag, for eksempel tekst der det skal stå et tall.' },
  'check.oneOf': { sv: '{at}: här kan stå {options}.', fi: '{at}: tässä voi olla {options}.', en: '{at}: here may stand {options}.', nb: '{at}: her kan det stå {options}.' },
  'check.tooFew': { sv: '{at}: för lite eller för litet.', fi: '{at}: liian vähän tai liian pieni.', en: '{at}: too little or too small.', nb: '{at}: for lite eller for lavt.' },
  'check.tooMuch': { sv: '{at}: för mycket eller för stort.', fi: '{at}: liian paljon tai liian suuri.', en: '{at}: too much or too large.', nb: '{at}: for mye eller for stort.' },
  'check.unknownField': { sv: '{at}: formatet har inget sådant fält.', fi: '{at}: muodossa ei ole tällaista kenttää.', en: '{at}: the format has no such field.', nb: '{at}: formatet har ikke noe slikt felt.' },
  'check.badForm': { sv: '{at}: så kan det inte skrivas. En adress börjar med https://.', fi: '{at}: näin sitä ei voi kirjoittaa. Osoite alkaa https://.', en: '{at}: it cannot be written like this. An address begins with https://.', nb: '{at}: slik kan det ikke skrives. En adresse begynner med https://.' },
  'check.period': { sv: 'Perioden slutar ({to}) innan den börjar ({from}).', fi: 'Kausi päättyy ({to}) ennen kuin se alkaa ({from}).', en: 'The period ends ({to}) before it begins ({from}).', nb: 'Perioden slutter ({to}) før den begynner ({from}).' },
  'check.circle': { sv: '{code} står under sig själv.', fi: '{code} on oman itsensä alla.', en: '{code} stands below itself.', nb: '{code} står under seg selv.' },
  'check.columnTwice': { sv: 'Bladet {sheet}: kolumnen {column} finns två gånger.', fi: 'Taulukko {sheet}: sarake {column} on kahdesti.', en: 'Sheet {sheet}: the column {column} is there twice.', nb: 'Arket {sheet}: kolonnen {column} finnes to ganger.' },
  'version.notFound': { sv: 'Versionen finns inte, eller du har inte rätt att se den.', fi: 'Versiota ei ole, tai sinulla ei ole oikeutta nähdä sitä.', en: 'There is no such version, or you may not see it.', nb: 'Versjonen finnes ikke, eller du har ikke rett til å se den.' },
  'version.changed': { sv: 'Utkastet har ändrats eller publicerats medan du läste. Ladda om sidan.', fi: 'Luonnos on muuttunut tai julkaistu sillä välin. Lataa sivu uudelleen.', en: 'The draft has been changed or published while you read. Reload the page.', nb: 'Utkastet er endret eller publisert mens du leste. Last inn siden på nytt.' },
  'version.labelTaken': {
    sv: 'Det finns redan en publicerad version {label}. Ge utkastet ett annat namn.', fi: 'Versio {label} on jo julkaistu. Anna luonnokselle toinen nimi.',
    en: 'There is already a published version {label}. Give the draft another name.', nb: 'Det finnes allerede en publisert versjon {label}. Gi utkastet et annet navn.',
  },
  'version.labelTakenThere': {
    sv: 'Det finns redan en publicerad version {label} av programmet. Öppna den och gör ett utkast av den med ett annat namn.', fi: 'Ohjelman versio {label} on jo julkaistu. Avaa se ja tee siitä luonnos, jolla on toinen nimi.',
    en: 'There is already a published version {label} of the programme. Open it and make a draft of it with another name.', nb: 'Det finnes allerede en publisert versjon {label} av programmet. Åpne den og lag et utkast av den med et annet navn.',
  },
  'edit.labelTakenBefore': {
    sv: 'Ändringen kan inte ångras: namnet som utkastet hade har nu en publicerad version.', fi: 'Muutosta ei voi kumota: luonnoksen aiempi nimi on nyt julkaistulla versiolla.',
    en: 'The change cannot be taken back: a published version now has the name that the draft had.', nb: 'Endringen kan ikke angres: navnet utkastet hadde, har nå en publisert versjon.',
  },
  'version.dueToNobody': { sv: 'Ingen skulle få frågorna {codes}. Rätta vem som svarar innan du publicerar.', fi: 'Kukaan ei saisi kysymyksiä {codes}. Korjaa vastaaja ennen julkaisemista.', en: 'Nobody would be asked {codes}. Put right who answers before publishing.', nb: 'Ingen ville få spørsmålene {codes}. Rett hvem som svarer før du publiserer.' },
  'publish.confirmFirst': {
    sv: 'Bekräfta att du vill publicera: en publicerad version kan inte ändras.', fi: 'Vahvista, että haluat julkaista: julkaistua versiota ei voi muuttaa.',
    en: 'Confirm that you want to publish: a published version cannot be changed.', nb: 'Bekreft at du vil publisere: en publisert versjon kan ikke endres.',
  },
  'workbook.wrong': { sv: 'Arbetsboken kan inte läsas in.', fi: 'Työkirjaa ei voi tuoda.', en: 'The workbook cannot be imported.', nb: 'Arbeidsboken kan ikke leses inn.' },
  'workbook.noSheet': { sv: 'Bladet {sheet} saknas.', fi: 'Taulukko {sheet} puuttuu.', en: 'The sheet {sheet} is missing.', nb: 'Arket {sheet} mangler.' },
  'workbook.noColumn': { sv: 'Bladet {sheet} saknar kolumnen {column}.', fi: 'Taulukosta {sheet} puuttuu sarake {column}.', en: 'The sheet {sheet} lacks the column {column}.', nb: 'Arket {sheet} mangler kolonnen {column}.' },
  'workbook.strangeColumn': {
    sv: 'Bladet {sheet} har kolumnen {column}, som formatet inte känner. Rätta rubriken eller ta bort kolumnen.', fi: 'Taulukossa {sheet} on sarake {column}, jota muoto ei tunne. Korjaa otsikko tai poista sarake.',
    en: 'The sheet {sheet} has the column {column}, which the format does not know. Put its heading right or remove it.', nb: 'Arket {sheet} har kolonnen {column}, som formatet ikke kjenner. Rett overskriften eller fjern kolonnen.',
  },
  'workbook.oneRow': {
    sv: 'Bladet {sheet} ska ha en rad under rubrikerna, men har {rows, number}.', fi: 'Taulukossa {sheet} pitää olla yksi rivi otsikoiden alla, mutta siinä on {rows, number}.',
    en: 'The sheet {sheet} is to have one row below its headings, but has {rows, number}.', nb: 'Arket {sheet} skal ha én rad under overskriftene, men har {rows, number}.',
  },
  'workbook.pointsNowhere': {
    sv: 'Bladet {sheet}, rad {row}, kolumn {column}: {code} finns inte i bladet {to}.', fi: 'Taulukko {sheet}, rivi {row}, sarake {column}: {code} ei ole taulukossa {to}.',
    en: 'Sheet {sheet}, row {row}, column {column}: {code} is not in the sheet {to}.', nb: 'Arket {sheet}, rad {row}, kolonne {column}: {code} finnes ikke i arket {to}.',
  },
  'workbook.at': { sv: 'Bladet {sheet}, rad {row}, kolumn {column}:', fi: 'Taulukko {sheet}, rivi {row}, sarake {column}:', en: 'Sheet {sheet}, row {row}, column {column}:', nb: 'Arket {sheet}, rad {row}, kolonne {column}:' },
  'workbook.tooLong': {
    sv: 'En text i {sheet}, kolumn {column}, är längre än de {most, number} tecken som ryms i en cell. Hämta versionen som JSON.', fi: 'Taulukon {sheet} sarakkeessa {column} on teksti, joka ylittää soluun mahtuvat {most, number} merkkiä. Lataa versio JSON-muodossa.',
    en: 'A text in {sheet}, column {column}, is longer than the {most, number} characters that a cell can hold. Download the version as JSON.', nb: 'En tekst i {sheet}, kolonne {column}, er lengre enn de {most, number} tegnene en celle har plass til. Last ned versjonen som JSON.',
  },
  'workbook.tooManyRows': {
    sv: 'Bladet {sheet} har fler än {most, number} rader.', fi: 'Taulukossa {sheet} on yli {most, number} riviä.', en: 'The sheet {sheet} has more than {most, number} rows.', nb: 'Arket {sheet} har flere enn {most, number} rader.',
  },
  'check.noText': { sv: 'Skriv texten på minst ett språk.', fi: 'Kirjoita teksti vähintään yhdellä kielellä.', en: 'Write the text in at least one language.', nb: 'Skriv teksten på minst ett språk.' },
  'edit.percent': { sv: 'Skriv procenten som ett helt tal från 1 till 100, till exempel 80.', fi: 'Kirjoita prosentti kokonaislukuna 1–100, esimerkiksi 80.', en: 'Write the percentage as a whole number from 1 to 100, such as 80.', nb: 'Skriv prosenten som et helt tall fra 1 til 100, for eksempel 80.' },
  'edit.year': { sv: 'Skriv årtalet med fyra siffror, till exempel 2026.', fi: 'Kirjoita vuosi neljällä numerolla, esimerkiksi 2026.', en: 'Write the year with four digits, such as 2026.', nb: 'Skriv årstallet med fire sifre, for eksempel 2026.' },
  'edit.yearsMissing': { sv: 'Välj minst ett år.', fi: 'Valitse vähintään yksi vuosi.', en: 'Choose at least one year.', nb: 'Velg minst ett år.' },
  'edit.link': { sv: 'Skriv hela länken. Den börjar med https:// eller http://.', fi: 'Kirjoita koko linkki. Sen alussa on https:// tai http://.', en: 'Write the whole link. It begins with https:// or http://.', nb: 'Skriv hele lenken. Den begynner med https:// eller http://.' },
  'edit.label': {
    sv: 'Skriv versionens namn med bokstäver, siffror, mellanslag, punkt, bindestreck eller understreck: högst 40 tecken, först och sist en bokstav eller siffra.',
    fi: 'Kirjoita version nimi kirjaimin, numeroin, välilyönnein, pistein, yhdysmerkein tai alaviivoin: enintään 40 merkkiä, ensin ja viimeisenä kirjain tai numero.',
    en: 'Write the version’s name with letters, digits, spaces, dots, hyphens or underscores: at most 40 characters, with a letter or digit first and last.',
    nb: 'Skriv versjonens navn med bokstaver, sifre, mellomrom, punktum, bindestrek eller understrek: høyst 40 tegn, først og sist en bokstav eller et siffer.',
  },
  'version.isPublished': {
    sv: 'Versionen är publicerad och kan inte ändras. Gör ett nytt utkast av den.', fi: 'Versio on julkaistu, eikä sitä voi muuttaa. Tee siitä uusi luonnos.',
    en: 'The version is published and cannot be changed. Make a new draft of it.', nb: 'Versjonen er publisert og kan ikke endres. Lag et nytt utkast av den.',
  },
  'edit.periodBackwards': { sv: 'Periodens slut kommer före dess början.', fi: 'Kausi päättyy ennen kuin se alkaa.', en: 'The period ends before it begins.', nb: 'Perioden slutter før den begynner.' },
  'edit.nothingToUndo': { sv: 'Det finns ingen ändring att ångra.', fi: 'Ei ole muutosta, jonka voisi kumota.', en: 'There is no change to take back.', nb: 'Det finnes ingen endring å angre.' },
  'cli.read': { sv: 'Läser ett program ur en fil och skriver vad som förstods; sparar inget.', fi: 'Lukee ohjelman tiedostosta ja tulostaa, mitä ymmärrettiin; ei tallenna mitään.', en: 'Reads a programme from a file and prints what was understood; keeps nothing.', nb: 'Leser et program fra en fil og skriver hva som ble forstått; lagrer ingenting.' },
  'cli.import': { sv: 'Läser in ett program som utkast.', fi: 'Tuo ohjelman luonnoksena.', en: 'Imports a programme as a draft.', nb: 'Leser inn et program som utkast.' },
  'cli.list': { sv: 'Listar programmets versioner.', fi: 'Luettelee ohjelman versiot.', en: 'Lists the versions.', nb: 'Viser versjonene.' },
  'cli.publish': { sv: 'Publicerar ett utkast.', fi: 'Julkaisee luonnoksen.', en: 'Publishes a draft.', nb: 'Publiserer et utkast.' },
});
