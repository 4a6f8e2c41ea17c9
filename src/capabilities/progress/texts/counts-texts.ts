import { catalogue } from '#platform/i18n/index.ts';

/** Counts that are asked for by section. */
export const countsTexts = catalogue('progress.counts', {
  noSection: {
    sv: 'Programmet har inget med beteckningen {code}. Skriv beteckningen på en strategisk spets, ett mål, en åtgärd, en uppgift eller en fråga.',
    fi: 'Ohjelmassa ei ole kohtaa {code}. Kirjoita strategisen kärjen, tavoitteen, toimenpiteen, tehtävän tai kysymyksen tunnus.',
    en: 'The programme has nothing with the code {code}. Write the code of a spearhead, a goal, a measure, a task or a statement.',
    nb: 'Programmet har ingenting med betegnelsen {code}. Skriv betegnelsen på et satsingsområde, et mål, et tiltak, en oppgave eller et spørsmål.',
  },
});
