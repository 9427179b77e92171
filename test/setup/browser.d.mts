/** The path of a Chromium or Chrome: the one asked for, one on this machine, Playwright's own, or Debian's, installed now. */
export function browser(): Promise<string>
