// What the viewer must know about the data itself: how old it is, and what does not answer.
import { byId, className, el, keyed, text } from './dom.js';
import { seconds, time } from './format.js';

const AGED = 8_000;
const facts = { connection: null, database: true, databaseHeard: null, sampledAt: null, beatAt: null, kafka: true };

export function heardBeat(beat) {
  facts.database = beat.database;
  facts.beatAt = new Date(beat.at).getTime();
  if (beat.database) facts.databaseHeard = beat.at;
  text(byId('served-by'), beat.replica);
  byId('pulse').classList.toggle('beat');
}

export function heardGroup(group) {
  facts.sampledAt = new Date(group.sampledAt).getTime();
  facts.kafka = group.state !== null || group.partitions.some((partition) => partition.logEndOffset !== null);
}

function notices() {
  const { connection } = facts;
  const found = [];
  if (!connection.live) {
    found.push(['stale', connection.lastHeard === null
      ? 'No data yet: the service does not answer. Trying again…'
      : `Stale: nothing heard for ${seconds(connection.silentFor / 1000)}. What you see is from ${time(new Date(connection.lastHeard))}. Reconnecting…`]);
    return found;
  }
  if (!facts.kafka || (facts.sampledAt !== null && facts.beatAt - facts.sampledAt > AGED)) {
    found.push(['kafka', 'Kafka does not answer: positions and owners are unknown.']);
  }
  if (!facts.database) {
    found.push(['database', `The database does not answer: orders, replicas, rebalances and dead letters are ${facts.databaseHeard ? `from ${time(facts.databaseHeard)}` : 'unknown'}.`]);
  }
  return found;
}

export function showConnection(connection) {
  facts.connection = connection;
  const { live, lastHeard, silentFor } = connection;
  className(byId('connection'), `connection ${live ? 'live' : 'lost'}`);
  text(byId('connection-text'), live ? 'Live' : lastHeard === null ? 'Connecting…' : `Stale, ${seconds(Math.round(silentFor / 1000))}`);
  document.body.classList.toggle('stale', !live && lastHeard !== null);
  // Connecting for the first moments is no news.
  const shown = lastHeard === null && silentFor < 3_000 ? [] : notices();
  keyed(byId('notices'), shown, ([kind]) => kind, ([kind]) => el('p', `notice ${kind}`), (item, [, saying]) => text(item, saying));
}
