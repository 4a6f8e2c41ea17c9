import { catalogue } from '#platform/i18n/index.ts';

/** What was signed as files: the ZIP that is checked without Lykta, the PDF for people, and how one checks it. */
export const signingProofTexts = catalogue('evaluation.signing-proof', {
  title: { sv: 'Spara och kontrollera det undertecknade', fi: 'Tallenna ja tarkista allekirjoitettu', en: 'Keep and check what was signed', nb: 'Ta vare på og kontroller det signerte' },
  pdf: { sv: 'Hämta som PDF', fi: 'Lataa PDF-tiedostona', en: 'Download as PDF', nb: 'Last ned som PDF' },
  zip: { sv: 'Hämta allt som behövs för kontroll (ZIP)', fi: 'Lataa kaikki tarkistamiseen tarvittava (ZIP)', en: 'Download all that is needed to check it (ZIP)', nb: 'Last ned alt som trengs for kontroll (ZIP)' },
  how: { sv: 'Så kontrollerar vem som helst det, utan Lykta', fi: 'Näin kuka tahansa voi tarkistaa sen ilman Lyktaa', en: 'How anybody checks it, without Lykta', nb: 'Slik kan hvem som helst kontrollere det, uten Lykta' },
  'how.hash': {
    sv: 'Kontrollsumman räknas ut av texten. Ändras ett enda tecken blir summan en helt annan. Skriv in summan i protokollet: då kan ingen byta ut texten utan att det märks.',
    fi: 'Tarkistussumma lasketaan tekstistä. Jos yksikin merkki muuttuu, summa on aivan toinen. Kirjaa summa pöytäkirjaan: silloin tekstiä ei voi vaihtaa kenenkään huomaamatta.',
    en: 'The checksum is computed from the text. If a single character changes, it becomes quite another. Write it into the minutes: then nobody can exchange the text unnoticed.',
    nb: 'Kontrollsummen regnes ut av teksten. Endres et eneste tegn, blir summen en helt annen. Skriv summen inn i protokollen: da kan ingen bytte ut teksten uten at det merkes.',
  },
  'how.chain': {
    sv: 'Varje undertecknad text innehåller summan av den föregående. De hänger ihop som en kedja: tas en bort eller ändras, passar inte nästa längre.',
    fi: 'Jokainen allekirjoitettu teksti sisältää edellisen tekstin summan. Ne muodostavat ketjun: jos yksi poistetaan tai sitä muutetaan, seuraava ei enää täsmää.',
    en: 'Each signed text holds the checksum of the one before it. They hang together as a chain: if one is removed or changed, the next no longer fits.',
    nb: 'Hver signerte tekst inneholder summen av den forrige. De henger sammen som en kjede: fjernes eller endres én, passer ikke den neste lenger.',
  },
  'how.units': {
    sv: 'Enheternas svar ligger som egna filer. Deras summor står i den undertecknade texten.', fi: 'Yksiköiden vastaukset ovat omissa tiedostoissaan. Niiden summat ovat allekirjoitetussa tekstissä.',
    en: 'The units’ answers are files of their own. Their checksums stand in the signed text.', nb: 'Enhetenes svar ligger som egne filer. Summene deres står i den signerte teksten.',
  },
  'how.commands': { sv: 'Packa upp filen och kör i mappen:', fi: 'Pura tiedosto ja suorita kansiossa:', en: 'Unpack the file and run in the folder:', nb: 'Pakk ut filen og kjør i mappen:' },
  'how.sums': { sv: 'varje fil är den den ska vara', fi: 'jokainen tiedosto on se, joka sen pitää olla', en: 'every file is the one it should be', nb: 'hver fil er den den skal være' },
  'how.script': { sv: 'också kedjan, enheterna och tilläggen (kräver Node)', fi: 'myös ketju, yksiköt ja lisäykset (vaatii Noden)', en: 'also the chain, the units and the additions (needs Node)', nb: 'også kjeden, enhetene og tilleggene (krever Node)' },
  'how.lykta': { sv: 'samma kontroll med Lyktas kommando, utan databas', fi: 'sama tarkistus Lyktan komennolla, ilman tietokantaa', en: 'the same by Lykta’s command, without a database', nb: 'den samme kontrollen med Lyktas kommando, uten database' },
  'how.compare': {
    sv: 'Jämför till sist summan av {file} med den som står i protokollet eller i PDF-filen: {hash}', fi: 'Vertaa lopuksi tiedoston {file} summaa pöytäkirjaan tai PDF-tiedostoon merkittyyn: {hash}',
    en: 'At last compare the checksum of {file} with the one in the minutes or the PDF: {hash}', nb: 'Sammenlign til slutt summen av {file} med den som står i protokollen eller i PDF-filen: {hash}',
  },

  // The check of a file.
  'verify.summary': { sv: 'Kontrollerar en fil med undertecknade svar, utan databas.', fi: 'Tarkistaa allekirjoitettujen vastausten tiedoston ilman tietokantaa.', en: 'Checks a file of signed answers, without a database.', nb: 'Kontrollerer en fil med signerte svar, uten database.' },
  'verify.whole': {
    sv: 'Filen är hel: {organisation} {year}, undertecknande {no} av {signer} ({at}), {signOffs, plural, one {# text i kedjan} other {# texter i kedjan}}, {units, plural, one {# enhet} other {# enheter}}, {additions, plural, one {# tillägg} other {# tillägg}}. Jämför kontrollsumman: {hash}',
    fi: 'Tiedosto on eheä: {organisation} {year}, allekirjoitus {no}, {signer} ({at}), {signOffs, plural, one {# teksti ketjussa} other {# tekstiä ketjussa}}, {units, plural, one {# yksikkö} other {# yksikköä}}, {additions, plural, one {# lisäys} other {# lisäystä}}. Vertaa tarkistussummaa: {hash}',
    en: 'The file is whole: {organisation} {year}, signature {no} by {signer} ({at}), {signOffs, plural, one {# text in the chain} other {# texts in the chain}}, {units, plural, one {# unit} other {# units}}, {additions, plural, one {# addition} other {# additions}}. Compare the checksum: {hash}',
    nb: 'Filen er hel: {organisation} {year}, signering {no} av {signer} ({at}), {signOffs, plural, one {# tekst i kjeden} other {# tekster i kjeden}}, {units, plural, one {# enhet} other {# enheter}}, {additions, plural, one {# tillegg} other {# tillegg}}. Sammenlign kontrollsummen: {hash}',
  },
  'verify.text': {
    sv: 'Det här är en ensam undertecknad text: {organisation} {year}, undertecknande {no} av {signer} ({at}). Kedjan och enheternas svar kan bara kontrolleras i ZIP-filen. Jämför kontrollsumman: {hash}',
    fi: 'Tämä on yksittäinen allekirjoitettu teksti: {organisation} {year}, allekirjoitus {no}, {signer} ({at}). Ketjun ja yksiköiden vastaukset voi tarkistaa vain ZIP-tiedostosta. Vertaa tarkistussummaa: {hash}',
    en: 'This is a signed text by itself: {organisation} {year}, signature {no} by {signer} ({at}). The chain and the units’ answers can be checked in the ZIP only. Compare the checksum: {hash}',
    nb: 'Dette er en enkelt signert tekst: {organisation} {year}, signering {no} av {signer} ({at}). Kjeden og enhetenes svar kan bare kontrolleres i ZIP-filen. Sammenlign kontrollsummen: {hash}',
  },
  'verify.broken': { sv: 'Filen är inte hel:', fi: 'Tiedosto ei ole eheä:', en: 'The file is not whole:', nb: 'Filen er ikke hel:' },
  'verify.nothing': { sv: 'Filen innehåller inget som har undertecknats i Lykta.', fi: 'Tiedostossa ei ole mitään Lyktassa allekirjoitettua.', en: 'The file holds nothing that was signed in Lykta.', nb: 'Filen inneholder ikke noe som er signert i Lykta.' },
  'trouble.missing': { sv: 'saknas', fi: 'puuttuu', en: 'is missing', nb: 'mangler' },
  'trouble.hash': { sv: 'stämmer inte med sin kontrollsumma', fi: 'ei vastaa tarkistussummaansa', en: 'does not fit its checksum', nb: 'stemmer ikke med kontrollsummen' },
  'trouble.extra': { sv: 'hör inte hit', fi: 'ei kuulu tänne', en: 'does not belong here', nb: 'hører ikke til her' },
  'trouble.chain': { sv: 'hänvisar inte till undertecknandet före', fi: 'ei viittaa edeltävään allekirjoitukseen', en: 'does not refer to the signature before it', nb: 'viser ikke til signeringen før' },
  'trouble.document': { sv: 'kan inte läsas', fi: 'ei ole luettavissa', en: 'cannot be read', nb: 'kan ikke leses' },
  'trouble.unit': { sv: 'är inte de svar som undertecknades', fi: 'ei sisällä allekirjoitettuja vastauksia', en: 'is not the answers that were signed', nb: 'er ikke de svarene som ble signert' },
  'trouble.addition': { sv: 'hänger inte ihop med det som det lades till', fi: 'ei liity siihen, mihin se lisättiin', en: 'does not hang together with what it was added to', nb: 'henger ikke sammen med det som det ble lagt til' },

  // The PDF.
  'pdf.title': { sv: 'Undertecknad självutvärdering', fi: 'Allekirjoitettu itsearviointi', en: 'Signed self-evaluation', nb: 'Signert egenvurdering' },
  'pdf.programme': { sv: 'Program', fi: 'Ohjelma', en: 'Programme', nb: 'Program' },
  'pdf.round': { sv: 'Omgång', fi: 'Kierros', en: 'Round', nb: 'Runde' },
  'pdf.mandate': { sv: 'Mandat', fi: 'Valtuus', en: 'Mandate', nb: 'Mandat' },
  'pdf.body': { sv: 'Behandlat av', fi: 'Käsitellyt', en: 'Handled by', nb: 'Behandlet av' },
  'pdf.presented': { sv: 'Föredraget av', fi: 'Esitellyt', en: 'Presented by', nb: 'Lagt fram av' },
  'pdf.no': { sv: 'Undertecknande nummer', fi: 'Allekirjoituksen numero', en: 'Signature number', nb: 'Signering nummer' },
  'pdf.previous': { sv: 'Kontrollsumma för undertecknandet före', fi: 'Edellisen allekirjoituksen tarkistussumma', en: 'Checksum of the signature before it', nb: 'Kontrollsum for signeringen før' },
  'pdf.own': { sv: 'Organisationens svar', fi: 'Organisaation vastaukset', en: 'The organisation’s answers', nb: 'Organisasjonens svar' },
  'pdf.units': { sv: 'Enheternas svar', fi: 'Yksiköiden vastaukset', en: 'The units’ answers', nb: 'Enhetenes svar' },
  'pdf.unitsLead': {
    sv: 'Undertecknandet omfattar också enheternas svar. Här står hur många av frågorna som är besvarade och svarens kontrollsumma.', fi: 'Allekirjoitus kattaa myös yksiköiden vastaukset. Tässä on vastattujen kysymysten määrä ja vastausten tarkistussumma.',
    en: 'The signature covers the units’ answers too. Here stands how many of the questions are answered, and the answers’ checksum.', nb: 'Signeringen omfatter også enhetenes svar. Her står hvor mange av spørsmålene som er besvart, og svarenes kontrollsum.',
  },
  'pdf.unit': { sv: 'Enhet', fi: 'Yksikkö', en: 'Unit', nb: 'Enhet' },
  'pdf.answered': { sv: 'Besvarat', fi: 'Vastattu', en: 'Answered', nb: 'Besvart' },
  'pdf.changes': { sv: 'Det här undertecknandet rättar', fi: 'Tämä allekirjoitus korjaa', en: 'What this signature corrects', nb: 'Dette retter signeringen' },
  'pdf.changesLead': {
    sv: 'Undertecknandet omfattar bara rättelserna här. För allt annat gäller undertecknande {no} (kontrollsumma {hash}).', fi: 'Allekirjoitus kattaa vain nämä korjaukset. Muilta osin on voimassa allekirjoitus {no} (tarkistussumma {hash}).',
    en: 'The signature covers only these corrections. For all else signature {no} goes on (checksum {hash}).', nb: 'Signeringen omfatter bare rettelsene her. For alt annet gjelder signering {no} (kontrollsum {hash}).',
  },
  'pdf.wasIs': { sv: 'Tidigare: {was}. Nu: {is}.', fi: 'Aiemmin: {was}. Nyt: {is}.', en: 'Before: {was}. Now: {is}.', nb: 'Tidligere: {was}. Nå: {is}.' },
  'pdf.notStanding': { sv: 'Det här undertecknandet gäller inte längre. Det har öppnats på nytt eller följts av ett annat.', fi: 'Tämä allekirjoitus ei ole enää voimassa. Se on avattu uudelleen tai sitä on seurannut toinen.', en: 'This signature no longer stands. It was reopened or followed by another.', nb: 'Denne signeringen gjelder ikke lenger. Den er åpnet på nytt eller fulgt av en annen.' },
  'pdf.demonstration': { sv: 'Allt i det här dokumentet är påhittat.', fi: 'Kaikki tässä asiakirjassa on keksittyä.', en: 'Everything in this document is made up.', nb: 'Alt i dette dokumentet er oppdiktet.' },
  'pdf.page': { sv: 'Sida {no}', fi: 'Sivu {no}', en: 'Page {no}', nb: 'Side {no}' },
  'pdf.about': {
    sv: 'Det som gäller är den undertecknade texten med kontrollsumman ovan. Den här PDF-filen är gjord av den för att läsas.', fi: 'Ratkaiseva on allekirjoitettu teksti, jonka tarkistussumma on yllä. Tämä PDF on tehty siitä luettavaksi.',
    en: 'What counts is the signed text with the checksum above. This PDF is made from it, for reading.', nb: 'Det som gjelder, er den signerte teksten med kontrollsummen over. Denne PDF-filen er laget av den for å leses.',
  },
});
