/**
 * Addresses that people receive. They are built on the public address of the settings, never on what a request says
 * of its host.
 */
export const links = {
  setup: (publicUrl: string, token: string) => `${publicUrl}/setup?token=${token}`,
  invitation: (publicUrl: string, token: string) => `${publicUrl}/invitation?token=${token}`,
  reset: (publicUrl: string, token: string) => `${publicUrl}/reset?token=${token}`,
};
