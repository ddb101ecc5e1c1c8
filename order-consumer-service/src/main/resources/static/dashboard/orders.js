// The last orders, and the search for one.
import { arrived } from './cards.js';
import { byId, el, keyed, text } from './dom.js';
import { count, known, owner, seconds, time, words } from './format.js';

const KINDS = { CONFIRMED: 'good', REJECTED: 'warn', REPEAT: 'quiet', DEAD_LETTERED: 'bad', REDRIVEN: 'quiet', ACCEPTED: 'quiet' };

const pill = (state) => el('span', `pill ${KINDS[state] ?? 'quiet'}`, words(state));

function took(order) {
  return known(order.acceptedAt) ? seconds(Math.max(0, (new Date(order.processedAt) - new Date(order.acceptedAt)) / 1000)) : '';
}

function row(order) {
  const id = el('button', 'link', known(order.orderId) ? order.orderId.slice(0, 8) : 'no id');
  id.type = 'button';
  id.disabled = !known(order.orderId);
  if (known(order.orderId)) {
    id.title = order.orderId;
    id.setAttribute('aria-label', `Show order ${order.orderId}`);
    id.addEventListener('click', () => find(order.orderId));
  }
  const state = el('td', '', pill(order.status));
  if (known(order.reason)) state.append(' ', el('span', 'muted reason-text', order.reason));
  return el(
    'tr',
    '',
    el('td', 'muted', time(order.processedAt)),
    el('td', '', id),
    el('td', 'customer', order.customerId ?? ''),
    el('td', 'number', known(order.total) ? `${order.total} ${order.currency}` : ''),
    state,
    el('td', '', el('code', '', `P${order.partition}@${order.offset}`)),
    el('td', '', el('span', `chip ${owner(order.processedBy)}`, order.processedBy)),
    el('td', 'number', took(order)),
  );
}

export function showOrders(orders) {
  arrived('orders', orders.length > 0 ? '' : 'None since these replicas started.');
  keyed(byId('orders'), orders, (order) => `${order.partition}@${order.offset}`, row, () => {});
}

function event(of) {
  const when = el('time', '', time(of.at));
  when.dateTime = of.at;
  return el('li', '', when, ' ', pill(of.event), ' ', el('span', 'detail', of.detail));
}

function answer(found) {
  const order = found.order;
  const head = el('p', 'found-head', el('strong', '', found.orderId));
  const lines = [];
  if (known(order)) {
    lines.push(el('p', 'muted', `${order.customerId} · ${order.total} ${order.currency} · ${count(order.lines.length)} ${order.lines.length === 1 ? 'line' : 'lines'}: ${order.lines.map((line) => `${line.quantity} × ${line.sku}`).join(', ')}`));
  }
  return [head, ...lines, el('ol', 'events', ...found.events.map(event))];
}

let asked = 0;

/** Shows what is known of the order; the last one asked for wins. */
export async function find(orderId) {
  const mine = ++asked;
  const box = byId('found');
  const close = el('button', 'plain close', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => { box.hidden = true; byId('order-id').focus(); });
  byId('order-id').value = orderId;
  let content;
  try {
    const response = await fetch(`api/v1/orders/${encodeURIComponent(orderId)}/timeline`, { headers: { accept: 'application/json, application/problem+json' } });
    const body = await response.json();
    content = response.ok ? answer(body) : [el('p', '', body.detail ?? 'The service could not answer.')];
  } catch {
    content = [el('p', '', 'The service does not answer at the moment.')];
  }
  if (mine !== asked) return;
  box.replaceChildren(close, ...content);
  box.hidden = false;
}

export function startSearch() {
  byId('search').addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    const wanted = byId('order-id').value.trim();
    if (wanted !== '') find(wanted);
  });
  byId('found').hidden = true;
}
