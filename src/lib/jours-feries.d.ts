declare module '@socialgouv/jours-feries' {
  /** French public holidays of a year: label to midnight of that day in the time zone of the machine. */
  export default function joursFeries(year: number, options?: { alsace: boolean }): Record<string, Date>;
}
