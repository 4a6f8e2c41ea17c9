import { catalogue } from '#platform/i18n/index.ts';

export const demonstrationTexts = catalogue('apps.demonstration', {
  overReal: {
    sv: 'LYKTA_DEMO={size} ber om ett påhittat land, men databasen har redan egna uppgifter. Ingenting har ändrats. Starta utan LYKTA_DEMO för att använda dem, eller välj en tom mapp med LYKTA_DATA eller en tom databas med DATABASE_URL.',
    fi: 'LYKTA_DEMO={size} pyytää keksittyä maata, mutta tietokannassa on jo omia tietoja. Mitään ei ole muutettu. Käynnistä ilman asetusta LYKTA_DEMO, jos haluat käyttää niitä, tai valitse tyhjä kansio asetuksella LYKTA_DATA tai tyhjä tietokanta asetuksella DATABASE_URL.',
    en: 'LYKTA_DEMO={size} asks for a made-up country, but the database already holds data of its own. Nothing has been changed. Start without LYKTA_DEMO to use them, or choose an empty folder with LYKTA_DATA or an empty database with DATABASE_URL.',
    nb: 'LYKTA_DEMO={size} ber om et oppdiktet land, men databasen har allerede egne opplysninger. Ingenting er endret. Start uten LYKTA_DEMO for å bruke dem, eller velg en tom mappe med LYKTA_DATA eller en tom database med DATABASE_URL.',
  },
  overOther: {
    sv: 'LYKTA_DEMO={size} (frö {seed}) ber om ett annat påhittat land än det som finns i databasen: {there} (frö {thereSeed}). Ingenting har ändrats. Starta utan LYKTA_DEMO för att använda det, eller välj en tom mapp med LYKTA_DATA eller en tom databas med DATABASE_URL.',
    fi: 'LYKTA_DEMO={size} (siemenluku {seed}) pyytää toista keksittyä maata kuin tietokannassa on: {there} (siemenluku {thereSeed}). Mitään ei ole muutettu. Käynnistä ilman asetusta LYKTA_DEMO, jos haluat käyttää sitä, tai valitse tyhjä kansio asetuksella LYKTA_DATA tai tyhjä tietokanta asetuksella DATABASE_URL.',
    en: 'LYKTA_DEMO={size} (seed {seed}) asks for another made-up country than the one in the database: {there} (seed {thereSeed}). Nothing has been changed. Start without LYKTA_DEMO to use that one, or choose an empty folder with LYKTA_DATA or an empty database with DATABASE_URL.',
    nb: 'LYKTA_DEMO={size} (frø {seed}) ber om et annet oppdiktet land enn det som finnes i databasen: {there} (frø {thereSeed}). Ingenting er endret. Start uten LYKTA_DEMO for å bruke det, eller velg en tom mappe med LYKTA_DATA eller en tom database med DATABASE_URL.',
  },
  halfMade: {
    sv: 'I databasen finns ett påhittat land ({size}) som inte blev färdigt. Starta utan LYKTA_DEMO så görs det färdigt, eller välj en tom mapp med LYKTA_DATA eller en tom databas med DATABASE_URL.',
    fi: 'Tietokannassa on keksitty maa ({size}), joka jäi kesken. Käynnistä ilman asetusta LYKTA_DEMO, niin se tehdään valmiiksi, tai valitse tyhjä kansio asetuksella LYKTA_DATA tai tyhjä tietokanta asetuksella DATABASE_URL.',
    en: 'The database holds a made-up country ({size}) that was not finished. Start without LYKTA_DEMO to have it finished, or choose an empty folder with LYKTA_DATA or an empty database with DATABASE_URL.',
    nb: 'I databasen finnes et oppdiktet land ({size}) som ikke ble ferdig. Start uten LYKTA_DEMO for å få det ferdig, eller velg en tom mappe med LYKTA_DATA eller en tom database med DATABASE_URL.',
  },
  begins: {
    sv: 'Ett påhittat land görs: {units, number} enheter. Avbryts det, fortsätter nästa start där det slutade.', fi: 'Luodaan keksitty maa: {units, number} yksikköä. Jos se keskeytyy, seuraava käynnistys jatkaa siitä.',
    en: 'Making a made-up country of {units, number} units. If it is broken off, the next start goes on from there.', nb: 'Et oppdiktet land lages: {units, number} enheter. Blir det avbrutt, fortsetter neste start der det slapp.',
  },
  brokenOff: {
    sv: 'Det påhittade landet blev inte färdigt: databasens lagring är full, eller så försvann databasen. Ett land med {units, number} enheter behöver ungefär {megabytes, number} MB. Frigör utrymme och starta igen: det fortsätter där det slutade.',
    fi: 'Keksitty maa jäi kesken: tietokannan tallennustila on täynnä tai tietokanta katosi. {units, number} yksikön maa tarvitsee noin {megabytes, number} Mt. Vapauta tilaa ja käynnistä uudelleen: työ jatkuu siitä, mihin se jäi.',
    en: 'The made-up country was not finished: the storage of the database is full, or the database went away. A country of {units, number} units needs about {megabytes, number} MB. Make room and start again: it goes on where it was.',
    nb: 'Det oppdiktede landet ble ikke ferdig: lagringen til databasen er full, eller databasen ble borte. Et land med {units, number} enheter trenger omtrent {megabytes, number} MB. Frigjør plass og start igjen: det fortsetter der det slapp.',
  },
  leftSeconds: { sv: 'ungefär {n, number} s kvar', fi: 'jäljellä noin {n, number} s', en: 'about {n, number} s left', nb: 'omtrent {n, number} s igjen' },
  leftMinutes: { sv: 'ungefär {n, number} min kvar', fi: 'jäljellä noin {n, number} min', en: 'about {n, number} min left', nb: 'omtrent {n, number} min igjen' },
  'now.tree': { sv: 'Enheter och människor', fi: 'Yksiköt ja henkilöt', en: 'Units and people', nb: 'Enheter og personer' },
  'now.programme': { sv: 'Handlingsprogrammet', fi: 'Toimenpideohjelma', en: 'The programme', nb: 'Programmet' },
  'now.open': { sv: 'Omgången {year} öppnas', fi: 'Kierros {year} avataan', en: 'Opening the round of {year}', nb: 'Runden {year} åpnes' },
  'now.answers': { sv: 'Svaren för {year}', fi: 'Vuoden {year} vastaukset', en: 'The answers of {year}', nb: 'Svarene for {year}' },
  'now.sign': { sv: 'Undertecknanden {year}', fi: 'Vuoden {year} allekirjoitukset', en: 'The signatures of {year}', nb: 'Signeringene {year}' },
  'now.close': { sv: 'Omgången {year} stängs', fi: 'Kierros {year} suljetaan', en: 'Closing the round of {year}', nb: 'Runden {year} lukkes' },
  'now.changes': { sv: 'Ändringar i organisationen {year}', fi: 'Organisaatiomuutokset {year}', en: 'Changes of organisations in {year}', nb: 'Endringer i organisasjonen {year}' },
  'now.checks': { sv: 'Alla svar kontrolleras', fi: 'Kaikki vastaukset tarkistetaan', en: 'Checking every answer', nb: 'Alle svar kontrolleres' },
  'now.ending': { sv: 'Det sista', fi: 'Viimeistely', en: 'The last things', nb: 'Det siste' },
});
