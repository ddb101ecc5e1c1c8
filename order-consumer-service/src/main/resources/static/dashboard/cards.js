// What a card says while it has nothing to show: that it is loading, that there is nothing, or that nobody knows.
import { text } from './dom.js';

const LOADING = 'loading …';
const shown = new Set();

function say(kind, words) {
  document.querySelectorAll(`[data-note="${kind}"]`).forEach((note) => {
    text(note, words);
    note.hidden = words === '';
  });
}

/** The card shows its state from now on; empty is what it says while there is nothing in it. */
export function arrived(kind, empty = '') {
  shown.add(kind);
  say(kind, empty);
}

/** The state of these cards cannot be known at the moment, or can again; one that was there once stays as it is. */
export function unknown(kinds, why) {
  kinds.filter((kind) => !shown.has(kind)).forEach((kind) => say(kind, why ?? LOADING));
}
