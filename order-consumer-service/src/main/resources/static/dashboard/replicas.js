// Each replica's word on itself, and the dead letters.
import { arrived } from './cards.js';
import { byId, className, el, keyed, text } from './dom.js';
import { count, owner, partitions, seconds, time, words } from './format.js';
import { showDeadLetterTotal } from './tiles.js';

const SILENT = 5;

function judged(replica) {
  if (replica.silentSeconds >= SILENT) return ['bad', `silent for ${seconds(replica.silentSeconds)}`];
  const ill = Object.entries(replica.health).filter(([, word]) => word !== 'UP');
  if (ill.length > 0) return ['warn', ill.map(([part, word]) => `${part} ${word.toLowerCase()}`).join(', ')];
  if (replica.waiting.length > 0) return ['warn', `${partitions(replica.waiting)} waiting`];
  return ['good', 'well'];
}

export function showReplicas(replicas) {
  arrived('replicas', replicas.length > 0 ? '' : 'No replica has reported in the last ten minutes.');
  keyed(
    byId('replicas'),
    replicas,
    (replica) => replica.name,
    (replica) => el('li', 'replica', el('span', `chip ${owner(replica.name)}`, replica.name), el('span', 'owns'), el('span', 'pill')),
    (item, replica) => {
      const [kind, saying] = judged(replica);
      const silent = replica.silentSeconds >= SILENT;
      text(item.querySelector('.owns'), silent ? '' : replica.owned.length > 0 ? partitions(replica.owned) : 'owns nothing');
      className(item.querySelector('.pill'), `pill ${kind}`);
      text(item.querySelector('.pill'), saying);
    },
  );
}

export function showDeadLetters(summary) {
  const reasons = Object.entries(summary.total);
  const total = reasons.reduce((sum, [, letters]) => sum + letters, 0);
  const most = Math.max(1, ...reasons.map(([, letters]) => letters));
  arrived('dead-letters');
  text(byId('dead-total'), total === 0 ? 'none' : `${count(total)} in all`);
  showDeadLetterTotal(total);
  keyed(
    byId('reasons'),
    reasons,
    ([reason]) => reason,
    ([reason]) => el('li', 'reason', el('span', 'reason-name', words(reason)), el('span', 'meter', el('span', 'fill')), el('span', 'number amount')),
    (item, [, letters]) => {
      item.querySelector('.fill').style.setProperty('width', `${(letters / most) * 100}%`);
      text(item.querySelector('.amount'), count(letters));
    },
  );
  keyed(
    byId('letters'),
    summary.newest,
    (letter) => `${letter.partition}@${letter.offset}`,
    (letter) => el('li', '', el('span', 'muted', time(letter.at)), ' ', el('code', '', `P${letter.partition}@${letter.offset}`), ' ', el('span', 'detail', letter.detail)),
    () => {},
  );
}
