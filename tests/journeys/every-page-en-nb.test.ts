import { lookAtEveryPage } from '../support/every-page-looked-at.ts';

lookAtEveryPage(['en', 'nb']);
