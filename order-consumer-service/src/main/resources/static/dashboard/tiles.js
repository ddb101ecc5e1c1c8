// The figures at the top.
import { byId, className, el, keyed, text } from './dom.js';
import { UNKNOWN, compact, known, rate, seconds } from './format.js';

const figures = new Map();

function show() {
  keyed(
    byId('tiles'),
    [...figures.values()],
    (figure) => figure.name,
    (figure) => el('div', 'tile', el('dt', '', figure.name), el('dd', 'value'), el('dd', 'note')),
    (tile, figure) => {
      className(tile, `tile ${figure.kind ?? ''}`);
      text(tile.querySelector('.value'), figure.value);
      text(tile.querySelector('.note'), figure.note);
    },
  );
}

const set = (name, value, note, kind) => figures.set(name, { name, value, note, kind });

let deadLetters = null;
let databaseAnswers = true;

export function startTiles() {
  ['In', 'Out', 'Behind', 'Oldest waits', 'Median order'].forEach((name) => set(name, '…', 'loading', ''));
  setDeadLetters();
  show();
}

/** No orders lately is not the same as not knowing. */
function latency(point) {
  if (known(point.p50)) return [seconds(point.p50), `p95 ${seconds(point.p95)}, p99 ${seconds(point.p99)}`];
  return point.out === 0 ? ['–', 'none in the last seconds'] : ['?', 'from acceptance to effect'];
}

function setDeadLetters() {
  if (known(deadLetters)) set('Dead letters', compact(deadLetters), 'records, in all', deadLetters > 0 ? 'warn' : '');
  else if (databaseAnswers) set('Dead letters', '…', 'loading', '');
  else set('Dead letters', UNKNOWN, 'records, in all', '');
}

export function showPoint(point) {
  set('In', rate(point.in), 'orders a second', '');
  set('Out', rate(point.out), 'orders a second', '');
  set('Behind', compact(point.lag), 'orders without effect', point.lag > 1000 ? 'warn' : '');
  set('Oldest waits', seconds(point.lagSeconds), 'since it was written', point.lagSeconds > 30 ? 'bad' : point.lagSeconds > 5 ? 'warn' : '');
  set('Median order', ...latency(point), '');
  show();
}

export function showDeadLetterTotal(total) {
  deadLetters = total;
  setDeadLetters();
  show();
}

export function heardOfDatabase(answers) {
  databaseAnswers = answers;
  setDeadLetters();
  show();
}
