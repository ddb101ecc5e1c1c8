// The first state by one request, then the event stream: reconnects by itself, and knows for how long it has heard nothing.

const SILENCE = 5_000;
const GIVE_UP = 12_000;

/**
 * handlers: by event name, called with the parsed data; the snapshot has its states under the same names.
 * onState: called twice a second with {live, streams, silentFor, lastHeard}; streams says whether the stream ever spoke.
 */
export function connect(snapshot, stream, handlers, onState) {
  let source;
  let streams = false;
  let lastHeard = null;
  let openedAt = Date.now();
  const heard = new Set();

  /** What the stream has brought by then is newer. */
  async function load() {
    try {
      const response = await fetch(snapshot, { headers: { accept: 'application/json' } });
      if (!response.ok) return;
      const states = await response.json();
      lastHeard ??= Date.now();
      for (const [name, handle] of Object.entries(handlers)) {
        if (name in states && !heard.has(name)) handle(states[name]);
      }
    } catch { /* the stream will not come either, and says so */ }
  }

  function open() {
    source?.close();
    openedAt = Date.now();
    source = new EventSource(stream);
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => {
        lastHeard = Date.now();
        heard.add(name);
        handle(JSON.parse(event.data));
        if (!streams) {
          streams = true;
          check();
        }
      });
    }
  }

  function check() {
    const now = Date.now();
    const silentFor = now - (lastHeard ?? openedAt);
    onState({ live: streams && silentFor < SILENCE, streams, lastHeard, silentFor });
    // A connection that is open and silent (a frozen replica), or one that the browser gave up: begin anew.
    if ((silentFor > GIVE_UP || source.readyState === EventSource.CLOSED) && now - openedAt > GIVE_UP / 2) open();
  }

  load();
  open();
  setInterval(check, 500);
  document.addEventListener('visibilitychange', check);
}
