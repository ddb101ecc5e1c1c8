// Light or dark: what the system says, unless this button said otherwise.
import { byId, text } from './dom.js';

const KEY = 'orders.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const stored = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
const store = (theme) => { try { localStorage.setItem(KEY, theme); } catch { /* a browser that keeps nothing */ } };
const current = () => document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light');

export function startTheme(onChange) {
  const button = byId('theme');
  const show = () => { text(button, current() === 'dark' ? 'Light' : 'Dark'); button.setAttribute('aria-label', `Change to ${current() === 'dark' ? 'light' : 'dark'} colours`); };
  if (stored()) document.documentElement.dataset.theme = stored();
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = current() === 'dark' ? 'light' : 'dark';
    store(document.documentElement.dataset.theme);
    show();
    onChange();
  });
  system.addEventListener('change', () => { show(); onChange(); });
  show();
}
