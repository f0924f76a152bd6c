/** Another company is the active one from now on: nothing that was read of the one before may stay on the screen. */
export function startAfresh(): void {
  location.assign('/today');
}
