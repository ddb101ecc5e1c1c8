// The figures at the top.
import { byId, className, el, keyed, text } from './dom.js';
import { compact, rate, seconds } from './format.js';

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

export function showPoint(point) {
  set('In', rate(point.in), 'orders a second', '');
  set('Out', rate(point.out), 'orders a second', '');
  set('Behind', compact(point.lag), 'orders without effect', point.lag > 1000 ? 'warn' : '');
  set('Oldest waits', seconds(point.lagSeconds), 'since it was written', point.lagSeconds > 30 ? 'bad' : point.lagSeconds > 5 ? 'warn' : '');
  set('Typical order', seconds(point.p50), `p95 ${seconds(point.p95)}, p99 ${seconds(point.p99)}`, '');
  if (!figures.has('Dead letters')) set('Dead letters', '?', '', '');
  show();
}

export function showDeadLetterTotal(total) {
  if (!figures.has('In')) return;
  set('Dead letters', compact(total), 'in all', total > 0 ? 'warn' : '');
  show();
}
