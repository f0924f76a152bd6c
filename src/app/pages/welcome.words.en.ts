import type { WordsFor } from '../../lib/words.ts';
import type { welcome as french } from './welcome.words.fr.ts';

export const welcome: WordsFor<typeof french> = {
  title: 'Welcome',
  question: 'Whom do you call back tomorrow morning?',
  promise:
    'Give your follow-up file as it is. Two minutes later, the Today screen tells you whom to call, and why.',
  drop: 'Drop your spreadsheet here',
  dropKinds: '.xlsx, .csv, or paste rows with',
  dropMore: 'Columns in any order. Can be undone for 30 days.',
  choose: 'Choose a file',
  line: {
    title: 'Write a first line',
    example: '“Dupont Ltd gate 12k end of March” is enough.',
    placeholder: 'company, need, amount, date',
  },
  visit: {
    title: 'Look around with examples',
    text: '18 months of an invented team, apart from your own data. All of it goes in one click.',
    making: 'Writing eighteen months of history: about ten seconds.',
    open: 'Load the examples',
  },
  preview: {
    title: 'What you will see',
    from: 'example taken from a file of 131 rows',
    late: 'Quote handed over 11 days ago, follow-up planned for Thursday, not done.',
    due: 'Decision due on Friday: “I decide before the end of the month.”',
    nothing: 'Nothing planned for 18 days. Chase, put on hold or close?',
  },
  settings: {
    title: 'Three settings, already filled in',
    text: 'Change them whenever you like.',
    moment: 'A lead becomes an opportunity when…',
    interest: 'interest has been shown',
    meeting: 'a meeting is agreed',
    agreement: 'they want to buy and the price suits',
    skip: 'You may also skip all of this.',
    later: 'Later',
    go: 'Continue',
  },
};
