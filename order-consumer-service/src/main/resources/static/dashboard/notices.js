// What the viewer must know about the data itself: how old it is, and what does not answer.
import { unknown } from './cards.js';
import { byId, className, el, keyed, text } from './dom.js';
import { seconds, time } from './format.js';
import { heardOfDatabase } from './tiles.js';

const AGED = 8_000;
/** Connecting for so long is no news. */
const SETTLING = 3_000;
/** What comes from the database. */
const STORED = ['rebalances', 'replicas', 'dead-letters', 'orders'];
const facts = { progress: { stopped: [], lost: [] }, connection: null, database: true, databaseAt: null, sampledAt: null, beatAt: null, kafka: true };

export function heardBeat(beat) {
  facts.database = beat.database ?? true; // null before it was asked
  facts.databaseAt = beat.databaseAt;
  facts.beatAt = new Date(beat.at).getTime();
  unknown(STORED, facts.database ? null : 'unknown: the database does not answer');
  heardOfDatabase(facts.database);
  text(byId('served-by'), beat.replica);
  byId('pulse').classList.toggle('beat');
}

export function heardGroup(group) {
  facts.sampledAt = new Date(group.sampledAt).getTime();
  facts.kafka = group.state !== null || group.partitions.some((partition) => partition.logEndOffset !== null);
}

export function heardProgress(progress) {
  facts.progress = progress;
}

const sum = (ranges) => ranges.reduce((total, { fromOffset, toOffset }) => total + toOffset - fromOffset, 0);
const partitionsOf = (rows) => [...new Set(rows.map(({ partition }) => `P${partition}`))].sort().join(', ');

const settling = ({ streams, silentFor }) => !streams && silentFor < SETTLING;

function notices() {
  const { connection } = facts;
  const found = [];
  if (!connection.live && !settling(connection)) {
    found.push(['stale', connection.lastHeard === null
      ? 'No data yet: the service does not answer. Trying again…'
      : `Stale: nothing heard for ${seconds(connection.silentFor / 1000)}. What you see is from ${time(new Date(connection.lastHeard))}. Reconnecting…`]);
    return found;
  }
  if (!facts.kafka || (facts.sampledAt !== null && facts.beatAt - facts.sampledAt > AGED)) {
    found.push(['kafka', 'Kafka does not answer: positions and owners are unknown.']);
  }
  if (!facts.database) {
    found.push(['database', `The database does not answer: orders, replicas, rebalances and dead letters are ${facts.databaseAt ? `from ${time(facts.databaseAt)}` : 'unknown'}.`]);
  }
  const { stopped, lost } = facts.progress;
  if (stopped.length > 0) {
    found.push(['stale stopped', `${partitionsOf(stopped)} stopped until somebody decides: ${stopped[0].detail}. ./orders progress show`]);
  }
  if (lost.length > 0) {
    found.push(['stale lost', `LOST: up to ${sum(lost)} records of ${partitionsOf(lost)} were removed from the log before they had an effect. ./orders progress acknowledge`]);
  }
  return found;
}

export function showConnection(connection) {
  facts.connection = connection;
  const { live, lastHeard, silentFor } = connection;
  const waits = settling(connection);
  className(byId('connection'), `connection ${live ? 'live' : waits ? '' : 'lost'}`);
  text(byId('connection-text'), live ? 'Live' : waits || lastHeard === null ? 'Connecting…' : `Stale, ${seconds(Math.round(silentFor / 1000))}`);
  document.body.classList.toggle('stale', !live && !waits && lastHeard !== null);
  keyed(byId('notices'), notices(), ([kind]) => kind, ([kind]) => el('p', `notice ${kind}`), (item, [, saying]) => text(item, saying));
}
