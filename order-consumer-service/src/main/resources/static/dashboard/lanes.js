// Six lanes, one a partition: who owns it, where it is, how far behind, and whether it moves.
import { arrived } from './cards.js';
import { attribute, byId, className, el, keyed, text } from './dom.js';
import { compact, count, known, owner, seconds, words } from './format.js';

const FROZEN = 4;
const STUCK = 60;
const REBALANCING = new Set(['PREPARING_REBALANCE', 'COMPLETING_REBALANCE', 'ASSIGNING', 'RECONCILING']);
/** After so many steps the stripes look as they did before. */
const STEPS = 4;
const previous = new Map();

/** What a partition is doing, as a class and as words. */
function state(group, partition) {
  if (!known(partition.lag)) return ['unknown', partition.inSyncReplicas === 0 ? 'no leader' : 'unknown'];
  if (partition.stuckSeconds >= STUCK) return ['stuck', `stuck for ${seconds(partition.stuckSeconds)}`];
  if (!known(partition.owner)) {
    if (!known(group.members)) return ['unknown', 'owner unknown'];
    return REBALANCING.has(group.state) ? ['reassigning', 'changing hands'] : ['ownerless', 'no owner'];
  }
  if (partition.lag > 0 && partition.stuckSeconds >= FROZEN) return ['frozen', `standing still, ${seconds(partition.stuckSeconds)}`];
  const before = previous.get(partition.partition);
  // In the first picture there is no before: a partition whose lag is worked off does not stand still.
  const moves = known(before) ? partition.committedOffset > before : partition.lag > 0 && partition.stuckSeconds === 0;
  return moves ? ['flowing', 'moving'] : ['idle', partition.lag === 0 ? 'up to date' : 'waiting'];
}

function create(partition) {
  const lane = el('li', 'lane');
  lane.append(
    el('strong', 'lane-name', `P${partition.partition}`),
    el('span', 'chip'),
    el('div', 'track', el('div', 'done'), el('div', 'behind')),
    el('span', 'offsets'),
    el('span', 'lag number'),
    el('span', 'age number'),
    el('span', 'state'),
  );
  lane.querySelector('.track').setAttribute('aria-hidden', 'true');
  return lane;
}

function update(group, lane, partition) {
  const [kind, saying] = state(group, partition);
  const part = (name) => lane.querySelector(`.${name}`);
  className(lane, `lane ${kind} ${owner(partition.owner)}`);
  attribute(lane, 'data-owner', partition.owner ?? '');
  text(part('chip'), partition.owner ?? (known(group.members) ? 'nobody' : 'unknown'));
  text(part('offsets'), `${count(partition.committedOffset)} / ${count(partition.logEndOffset)}`);
  text(part('lag'), known(partition.lag) ? `${compact(partition.lag)} behind` : 'lag unknown');
  text(part('age'), known(partition.lagSeconds) ? seconds(partition.lagSeconds) : '?');
  text(part('state'), saying);
  // Logarithmic: 10 records are seen, and 100,000 still fit.
  const share = known(partition.lag) ? Math.min(1, Math.log10(partition.lag + 1) / 5) : 0;
  lane.style.setProperty('--behind', `${(share * 100).toFixed(1)}%`);
  if (kind === 'flowing') lane.style.setProperty('--step', (Number(lane.style.getPropertyValue('--step')) + STEPS - 1) % STEPS);
}

export function showGroup(group) {
  arrived('group');
  text(byId('group-name'), group.group);
  const state = byId('group-state');
  text(state, known(group.state) ? words(group.state) : 'unknown');
  className(state, `pill ${group.state === 'STABLE' ? 'good' : known(group.state) ? 'warn' : 'quiet'}`);
  const owned = group.partitions.filter((partition) => known(partition.owner)).length;
  text(
    byId('lanes-summary'),
    known(group.members)
      ? `${owned} of ${group.partitions.length} owned by ${group.members.length} ${group.members.length === 1 ? 'member' : 'members'}`
      : 'the group does not answer',
  );
  keyed(byId('lane-list'), group.partitions, (partition) => partition.partition, create, (lane, partition) => update(group, lane, partition));
  group.partitions.forEach((partition) => {
    if (known(partition.committedOffset)) previous.set(partition.partition, partition.committedOffset);
  });
}
