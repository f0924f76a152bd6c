import type { StoryWords } from './story-words.ts';

/** What companies do and what one fits out for them, in English. */
export const sectorWords: StoryWords['sectors'] = {
  accounting: {
    activity: 'Accountancy',
    decider: 'Partner',
    titles: ['Open space and meeting room', 'Archive shelving'],
  },
  law: {
    activity: 'Legal services',
    decider: 'Partner',
    titles: ['Library and partners’ offices', 'Reception and waiting room'],
  },
  pharmacy: {
    activity: 'Pharmacy',
    decider: 'Owner',
    titles: ['Counters and shelving', 'Orthopaedics area'],
  },
  optician: { activity: 'Optician', decider: 'Manager', titles: ['Displays and lighting', 'Fitting area'] },
  hair: { activity: 'Hairdresser', decider: 'Manager', titles: ['Styling stations', 'Salon refit'] },
  bakery: {
    activity: 'Bakery and pastries',
    decider: 'Manager',
    titles: ['Shop front and window', 'Shop fitting'],
  },
  restaurant: {
    activity: 'Restaurant',
    decider: 'Manager',
    titles: ['Bar and benches', 'Dining room for 60'],
  },
  hotel: {
    activity: 'Hotel',
    decider: 'Director',
    titles: ['Reception and breakfast room', 'Headboards and desks, 18 rooms'],
  },
  lodging: {
    activity: 'Holiday lodging',
    decider: 'Owner',
    titles: ['Kitchens of four cottages', 'Bedroom furniture'],
  },
  cinema: {
    activity: 'Cinema',
    decider: 'Operator',
    titles: ['Bar and sweets counter', 'Box office and lobby'],
  },
  school: {
    activity: 'Education',
    decider: 'Head',
    titles: ['Library and study room', 'Changing rooms and lockers'],
  },
  nursery: {
    activity: 'Nursery',
    decider: 'Head',
    titles: ['Made-to-measure storage', 'Playroom furniture'],
  },
  library: {
    activity: 'Public library',
    decider: 'Head librarian',
    titles: ['Children’s furniture', 'Lending desk'],
  },
  town: {
    activity: 'Local authority',
    decider: 'Chief executive',
    titles: ['Town hall reception', 'Council chamber'],
  },
  clinic: {
    activity: 'Clinic',
    decider: 'Director',
    titles: ['Reception desk and waiting area', 'Consulting rooms'],
  },
  physio: {
    activity: 'Physiotherapy',
    decider: 'Partner',
    titles: ['Cubicles and waiting room', 'Treatment room storage'],
  },
  dentist: {
    activity: 'Dental care',
    decider: 'Partner',
    titles: ['Reception and sterilisation', 'Cabinets for two chairs'],
  },
  home: {
    activity: 'Retirement home',
    decider: 'Director',
    titles: ['Common room', 'Reception and family lounge'],
  },
  printing: {
    activity: 'Printing',
    decider: 'Managing director',
    titles: ['Acoustic partitions', 'Production office'],
  },
  haulage: {
    activity: 'Road haulage',
    decider: 'Managing director',
    titles: ['Operations offices', 'Drivers’ room'],
  },
  insurance: {
    activity: 'Insurance',
    decider: 'General agent',
    titles: ['Whole branch', 'Reception and two offices'],
  },
  laboratory: {
    activity: 'Testing laboratory',
    decider: 'Director',
    titles: ['Benches and storage', 'Sampling reception'],
  },
  vet: { activity: 'Veterinary clinic', decider: 'Partner', titles: ['Waiting room', 'Counter and shop'] },
  wine: { activity: 'Wine growing', decider: 'Owner', titles: ['Tasting cellar', 'Office and dispatch'] },
  driving: { activity: 'Driving school', decider: 'Manager', titles: ['Theory room', 'Branch furniture'] },
  garage: { activity: 'Car repair', decider: 'Manager', titles: ['Workshop reception', 'Parts shop'] },
  cooperative: {
    activity: 'Farming cooperative',
    decider: 'Site director',
    titles: ['Meeting room', 'Members’ reception'],
  },
  estate: {
    activity: 'Estate agency',
    decider: 'Branch director',
    titles: ['Window and reception', 'Branch refit'],
  },
  property: {
    activity: 'Property letting',
    decider: 'Manager',
    titles: ['Entrance hall', 'Letterboxes and hall panelling'],
  },
  fashion: {
    activity: 'Clothes shop',
    decider: 'Manager',
    titles: ['Shop front and window', 'Fitting rooms and displays'],
  },
  books: {
    activity: 'Bookshop',
    decider: 'Manager',
    titles: ['Made-to-measure bookcases', 'Counter and tables'],
  },
  flowers: {
    activity: 'Florist',
    decider: 'Manager',
    titles: ['Stands and counter', 'Window and cold room'],
  },
  software: {
    activity: 'Software publisher',
    decider: 'Chairman',
    titles: ['Floor of 24 desks', 'Kitchen and break room'],
  },
  architect: {
    activity: 'Architecture',
    decider: 'Partner',
    titles: ['Materials library', 'Meeting room'],
  },
  gym: { activity: 'Gym', decider: 'Manager', titles: ['Changing rooms', 'Reception and lockers'] },
  caterer: {
    activity: 'Caterer',
    decider: 'Manager',
    titles: ['Delicatessen shop', 'Kitchen and counter'],
  },
  office: {
    activity: 'Head office',
    decider: 'Chief executive',
    titles: ['Office floor', 'Head office reception'],
  },
  joinery: { activity: 'Joinery', decider: 'Manager', titles: ['Showroom and reception', 'Design office'] },
};
