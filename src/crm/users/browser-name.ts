/** Where one is signed in, as a person would say it: « Firefox, Windows ». What is not recognised stays as it was sent. */
export function browserName(device: string): string {
  const browser = browsers.find(([shape]) => shape.test(device))?.[1];
  const system = systems.find(([shape]) => shape.test(device))?.[1];
  return [browser, system].filter(Boolean).join(', ') || device.slice(0, 80);
}

// The order matters: most browsers also name those they descend from.
const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];
