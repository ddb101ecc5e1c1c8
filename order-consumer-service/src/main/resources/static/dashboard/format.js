// Numbers and times as people read them. What is null is not known, and says so.

export const UNKNOWN = '?';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

export const known = (value) => value !== null && value !== undefined;

export const count = (value) => (known(value) ? whole.format(value) : UNKNOWN);

export const compact = (value) => (!known(value) ? UNKNOWN : value < 10_000 ? whole.format(value) : short.format(value));

export const rate = (value) => (!known(value) ? UNKNOWN : value > 0 && value < 10 ? value.toFixed(1) : compact(value));

/** Seconds in the unit that fits. */
export function seconds(value) {
  if (!known(value)) return UNKNOWN;
  if (value === 0) return '0 s';
  if (value < 1) return `${Math.max(1, Math.round(value * 1000))} ms`;
  if (value < 10) return `${value.toFixed(1)} s`;
  if (value < 120) return `${Math.round(value)} s`;
  if (value < 7200) return `${Math.round(value / 60)} min`;
  return `${Math.round(value / 3600)} h`;
}

export const bytes = (value) => (!known(value) ? UNKNOWN : value < 1e6 ? `${whole.format(value / 1e3)} kB` : `${short.format(value / 1e6)} MB`);

export const time = (iso) => (known(iso) ? clock.format(new Date(iso)) : UNKNOWN);

export const words = (constant) => constant.toLowerCase().replaceAll('_', ' ');

export const partitions = (numbers) => numbers.map((number) => `P${number}`).join(' ');

/** The same colour for the same replica, everywhere: consumer-1 is 1, another name has one by its letters. */
export function owner(name) {
  if (!known(name)) return 'owner-none';
  const number = /(\d+)$/.exec(name);
  const position = number ? Number(number[1]) + 5 : [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0);
  return `owner-${(position % 6) + 1}`;
}
