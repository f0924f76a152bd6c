/** The parts of the settings, in their order, each with what one must be allowed to see it. */
export const sections = [
  { id: 'profile', needs: ['me', 'update'] },
  { id: 'organization', needs: ['organization', 'update'] },
  { id: 'people', needs: ['user', 'update'] },
  { id: 'stages', needs: ['pipeline', 'update'] },
  { id: 'reasons', needs: ['reason', 'update'] },
  { id: 'competitors', needs: ['competitor', 'update'] },
  { id: 'sources', needs: ['source', 'update'] },
] as const;
export type SectionId = (typeof sections)[number]['id'];
