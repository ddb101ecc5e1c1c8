// Kafka Connect's connectors: whether their tasks run, and how far behind they are.
import { byId, className, el, keyed, text } from './dom.js';
import { bytes, count, known, words } from './format.js';

const running = (unit) => unit.state === 'RUNNING';

function judged({ connector }) {
  const { tasks } = connector;
  if (!running(connector)) return [connector.state === 'FAILED' ? 'bad' : 'warn', words(connector.state)];
  const failed = tasks.filter((task) => task.state === 'FAILED').length;
  if (failed > 0) return ['bad', `${failed} of ${tasks.length} tasks failed`];
  const up = tasks.filter(running).length;
  if (tasks.length === 0 || up < tasks.length) return ['warn', `${up} of ${tasks.length} tasks running`];
  return ['good', tasks.length === 1 ? '1 task runs' : `${tasks.length} tasks run`];
}

function work({ connector, lag, deadLetters, retainedBytes }) {
  const said = connector.type === 'sink'
    ? [`${count(lag)} records behind`]
    : known(retainedBytes) ? [`${bytes(retainedBytes)} of change log kept`] : [];
  if (deadLetters > 0) said.push(`${count(deadLetters)} dead letters`);
  return said.join(', ');
}

const cause = ({ connector }) => [connector, ...connector.tasks].map((unit) => unit.cause).find(known) ?? '';

export function showConnect(view) {
  byId('connect').hidden = false;
  text(byId('connect-summary'), view.answers ? '' : view.connectors.length > 0 ? 'no worker answers; this is how it was' : 'no worker answers');
  className(byId('connectors'), view.answers ? 'connectors' : 'connectors past');
  keyed(
    byId('connectors'),
    view.connectors,
    (row) => row.connector.name,
    (row) => el('li', 'connector', el('strong', '', row.connector.name), el('span', 'work'), el('span', 'pill'), el('span', 'cause')),
    (item, row) => {
      const [kind, saying] = judged(row);
      text(item.querySelector('.work'), work(row));
      className(item.querySelector('.pill'), `pill ${kind}`);
      text(item.querySelector('.pill'), saying);
      text(item.querySelector('.cause'), cause(row));
    },
  );
}
