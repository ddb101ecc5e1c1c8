// What the group went through: newest first.
import { arrived } from './cards.js';
import { byId, className, el, keyed, text } from './dom.js';
import { count, owner, partitions, seconds, time, words } from './format.js';

const KINDS = { EXPIRED: 'bad', LEFT: 'quiet', CAME_BACK: 'warn', JOINED: 'good', OTHER: 'quiet' };
let newestSeen = null;

function change(of) {
  const parts = [el('span', `chip ${owner(of.member)}`, of.member)];
  if (of.gained.length > 0) parts.push(el('span', 'gained', `gained ${partitions(of.gained)}`));
  if (of.lost.length > 0) parts.push(el('span', 'lost', `lost ${partitions(of.lost)}`));
  return el('li', '', ...parts);
}

function fill(item, rebalance) {
  const json = JSON.stringify(rebalance);
  if (item.dataset.json === json) return;
  item.dataset.json = json;
  className(item, `entry ${KINDS[rebalance.cause] ?? 'quiet'}`);
  const when = el('time', '', time(rebalance.at));
  when.dateTime = rebalance.at;
  item.replaceChildren(
    el('div', 'entry-head', when, el('span', `pill ${KINDS[rebalance.cause] ?? 'quiet'}`, words(rebalance.cause)), el('span', 'detail', rebalance.detail)),
    rebalance.changes.length > 0 ? el('ul', 'changes', ...rebalance.changes.map(change)) : el('p', 'muted', 'nobody gained or lost a partition'),
    el('p', 'cost muted', `stood still ${seconds(rebalance.pauseSeconds)} · ${count(rebalance.redelivered)} redelivered · generation ${rebalance.generation}`),
  );
}

export function showRebalances(rebalances) {
  arrived('rebalances', rebalances.length > 0 ? '' : 'None yet.');
  keyed(byId('timeline'), rebalances, (one) => `${one.at} ${one.generation}`, () => el('li', 'entry'), fill);
  text(byId('timeline-summary'), rebalances.length === 0 ? '' : `${rebalances.length} shown, newest first`);
  const newest = rebalances[0];
  if (newest && newestSeen && newest.at !== newestSeen) {
    text(byId('announcements'), `Rebalance: ${newest.detail}`);
  }
  newestSeen = newest?.at ?? newestSeen ?? '';
}
