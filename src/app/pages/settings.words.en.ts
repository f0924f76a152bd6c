import type { WordsFor } from '../../lib/words.ts';
import type { settings as french } from './settings.words.fr.ts';

export const settings: WordsFor<typeof french> = {
  title: 'Settings',
  section: {
    profile: 'My profile',
    organization: 'Company',
    people: 'Team',
    stages: 'Stages',
    reasons: 'Reasons',
    competitors: 'Competitors',
    sources: 'Sources',
  },
  about: {
    profile: 'What concerns you alone. Saved as you go.',
    organization: 'What holds for the whole company.',
    people: 'Who sells, in which role, in which team.',
    stages: 'Each stage is a fact that can be seen: one is there because something happened.',
    reasons: 'Six at the first level are enough; beyond eight, nobody chooses any more.',
    competitors: 'Those you meet. An archived competitor keeps its history.',
    sources: 'Where requests come from: it will tell where to put money again.',
  },
  demonstration: {
    title: 'Demonstration data',
    text: 'Eighteen months of an invented team, in a company apart: nothing mixes with yours.',
    making: 'Writing eighteen months of history: about ten seconds.',
    open: 'Look around with examples',
    inside: 'You are in an invented company. Nothing you do here is real.',
    drop: 'Erase the demonstration',
    dropTitle: 'Erase the whole demonstration?',
    dropText: 'The invented company and all it holds go away. Your own data stay.',
  },
};
