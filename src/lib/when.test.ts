import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './dates.ts';
import { formatDay, formatDayLong, formatDayNumeric, relativeDay } from './day-format.ts';
import { isWorkingDay } from './holidays.ts';
import { parseDay, parseWhen, type WhenOptions } from './when.ts';

// A Friday.
const today = '2026-11-20';
const read = (text: string, options: Partial<WhenOptions> = {}) => parseWhen(text, { today, ...options });
const day = (text: string, options: Partial<WhenOptions> = {}) => read(text, options)?.day ?? null;
const dayAndTime = (text: string, options: Partial<WhenOptions> = {}) => {
  const when = read(text, options);
  return when && [when.day, when.time];
};

describe('near days', () => {
  test.each([
    ['aujourd’hui', '2026-11-20'],
    ["aujourd'hui", '2026-11-20'],
    ['auj.', '2026-11-20'],
    ['demain', '2026-11-21'],
    ['Demain', '2026-11-21'],
    ['après-demain', '2026-11-22'],
    ['apres demain', '2026-11-22'],
    ['lundi', '2026-11-23'],
    ['jeudi', '2026-11-26'],
    ['vendredi', '2026-11-27'],
    ['lundi prochain', '2026-11-23'],
    ['lundi en huit', '2026-11-30'],
    ['lundi en quinze', '2026-12-07'],
    ['mardi de la semaine prochaine', '2026-11-24'],
    ['dimanche semaine prochaine', '2026-11-29'],
    ['ce vendredi', '2026-11-20'],
    ['ce mardi', '2026-11-24'],
    ['mar. 24', '2026-11-24'],
    ['mardi 24', '2026-11-24'],
    ['jeudi 2 appels', '2026-11-26'],
    ['dans 3 jours', '2026-11-23'],
    ['dans 15 jours', '2026-12-05'],
    ['dans une semaine', '2026-11-27'],
    ['dans 2 semaines', '2026-12-04'],
    ['d’ici deux semaines', '2026-12-04'],
    ['sous quinzaine', '2026-12-05'],
    ['sous huitaine', '2026-11-28'],
    ['dans un mois', '2026-12-20'],
    ['dans 6 mois', '2027-05-20'],
    ['dans un an', '2027-11-20'],
    ['dans 3 jours ouvrés', '2026-11-25'],
    ['J+7', '2026-11-27'],
    ['sous 48h', '2026-11-22'],
    ['+3j', '2026-11-23'],
    ['+2 semaines', '2026-12-04'],
  ])('« %s » is %s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  test.each([
    ['today', '2026-11-20'],
    ['tomorrow', '2026-11-21'],
    ['the day after tomorrow', '2026-11-22'],
    ['thursday', '2026-11-26'],
    ['next monday', '2026-11-23'],
    ['Mon', '2026-11-23'],
    ['tuesday next week', '2026-11-24'],
    ['in 2 weeks', '2026-12-04'],
    ['in a week', '2026-11-27'],
    ['within three days', '2026-11-23'],
    ['in 3 working days', '2026-11-25'],
    ['next week', '2026-11-27'],
    ['Tue 24', '2026-11-24'],
  ])('"%s" is %s', (text, expected) => {
    expect(day(text, { language: 'en' })).toBe(expected);
  });
});

describe('dates of the calendar', () => {
  test.each([
    ['15/3', '2027-03-15'],
    ['2/11', '2027-11-02'],
    ['20/11', '2026-11-20'],
    ['02-11-26', '2026-11-02'],
    ['02/11/2026', '2026-11-02'],
    ['2.11.2026', '2026-11-02'],
    ['2026-11-02', '2026-11-02'],
    ['2 nov', '2027-11-02'],
    ['2 nov.', '2027-11-02'],
    ['2 nov. 2026', '2026-11-02'],
    ['2 nov 26', '2026-11-02'],
    ['2-nov-26', '2026-11-02'],
    ['1er décembre', '2026-12-01'],
    ['lundi 2 novembre 2026', '2026-11-02'],
    ['le 24', '2026-11-24'],
    ['le 15', '2026-12-15'],
    ['le 15 mars', '2027-03-15'],
    ['jeudi 26/11/2026', '2026-11-26'],
    ['26-nov', '2026-11-26'],
    ['26/nov/2026', '2026-11-26'],
    ['2026-11-02T14:30:00Z', '2026-11-02'],
    ['02/11/2026 14:30:00', '2026-11-02'],
    ['29/2', '2028-02-29'],
    ['le 31', '2026-12-31'],
  ])('« %s » is %s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  test.each([
    ['2 November', '2027-11-02'],
    ['November 2nd', '2027-11-02'],
    ['March 3, 2027', '2027-03-03'],
    ['3rd of march', '2027-03-03'],
    ['on the 24th', '2026-11-24'],
    ['nov 26', '2026-11-26'],
  ])('"%s" is %s', (text, expected) => {
    expect(day(text, { language: 'en' })).toBe(expected);
  });

  test('a file that writes the month first is read so', () => {
    expect(day('3/15/2026', { monthFirst: true })).toBe('2026-03-15');
    expect(day('3/15/2026')).toBeNull();
  });

  test.each(['31/6', '32/1', '2026-02-30', '15/13', '0/5'])('« %s » is no date', (text) => {
    expect(day(text)).toBeNull();
  });
});

describe('whole periods', () => {
  test.each([
    ['nov-26', '2026-11-30', '2026-11-20', 'month'],
    ['mars 2027', '2027-03-31', '2027-03-01', 'month'],
    ['en mars', '2027-03-31', '2027-03-01', 'month'],
    ['en mars 2028', '2028-03-31', '2028-03-01', 'month'],
    ['mars', '2027-03-31', '2027-03-01', 'month'],
    ['11/2027', '2027-11-30', '2027-11-01', 'month'],
    ['T1 2027', '2027-03-31', '2027-01-01', 'quarter'],
    ['T1-27', '2027-03-31', '2027-01-01', 'quarter'],
    ['T1', '2027-03-31', '2027-01-01', 'quarter'],
    ['1er trimestre 2027', '2027-03-31', '2027-01-01', 'quarter'],
    ['1er semestre 2027', '2027-06-30', '2027-01-01', 'quarter'],
    ['S47', '2026-11-20', '2026-11-20', 'week'],
    ['S48', '2026-11-27', '2026-11-23', 'week'],
    ['S12', '2027-03-26', '2027-03-22', 'week'],
    ['semaine 12', '2027-03-26', '2027-03-22', 'week'],
    ['S53', '2027-01-01', '2026-12-28', 'week'],
    ['S12 2028', '2028-03-24', '2028-03-20', 'week'],
    ['semaine prochaine', '2026-11-27', '2026-11-23', 'week'],
    ['le mois prochain', '2026-12-31', '2026-12-01', 'month'],
    ['l’année prochaine', '2027-12-31', '2027-01-01', 'year'],
    ['ce mois-ci', '2026-11-30', '2026-11-20', 'month'],
  ] as const)('« %s » ends on %s and starts on %s', (text, end, start, precision) => {
    expect(read(text, { edge: 'end' })).toMatchObject({ day: end, precision });
    expect(read(text, { edge: 'start' })).toMatchObject({ day: start, precision });
  });

  test.each([
    ['fin mars', '2027-03-31'],
    ['d’ici fin mars', '2027-03-31'],
    ['avant la fin mars', '2027-03-31'],
    ['fin mars 2028', '2028-03-31'],
    ['fin novembre', '2026-11-30'],
    ['début mars', '2027-03-01'],
    ['début novembre', '2027-11-01'],
    ['mi-mars', '2027-03-15'],
    ['mi novembre', '2027-11-15'],
    ['courant janvier', '2027-01-31'],
    ['fin de mois', '2026-11-30'],
    ['fin du mois', '2026-11-30'],
    ['à la fin du mois', '2026-11-30'],
    ['fin du mois prochain', '2026-12-31'],
    ['début de mois', '2026-12-01'],
    ['fin de semaine', '2026-11-20'],
    ['fin de semaine prochaine', '2026-11-27'],
    ['début de semaine', '2026-11-23'],
    ['fin d’année', '2026-12-31'],
    ['fin 2027', '2027-12-31'],
    ['fin d’année 2027', '2027-12-31'],
    ['fin T1', '2027-03-31'],
    ['fin de trimestre', '2026-12-31'],
    ['end of march', '2027-03-31'],
    ['end of the month', '2026-11-30'],
    ['by end of March 2028', '2028-03-31'],
    ['early april', '2027-04-01'],
    ['mid-april', '2027-04-15'],
    ['end of next month', '2026-12-31'],
    ['Q1 2027', '2027-03-31'],
    ['week 12', '2027-03-26'],
    ['in march', '2027-03-31'],
  ])('« %s » is %s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });
});

describe('hours', () => {
  test.each([
    ['jeudi 14h', '2026-11-26', '14:00'],
    ['jeudi 14h30', '2026-11-26', '14:30'],
    ['jeudi à 14 h 30', '2026-11-26', '14:30'],
    ['jeudi, 14:30', '2026-11-26', '14:30'],
    ['14h jeudi', '2026-11-26', '14:00'],
    ['à 14h30 jeudi', '2026-11-26', '14:30'],
    ['jeudi 14h-15h', '2026-11-26', '14:00'],
    ['jeudi 26 14h', '2026-11-26', '14:00'],
    ['le 24 à 9h5', '2026-11-24', '09:05'],
    ['2 nov 14h', '2027-11-02', '14:00'],
    ['15/3 9h', '2027-03-15', '09:00'],
    ['demain entre 9h et 10h', '2026-11-21', '09:00'],
    ['mardi en fin d’après-midi', '2026-11-24', '17:00'],
    ['RDV 10h30', '2026-11-20', '10:30'],
    ['demain matin', '2026-11-21', '09:00'],
    ['demain midi', '2026-11-21', '12:00'],
    ['mardi après-midi', '2026-11-24', '14:00'],
    ['ce soir', '2026-11-20', '18:00'],
    ['9h', '2026-11-20', '09:00'],
    ['9h5', '2026-11-20', '09:05'],
    ['14:30', '2026-11-20', '14:30'],
    ['thursday 2pm', '2026-11-26', '14:00'],
    ['thursday at 2:30 pm', '2026-11-26', '14:30'],
    ['tomorrow morning', '2026-11-21', '09:00'],
    ['12am tomorrow', '2026-11-21', '00:00'],
  ])('« %s » is %s at %s', (text, expected, time) => {
    expect(dayAndTime(text)).toEqual([expected, time]);
  });

  test('an hour alone that is over means tomorrow', () => {
    expect(dayAndTime('14h', { now: '10:00' })).toEqual(['2026-11-20', '14:00']);
    expect(dayAndTime('9h', { now: '10:00' })).toEqual(['2026-11-21', '09:00']);
  });

  test('« dans 2h » counts from the hour it is', () => {
    expect(dayAndTime('dans 2h', { now: '10:02' })).toEqual(['2026-11-20', '12:05']);
    expect(dayAndTime('dans une heure', { now: '23:30' })).toEqual(['2026-11-21', '00:30']);
    expect(dayAndTime('in 30 minutes', { now: '10:00' })).toEqual(['2026-11-20', '10:30']);
    expect(read('dans 2h')).toBeNull();
  });

  test('no clock shows 25h or 14h75', () => {
    expect(read('25h')).toBeNull();
    expect(read('14:75')).toBeNull();
  });
});

describe('what is left is the label of the action', () => {
  test.each([
    ['jeudi 14h relancer avec variante', 'jeudi 14h', 'relancer avec variante'],
    ['relancer avec variante jeudi 14h', 'jeudi 14h', 'relancer avec variante'],
    ['jeudi : relancer', 'jeudi', 'relancer'],
    ['rappeler Mme Martin demain', 'demain', 'rappeler Mme Martin'],
    ['envoyer le devis pour fin mars', 'pour fin mars', 'envoyer le devis'],
    ['appeler dans 2 semaines, variante chêne', 'dans 2 semaines', 'appeler, variante chêne'],
    ['Rappeler à 14h30', 'à 14h30', 'Rappeler'],
    ['préparer la semaine du 7 décembre', 'la semaine du 7 décembre', 'préparer'],
    ['le 24 visite du chantier', 'le 24', 'visite du chantier'],
    ['RDV mardi 24 novembre à 9 h avec Paul', 'mardi 24 novembre à 9 h', 'RDV avec Paul'],
    ['œuvre à livrer vendredi', 'vendredi', 'œuvre à livrer'],
    ['call Sam on thursday at 2pm', 'on thursday at 2pm', 'call Sam'],
  ])('« %s » holds « %s » and leaves « %s »', (text, matched, rest) => {
    expect(read(text)).toMatchObject({ matched, rest });
  });

  test('the span is the place of what was understood', () => {
    const text = 'Rappeler Élodie après‑demain 9h ou avant';
    const when = read(text);
    expect(when && text.slice(when.start, when.end)).toBe('après‑demain 9h');
  });

  test.each([
    'relancer avec variante',
    'appeler 2 personnes',
    'alimentation 12/24 V',
    'note 3.2/5',
    'appartement T3 à Lyon',
    'Galaxy S21 en panne',
    'relancer Mars distribution',
    'mon devis',
    'bord de mer',
    'version 2.11',
    'devis n° 12/2026',
    'commander dix-sept',
    'commander dix sept',
    'poser 2h de câblage',
    'hier j’ai vu Paul',
    '',
    '   ',
    '👋',
  ])('« %s » holds no date', (text) => {
    expect(read(text)).toBeNull();
  });

  test('the first date counts, or the last when it is asked for', () => {
    const text = 'salon du 12/3, signature fin juin';
    expect(day(text)).toBe('2027-03-12');
    expect(read(text, { prefer: 'last' })).toMatchObject({
      day: '2027-06-30',
      rest: 'salon du 12/3, signature',
    });
  });

  test('a text as long as a letter holds no date', () => {
    expect(read(`${'a '.repeat(300)}demain`)).toBeNull();
  });
});

describe('what has already happened', () => {
  test.each([
    ['hier', '2026-11-19'],
    ['avant-hier', '2026-11-18'],
    ['lundi', '2026-11-16'],
    ['vendredi', '2026-11-13'],
    ['lundi dernier', '2026-11-16'],
    ['il y a 3 jours', '2026-11-17'],
    ['il y a une semaine', '2026-11-13'],
    ['15/3', '2026-03-15'],
    ['2 nov', '2026-11-02'],
    ['le 24', '2026-10-24'],
    ['mars', '2026-03-31'],
    ['la semaine dernière', '2026-11-13'],
    ['le mois dernier', '2026-10-31'],
    ['yesterday', '2026-11-19'],
    ['3 days ago', '2026-11-17'],
    ['last monday', '2026-11-16'],
    ['ce mois-ci', '2026-11-20'],
    ['aujourd’hui', '2026-11-20'],
  ])('« %s » was %s', (text, expected) => {
    expect(day(text, { past: true })).toBe(expected);
  });
});

describe('tasks keep to working days', () => {
  const task = (text: string, options: Partial<WhenOptions> = {}) =>
    read(text, { skipNonWorkingDays: true, ...options });

  test('a Saturday moves to Monday and says so', () => {
    expect(task('demain')).toMatchObject({ day: '2026-11-23', moved: true, saidDay: '2026-11-21' });
    expect(task('lundi')).toMatchObject({ day: '2026-11-23', moved: false, saidDay: '2026-11-23' });
  });

  test('a holiday moves too, with those of Alsace where they count', () => {
    expect(task('1/1')).toMatchObject({ day: '2027-01-04', moved: true });
    expect(task('26/3')).toMatchObject({ day: '2027-03-26', moved: false });
    expect(task('26/3', { alsaceMoselle: true })).toMatchObject({ day: '2027-03-30', moved: true });
  });

  test('the end of a month moves back, to stay in it', () => {
    expect(task('fin janvier')).toMatchObject({ day: '2027-01-29', moved: true, saidDay: '2027-01-31' });
    expect(task('fin d’année')).toMatchObject({ day: '2026-12-31', moved: false });
  });

  test('a whole period starts with its first working day', () => {
    expect(task('T1 2027')).toMatchObject({ day: '2027-01-04', moved: true });
    expect(task('S48')).toMatchObject({ day: '2026-11-23', moved: false });
    expect(task('en mai')).toMatchObject({ day: '2027-05-03', moved: true });
  });

  test('never before today: the end of a month reached on its last Saturday is the next Monday', () => {
    expect(task('fin de mois', { today: '2026-10-31' })).toMatchObject({ day: '2026-11-02', moved: true });
  });
});

describe('a field that must be a date', () => {
  test('it holds a date and nothing else', () => {
    expect(parseDay(' 02/11/2026 ', { today })).toBe('2026-11-02');
    expect(parseDay('fin mars', { today })).toBe('2027-03-31');
    expect(parseDay('02/11/2026 à confirmer', { today })).toBeNull();
    expect(parseDay('bientôt', { today })).toBeNull();
  });
});

describe('whatever the day', () => {
  const anyDay = fc.integer({ min: 0, max: 15_000 }).map((count) => addDays('2010-01-01', count));
  const language = fc.constantFrom('fr', 'en');

  test('the dates that the house prints are read back', () => {
    fc.assert(
      fc.property(anyDay, anyDay, language, (now, shown, tongue) => {
        const options = { today: now, language: tongue } as const;
        expect(parseDay(formatDayLong(shown, tongue), options)).toBe(shown);
        expect(parseDay(formatDayNumeric(shown), options)).toBe(shown);
      }),
    );
  });

  test('the near days that the house prints are read back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 700 }), language, (now, ahead, tongue) => {
        const options = { today: now, language: tongue } as const;
        const shown = addDays(now, ahead);
        expect(parseDay(formatDay(shown, options), options)).toBe(shown);
        if (ahead < 100) expect(parseDay(relativeDay(shown, options), options)).toBe(shown);
      }),
    );
  });

  test('days gone by that the house prints are read back as past', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 99 }), language, (now, ago, tongue) => {
        const shown = addDays(now, -ago);
        const options = { today: now, language: tongue, past: true } as const;
        expect(parseDay(relativeDay(shown, options), options)).toBe(shown);
        expect(parseDay(formatDay(shown, options), options)).toBe(shown);
      }),
    );
  });

  test('without a year nothing falls behind, and with `past` nothing ahead', () => {
    const said = fc.constantFrom(
      'demain',
      'lundi',
      'mar. 24',
      'le 31',
      '29/2',
      'fin mars',
      'début mai',
      'T3',
      'S53',
      'fin de semaine',
      'mi-juin',
      'en août',
      'ce mois-ci',
    );
    fc.assert(
      fc.property(anyDay, said, fc.constantFrom('start', 'end'), (now, text, edge) => {
        const ahead = parseWhen(text, { today: now, edge })?.day;
        expect(ahead === undefined || ahead >= now).toBe(true);
        const behind = parseWhen(text, { today: now, edge, past: true })?.day;
        expect(behind === undefined || text === 'demain' || behind <= now).toBe(true);
      }),
    );
  });

  test('a task always falls on a working day, and the rest never grows', () => {
    const word = fc.constantFrom(
      'demain',
      'jeudi',
      '14h',
      'relancer',
      'fin',
      'mars',
      'le',
      '15',
      '/',
      '3',
      'T1',
      '2027',
      'dans',
      '2',
      'semaines',
      'S47',
      'à',
      ',',
      'de',
      '1er',
      'mai',
      '-',
      'œ',
      'É',
    );
    fc.assert(
      fc.property(anyDay, fc.array(word, { maxLength: 8 }), (now, words) => {
        const text = words.join(' ');
        const when = parseWhen(text, { today: now, skipNonWorkingDays: true });
        if (!when) return;
        expect(isWorkingDay(when.day)).toBe(true);
        expect(when.matched).toBe(text.slice(when.start, when.end));
        expect(when.rest.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
